/** Deeper input is no form of ours: it is refused before a walk over it could exhaust the stack (I-39). */
const DEEPEST = 32

/** Input that no table and no document of the ledger can hold: U+0000, half of a character, or nested without end. */
export const UNWRITABLE = Symbol('unwritable')

/**
 * Every text that enters is in normal form NFC, so that one name has one spelling in tables, searches and the ledger; what
 * cannot be written is refused here, once, for every operation.
 */
export const written = (value: unknown, depth = 0): unknown => {
  if (typeof value === 'string') return value.isWellFormed() && !value.includes('\u0000') ? value.normalize('NFC') : UNWRITABLE
  if (typeof value !== 'object' || value === null) return value
  if (depth >= DEEPEST) return UNWRITABLE
  if (Array.isArray(value)) {
    const items = value.map((item) => written(item, depth + 1))
    return items.includes(UNWRITABLE) ? UNWRITABLE : items
  }
  const fields: [string, unknown][] = []
  for (const [name, field] of Object.entries(value)) {
    const key = written(name, depth)
    const content = written(field, depth + 1)
    if (typeof key !== 'string' || content === UNWRITABLE) return UNWRITABLE
    fields.push([key, content])
  }
  // fromEntries defines, it does not assign: a field called __proto__ stays a field.
  return Object.fromEntries(fields)
}
