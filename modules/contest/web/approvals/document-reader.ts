import type { Json, JsonObject } from '#platform/face/json.ts'

/** Reads a field of a request's document, which is JSON of a known kind: text, or '' where it is not there. */
export const textIn = (document: JsonObject, field: string): string => {
  const value = document[field]
  return typeof value === 'string' ? value : ''
}

export const numberIn = (document: JsonObject, field: string): number | null => {
  const value = document[field]
  return typeof value === 'number' ? value : null
}

export const objectIn = (document: JsonObject, field: string): JsonObject => {
  const value = document[field]
  return isObject(value) ? value : {}
}

export const listIn = (document: JsonObject, field: string): readonly JsonObject[] => {
  const value = document[field]
  return Array.isArray(value) ? (value as readonly Json[]).filter(isObject) : []
}

const isObject = (value: Json | undefined): value is JsonObject => typeof value === 'object' && value !== null && !Array.isArray(value)
