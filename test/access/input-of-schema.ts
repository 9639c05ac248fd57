import fc from 'fast-check'

/** What the API document says of one value: the part of JSON Schema that it uses. */
export type Schema = {
  readonly type?: string | readonly string[]
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly anyOf?: readonly Schema[]
  readonly format?: string
  readonly pattern?: string
  readonly minLength?: number
  readonly maxLength?: number
  readonly minimum?: number
  readonly maximum?: number
  readonly exclusiveMinimum?: number
  readonly minItems?: number
  readonly maxItems?: number
  readonly items?: Schema
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly additionalProperties?: Schema | boolean
}

/** Texts that have broken servers before: each is tried in every place that takes a text. */
const hostileTexts = [
  '',
  ' ',
  '\u0000',
  'a\u0000b-and-more',
  '\ud800 half',
  '\u202egnp.exe',
  "' or 1=1; drop table people.employee; --",
  '%',
  '\\',
  '=HYPERLINK("http://example.invalid")',
  '<script>alert(1)</script>',
  '../../etc/passwd',
  '__proto__',
  'constructor',
  '0000-01-01',
  '9999-12-31',
  '2026-02-30',
  '0000-01-01T00:00:00.000Z',
  '9999-12-31T23:59:59.999Z',
  '2026-13-45T99:99:99.999Z',
  '1e400',
  '999999999999999999999999',
  '00000000-0000-0000-0000-000000000000',
  'ﷺ'.repeat(40),
  'é'.repeat(5_000),
]
const hostileNumbers = [0, -1, 1, 1.5, 2 ** 31 - 1, 2 ** 31, 2 ** 53 - 1, -(2 ** 53), 1e308]
const hostileValues: readonly unknown[] = [...hostileTexts, ...hostileNumbers, null, true, [], {}, [[[[]]]], { constructor: { prototype: { x: 1 } } }]

const hostile = fc.constantFrom(...hostileValues)

/**
 * Values for a place of that schema: mostly such as the schema allows, now and then anything. `known` holds ids and codes
 * that exist, so that some requests reach deep.
 */
export const inputOf = (schema: Schema, known: readonly string[]): fc.Arbitrary<unknown> => fc.oneof({ arbitrary: sound(schema, known), weight: 14 }, { arbitrary: hostile, weight: 1 })

const sound = (schema: Schema, known: readonly string[]): fc.Arbitrary<unknown> => {
  if (schema.const !== undefined) return fc.constant(schema.const)
  if (schema.enum !== undefined) return fc.constantFrom(...schema.enum)
  if (schema.anyOf !== undefined) return fc.oneof(...schema.anyOf.map((one) => sound(one, known)))
  switch (schema.type) {
    case 'string':
      return text(schema, known)
    case 'integer':
    case 'number':
      return number(schema)
    case 'boolean':
      return fc.boolean()
    case 'null':
      return fc.constant(null)
    case 'array':
      return fc.array(inputOf(schema.items ?? {}, known), { minLength: schema.minItems ?? 0, maxLength: Math.min(schema.maxItems ?? 3, (schema.minItems ?? 0) + 2) })
    case 'object':
      return object(schema, known)
    default:
      return fc.oneof(hostile, fc.constantFrom(...known))
  }
}

const text = (schema: Schema, known: readonly string[]): fc.Arbitrary<string> => {
  if (schema.format === 'uuid') return fc.oneof({ arbitrary: fc.constantFrom(...known), weight: 5 }, { arbitrary: fc.uuid(), weight: 1 })
  if (schema.format === 'date') return fc.constantFrom('2026-03-02', '2000-02-29', '0001-01-01', '0000-01-01', '9999-12-31')
  if (schema.format === 'date-time') return fc.constantFrom('2026-03-02T01:00:00.000Z', '2030-03-02T01:00:00.000Z', '0000-01-01T00:00:00.000Z', '9999-12-31T23:59:59.999Z')
  if (schema.pattern !== undefined) return fc.oneof(fc.stringMatching(new RegExp(schema.pattern)), fc.constantFrom(...hostileTexts))
  const max = Math.min(schema.maxLength ?? 40, 40)
  const fitting = hostileTexts.filter((one) => one.length >= (schema.minLength ?? 0) && one.length <= (schema.maxLength ?? Infinity))
  const plain = fc.string({ unit: 'grapheme', minLength: Math.min(schema.minLength ?? 0, max), maxLength: Math.max(schema.minLength ?? 0, max) })
  return fitting.length === 0 ? plain : fc.oneof(plain, fc.constantFrom(...fitting), fc.constantFrom(...known))
}

const number = (schema: Schema): fc.Arbitrary<number> => {
  const low = schema.minimum ?? (schema.exclusiveMinimum === undefined ? -(2 ** 53) + 1 : schema.exclusiveMinimum + 1)
  const high = schema.maximum ?? 2 ** 53 - 1
  return fc.oneof(fc.integer({ min: Math.max(low, 0), max: Math.min(high, Math.max(low, 0) + 9) }), fc.constantFrom(...hostileNumbers.filter((one) => one >= low && one <= high), low))
}

const object = (schema: Schema, known: readonly string[]): fc.Arbitrary<unknown> => {
  const fields = Object.entries(schema.properties ?? {})
  if (fields.length === 0) {
    const inner = typeof schema.additionalProperties === 'object' ? schema.additionalProperties : {}
    return fc.dictionary(fc.oneof(fc.constantFrom(...known, '__proto__', 'toString'), fc.string({ maxLength: 12 })), inputOf(inner, known), { maxKeys: 3 })
  }
  const shape = Object.fromEntries(fields.map(([name, field]) => [name, inputOf(field, known)]))
  // Fields that nobody asked for ride along: nothing may be set by them.
  const extra = fc.constantFrom({}, {}, { agency_id: known[0], state: 'final', role: 'agency_admin', approved_by: known[0] })
  return fc.tuple(fc.record(shape, { requiredKeys: [...(schema.required ?? [])] }), extra).map(([given, more]) => ({ ...given, ...more }))
}
