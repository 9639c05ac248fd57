import type { Json } from '../command.ts'
import { twelveDigits } from './twelve-digits.ts'

/** A report as a JSON document: every number as the arithmetic commands print it, what is not a number or not there as null. */
export function plainDocument(value: unknown): Json {
  if (typeof value === 'number') return Number.isNaN(value) ? null : twelveDigits(value)
  if (value === null || value === undefined) return null
  if (typeof value === 'string' || typeof value === 'boolean') return value
  if (Array.isArray(value) || ArrayBuffer.isView(value)) return Array.from(value as ArrayLike<unknown>, plainDocument)
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, plainDocument(inner)]))
}
