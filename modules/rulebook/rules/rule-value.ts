import { z } from 'zod'

/** What a legal number can be. A decimal is text, so that it stays exact; a record names its few numbers; a table has one value a cell. */
export const ruleKinds = ['integer', 'decimal', 'text', 'list', 'record', 'table'] as const
export type RuleKind = (typeof ruleKinds)[number]

const integer = z.number().int().min(-1_000_000_000).max(1_000_000_000)
const decimal = z.string().regex(/^-?(0|[1-9]\d{0,8})(\.\d{1,9})?$/)
const text = z.string().trim().min(1).max(400)
const cell = z.union([integer, z.string().trim().max(400), z.null()])
const table = z
  .object({ columns: z.array(text).min(1).max(12), rows: z.array(z.array(cell).min(1).max(12)).min(1).max(200) })
  .refine(({ columns, rows }) => rows.every((row) => row.length === columns.length), 'every row has as many cells as there are columns')

const shapes = {
  integer,
  decimal,
  text,
  list: z.array(z.union([integer, text])).min(1).max(100),
  record: z.record(z.string().regex(/^[a-z_]{1,40}$/), z.union([integer, text])).refine((all) => Object.keys(all).length > 0, 'a record has a field'),
  table,
} as const satisfies Record<RuleKind, z.ZodType>

/** The value of a rule as it arrives from outside: one of the kinds. */
export const ruleValue = z.union([integer, text, shapes.list, table, shapes.record])
export type RuleValue = z.infer<typeof ruleValue>
export type RuleTable = z.infer<typeof table>

export const isOfKind = (kind: RuleKind, value: unknown): boolean => shapes[kind].safeParse(value).success

/** May a new version of a rule hold this value? The kind stays, and so do the columns of a table and the fields of a record. */
export const fits = (kind: RuleKind, value: RuleValue, before: unknown): boolean => {
  if (!isOfKind(kind, value)) return false
  if (kind !== 'table' && kind !== 'record') return true
  return namesOf(kind, value).join('\n') === namesOf(kind, before).join('\n')
}

const namesOf = (kind: 'table' | 'record', value: unknown): readonly string[] => {
  if (typeof value !== 'object' || value === null) return []
  return kind === 'table' ? ((value as Partial<RuleTable>).columns ?? []) : Object.keys(value).sort()
}
