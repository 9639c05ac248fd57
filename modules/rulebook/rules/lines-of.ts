import type { Json } from '#platform/face/json.ts'

/** One cell of a value: where it stands, and what stands there. A scalar has one line without a place. */
export type ValueLine = { readonly place: string; readonly text: string }

const textOf = (cell: Json | undefined): string => (cell === null || cell === undefined ? '' : String(cell as string | number | boolean))

type Table = { readonly columns: readonly string[]; readonly rows: readonly (readonly Json[])[] }
export const isTable = (value: Json): value is Table & Json => typeof value === 'object' && value !== null && !Array.isArray(value) && Array.isArray((value as { readonly rows?: Json }).rows)

/** A value cell by cell, so that two versions can stand side by side. A row of a table is named by its first cell. */
export const linesOf = (value: Json): readonly ValueLine[] => {
  if (Array.isArray(value)) return value.map((one: Json, at) => ({ place: String(at + 1), text: textOf(one) }))
  if (isTable(value)) {
    const seen = new Map<string, number>()
    return value.rows.flatMap(([first, ...cells]) => {
      const times = (seen.get(textOf(first)) ?? 0) + 1
      seen.set(textOf(first), times)
      const row = times === 1 ? textOf(first) : `${textOf(first)} (${times})`
      return cells.map((cell, at) => ({ place: `${row}: ${value.columns[at + 1] ?? ''}`, text: textOf(cell) }))
    })
  }
  if (typeof value === 'object' && value !== null) return Object.entries(value).map(([place, one]) => ({ place, text: textOf(one) }))
  return [{ place: '', text: textOf(value) }]
}

export type LineDifference = { readonly place: string; readonly before: string | null; readonly after: string | null }

/** The lines in which two values differ; null where a line is not there. */
export const differences = (before: Json, after: Json): readonly LineDifference[] => {
  const [old, now] = [before, after].map((value) => new Map(linesOf(value).map(({ place, text }) => [place, text])))
  const places = [...new Set([...(old?.keys() ?? []), ...(now?.keys() ?? [])])]
  return places.map((place) => ({ place, before: old?.get(place) ?? null, after: now?.get(place) ?? null })).filter((line) => line.before !== line.after)
}
