import multipart from '@fastify/multipart'
import fastify, { type FastifyInstance } from 'fastify'
import { randomBytes } from 'node:crypto'
import type { RequestListener, Server } from 'node:http'
import type { Module } from '../module.ts'
import type { Services } from './context.ts'
import { answerProblem, problemOf, refuseRequest } from './answer-problem.ts'
import { type Door, guardDoor, onLoopback } from './door.ts'
import { guardAnswer, guardHeaders } from './headers.ts'
import { openApiDocument } from './openapi.ts'
import { serveOperation } from './operation.ts'
import { httpsServer } from './tls.ts'
import { LARGEST_UPLOAD } from './upload.ts'

/**
 * The HTTP server of all modules. Each operation of each contract becomes one address; there is no other way in
 * (I-35): what has no rule does not exist.
 */
export const buildServer = async (services: Services, modules: readonly Module[], door: Door = onLoopback): Promise<FastifyInstance> => {
  const { tls } = door
  const app = fastify({
    ...(tls === undefined ? {} : { serverFactory: (handler: RequestListener): Server => httpsServer(tls, handler, services.log) }),
    logger: false,
    trustProxy: door.proxies.length === 0 ? false : [...door.proxies],
    bodyLimit: 2 * 1024 * 1024,
    genReqId: () => randomBytes(6).toString('hex').toUpperCase(),
    routerOptions: { ignoreTrailingSlash: false, maxParamLength: 200 },
    forceCloseConnections: 'idle',
    requestTimeout: 120_000,
    // An address that cannot be decoded reaches no route and no hook.
    frameworkErrors: (_error, request, reply) => void refuseRequest(request, guardAnswer(reply), 'NOT_FOUND'),
  })
  app.decorateRequest('visit', null)
  guardHeaders(app, services, door)
  guardDoor(app, door)
  await app.register(multipart, { limits: { files: 1, fields: 10, fileSize: LARGEST_UPLOAD, headerPairs: 50 } })
  // A form of another site can send text without asking first; nothing of ours does.
  app.removeContentTypeParser('text/plain')
  app.addContentTypeParser('application/json', { parseAs: 'string', bodyLimit: 2 * 1024 * 1024 }, (_request, body, done) => {
    if (body === '') return done(null, undefined)
    try {
      done(null, JSON.parse(body as string))
    } catch {
      done(Object.assign(new Error('not JSON'), { statusCode: 400 }), undefined)
    }
  })

  app.setErrorHandler(async (error, request, reply) => {
    const status = error instanceof Error && 'statusCode' in error ? Number(error.statusCode) : 500
    if (status === 413) return await refuseRequest(request, reply, 'TOO_LARGE')
    if (status === 415) return await refuseRequest(request, reply, 'TYPE_REFUSED')
    if (status >= 400 && status < 500) return await answerProblem(reply, problemOf(request, 'INPUT_INVALID'))
    services.log.error({ reference: request.id, method: request.method, route: request.routeOptions.url, err: error }, 'bug')
    await refuseRequest(request, reply, 'BUG')
  })

  for (const module of modules) {
    for (const bound of module.routes) serveOperation(app, services, modules, bound)
  }
  const document = JSON.stringify(openApiDocument(modules))
  app.get('/api/openapi.json', async (_request, reply) => {
    await reply.header('content-type', 'application/json; charset=utf-8').send(document)
  })
  app.all('/api/*', async (request, reply) => await refuseRequest(request, reply, 'NOT_FOUND'))
  return app
}
