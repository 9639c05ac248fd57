import type { JsonObject } from '#platform/face/json.ts'

/** The document of an import's approval, read field by field: what is missing shows as nothing, never as a guess. */
export const textOf = (document: JsonObject, key: string): string => (typeof document[key] === 'string' ? document[key] : '')
export const numberOf = (document: JsonObject, key: string): number => (typeof document[key] === 'number' ? document[key] : 0)

export const asideOf = (document: JsonObject): readonly { readonly row: number; readonly name: string }[] => {
  const list = document['setAside']
  if (!Array.isArray(list)) return []
  return list.flatMap((one: unknown) => {
    if (typeof one !== 'object' || one === null || Array.isArray(one)) return []
    const given = one as JsonObject
    return [{ row: numberOf(given, 'row'), name: textOf(given, 'name') }]
  })
}
