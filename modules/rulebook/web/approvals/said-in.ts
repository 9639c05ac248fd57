import type { Json, JsonObject } from '#platform/face/json.ts'
import type { Said } from '../side-by-side.tsx'

const objectIn = (document: JsonObject, key: string): JsonObject => {
  const found = document[key]
  return typeof found === 'object' && found !== null && !Array.isArray(found) ? (found as JsonObject) : {}
}

export const textIn = (document: JsonObject, key: string): string => (typeof document[key] === 'string' ? document[key] : '')

export const nameIn = (document: JsonObject): { readonly id: string; readonly en: string } => {
  const name = objectIn(document, 'name')
  return { id: textIn(name, 'id'), en: textIn(name, 'en') }
}

/** What a version says, read from the document of an approval field by field. */
export const saidIn = (document: JsonObject, key: 'says' | 'before'): Said => {
  const said = objectIn(document, key)
  const orNull = (value: Json | undefined): string | null => (typeof value === 'string' ? value : null)
  return { value: said['value'] ?? null, legalBasis: textIn(said, 'legalBasis'), article: orNull(said['article']), validFrom: textIn(said, 'validFrom'), validTo: orNull(said['validTo']) }
}
