import { z } from 'zod'
import { problemShape } from '../face/problem.ts'
import type { Route } from '../face/route.ts'
import type { Module } from '../module.ts'

type Schema = Record<string, unknown>

const schemaOf = (shape: z.ZodType, io: 'input' | 'output'): Schema => {
  const { $schema: _, ...schema } = z.toJSONSchema(shape, { io, unrepresentable: 'any', reused: 'inline' }) as Schema
  return schema
}

const parametersOf = (shape: z.ZodType | undefined, where: 'path' | 'query'): readonly Schema[] => {
  if (shape === undefined) return []
  const schema = schemaOf(shape, 'input') as { properties?: Record<string, Schema>; required?: readonly string[] }
  return Object.entries(schema.properties ?? {}).map(([name, property]) => ({
    name,
    in: where,
    required: where === 'path' || (schema.required ?? []).includes(name),
    schema: property,
  }))
}

const bodyOf = (route: Route): Schema => {
  if (route.upload === true) {
    const file = { type: 'object', properties: { file: { type: 'string', format: 'binary' } }, required: ['file'] }
    return { requestBody: { required: true, content: { 'multipart/form-data': { schema: file } } } }
  }
  if (route.body === undefined) return {}
  return { requestBody: { required: true, content: { 'application/json': { schema: schemaOf(route.body, 'input') } } } }
}

const answerOf = (route: Route): Schema =>
  route.download === undefined
    ? { 'application/json': { schema: schemaOf(route.answer, 'output') } }
    : { [route.download]: { schema: { type: 'string', format: 'binary' } } }

/** OpenAPI 3.1 of every operation of every module, made from the contracts themselves (I-35). */
export const openApiDocument = (modules: readonly Module[]): Schema => {
  const paths: Record<string, Record<string, Schema>> = {}
  for (const module of modules) {
    for (const { name, route } of module.routes) {
      const path = route.path.replace(/:([A-Za-z]+)/g, '{$1}')
      const operation: Schema = {
        operationId: name,
        tags: [module.name],
        summary: route.summary,
        'x-access': [...route.access],
        parameters: [...parametersOf(route.params, 'path'), ...parametersOf(route.query, 'query')],
        ...bodyOf(route),
        responses: {
          200: { description: 'Done.', content: answerOf(route) },
          default: { description: 'Refused, and why.', content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } } },
        },
        ...(route.access.includes('public') ? { security: [] } : {}),
      }
      paths[path] = { ...paths[path], [route.method.toLowerCase()]: operation }
    }
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Jenjang', version: '1', description: 'The merit system of an agency of the Indonesian civil service.' },
    security: [{ session: [] }],
    paths: { '/api/openapi.json': { get: { operationId: 'openapi', tags: ['platform'], summary: 'This document.', 'x-access': ['public'], parameters: [], responses: { 200: { description: 'Done.' } }, security: [] } }, ...paths },
    components: {
      schemas: { Problem: schemaOf(problemShape, 'output') },
      securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: '__Host-jenjang' } },
    },
  }
}
