import type { Json } from '#platform/face/json.ts'
import { isTable } from './lines-of.ts'
import type { RuleKind } from './rule-value.ts'

/** What a person types: lists one value a line, tables one row a line with | between cells, records one "field = value" a line. */
export const typedOf = (value: Json): string => {
  const text = (cell: Json | undefined): string => (cell === null || cell === undefined ? '-' : String(cell as string | number | boolean))
  if (Array.isArray(value)) return value.map((one: Json) => text(one)).join('\n')
  if (isTable(value)) return value.rows.map((row) => row.map(text).join(' | ')).join('\n')
  if (typeof value === 'object' && value !== null) return Object.entries(value).map(([field, one]) => `${field} = ${text(one)}`).join('\n')
  return text(value)
}

const whole = /^-?(0|[1-9]\d{0,8})$/
const lines = (typed: string): readonly string[] => typed.split('\n').map((line) => line.trim()).filter((line) => line !== '')

/** Numbers stay numbers where the version before had numbers; codes such as 05 stay text. */
const cellLike = (typed: string, numeric: boolean): string | number | null => {
  const text = typed.trim()
  if (text === '-' || text === '') return null
  return numeric && whole.test(text) ? Number(text) : text
}

/** Reads what was typed as a value of the kind of the version before; null where it cannot be one. */
export const readTyped = (kind: RuleKind, typed: string, before: Json): Json | null => {
  if (kind === 'integer') return whole.test(typed.trim()) ? Number(typed.trim()) : null
  if (kind === 'decimal' || kind === 'text') return typed.trim() === '' ? null : typed.trim().replace(kind === 'decimal' ? ',' : '\n', kind === 'decimal' ? '.' : ' ')
  if (kind === 'list') {
    const numeric = Array.isArray(before) && before.every((one: Json) => typeof one === 'number')
    const read = lines(typed).map((line) => cellLike(line, numeric))
    return read.length === 0 || read.includes(null) ? null : read
  }
  if (kind === 'table') return readTable(typed, before)
  return readRecord(typed, before)
}

const readTable = (typed: string, before: Json): Json | null => {
  if (!isTable(before)) return null
  const numeric = before.columns.map((_, at) => before.rows.some((row) => typeof row[at] === 'number'))
  const rows = lines(typed).map((line) => line.split('|').map((cell, at) => cellLike(cell, numeric[at] === true)))
  return rows.length === 0 || rows.some((row) => row.length !== before.columns.length) ? null : { columns: before.columns, rows }
}

const readRecord = (typed: string, before: Json): Json | null => {
  const old = before as { readonly [field: string]: Json }
  const read = lines(typed).map((line) => line.split('=').map((part) => part.trim()))
  const fields = Object.fromEntries(read.map(([field = '', text = '']) => [field, cellLike(text, typeof old[field] === 'number')]))
  const same = read.every((parts) => parts.length === 2) && Object.keys(fields).sort().join() === Object.keys(old).sort().join()
  return same && !Object.values(fields).includes(null) ? fields : null
}
