import { isObject, type Json, type JsonObject } from './json.ts'
import { byBytes, isDay, isInstant, spelling } from './spelling.ts'

/**
 * The shape of a document: what keys and spellings it has, exactly (docs/bundle.md section 1). `fault` names the first place
 * that differs, or is undefined. `T` is the TypeScript type of a document of this shape.
 */
export type Shape<T> = {
  readonly fault: (value: Json | undefined, at: string) => string | undefined
  /** Only a type: never there. */
  readonly of?: T
}
export type Of<S> = S extends Shape<infer T> ? T : never

/** Whether the document has the shape. */
export const has = <T>(shape: Shape<T>, value: Json): value is T & Json => shape.fault(value, '') === undefined

const shape = <T>(holds: (value: Json) => boolean, what: string): Shape<T> => ({
  fault: (value, at) => (value !== undefined && holds(value) ? undefined : `${at || 'document'}: not ${what}`),
})

const text = (pattern: RegExp, what: string): Shape<string> => shape((value) => typeof value === 'string' && pattern.test(value), what)
const greatest = (a: bigint, b: bigint): bigint => (b === 0n ? a : greatest(b, a % b))

const inLowestTerms = (value: string): boolean => {
  const [n = '', d = '1'] = value.split('/')
  return !value.includes('/') || (d !== '1' && greatest(BigInt(n.replace('-', '')), BigInt(d)) === 1n)
}

export const string: Shape<string> = shape((value) => typeof value === 'string', 'text')
export const boolean: Shape<boolean> = shape((value) => typeof value === 'boolean', 'true or false')
export const nothing: Shape<null> = shape((value) => value === null, 'null')
export const hex64 = text(spelling.hex64, 'a digest')
export const uuid = text(spelling.uuid, 'a uuid')
export const slug = text(spelling.slug, 'a short name')
export const code = text(spelling.code, 'a code')
export const partName = text(spelling.partName, 'the name of a part')
export const decimal = text(spelling.decimal, 'a decimal in its one spelling')
export const rational: Shape<string> = shape((value) => typeof value === 'string' && spelling.rational.test(value) && inLowestTerms(value), 'a fraction in lowest terms')
export const instant: Shape<string> = shape((value) => typeof value === 'string' && isInstant(value), 'a moment')
export const day: Shape<string> = shape((value) => typeof value === 'string' && isDay(value), 'a day')
export const integer = (least: number, most = Number.MAX_SAFE_INTEGER): Shape<number> =>
  shape((value) => Number.isSafeInteger(value) && Number(value) >= least && Number(value) <= most, `an integer ${least} to ${most}`)

export const oneOf = <const T extends string | number>(...allowed: readonly T[]): Shape<T> =>
  shape((value) => (allowed as readonly Json[]).includes(value), allowed.join(' or '))

export const nullable = <T>(inner: Shape<T>): Shape<T | null> => ({
  fault: (value, at) => (value === null ? undefined : inner.fault(value, at)),
})

export const list = <T>(inner: Shape<T>, least = 0): Shape<readonly T[]> => ({
  fault: (value, at) => {
    if (!Array.isArray(value)) return `${at || 'document'}: not a list`
    if (value.length < least) return `${at}: fewer than ${least}`
    return first(value.map((item: Json, place) => () => inner.fault(item, `${at}[${place}]`)))
  },
})

/** Exactly two of one shape. */
export const pair = <T>(inner: Shape<T>): Shape<readonly [T, T]> => ({
  fault: (value, at) => list(inner).fault(value, at) ?? ((value as readonly Json[]).length === 2 ? undefined : `${at}: not a pair`),
})

/** A list that is sorted by its keys' bytes, each key once. */
export const sortedBy = <T>(inner: Shape<T>, key: (item: T) => string): Shape<readonly T[]> => ({
  fault: (value, at) => {
    const fault = list(inner).fault(value, at)
    if (fault !== undefined) return fault
    const keys = (value as unknown as readonly T[]).map(key)
    const place = keys.findIndex((one, index) => index > 0 && byBytes(keys[index - 1] ?? '', one) >= 0)
    return place < 0 ? undefined : `${at}[${place}]: not sorted, or twice`
  },
})
export const sorted = (inner: Shape<string>): Shape<readonly string[]> => sortedBy(inner, (item) => item)

/** An object whose keys have one shape and whose values another. */
export const record = <T>(key: Shape<string>, inner: Shape<T>): Shape<Readonly<Record<string, T>>> => ({
  fault: (value, at) => {
    if (value === undefined || !isObject(value)) return `${at || 'document'}: not an object`
    return first(Object.entries(value).flatMap(([name, item]) => [() => key.fault(name, `${at}.${name}`), () => inner.fault(item, `${at}.${name}`)]))
  },
})

type Members = Readonly<Record<string, Shape<unknown>>>
type ObjectOf<M extends Members> = { readonly [K in keyof M]: Of<M[K]> }

/** An object with exactly these keys: no other rides along unchecked. */
export const object = <M extends Members>(members: M): Shape<ObjectOf<M>> => ({
  fault: (value, at) => {
    if (value === undefined || !isObject(value)) return `${at || 'document'}: not an object`
    const other = Object.keys(value).find((name) => !Object.hasOwn(members, name))
    if (other !== undefined) return `${at}.${other}: a key too many`
    return first(Object.entries(members).map(([name, inner]) => () => inner.fault((value as JsonObject)[name], `${at}.${name}`)))
  },
})

/** One of several shapes. */
export const either = <S extends readonly Shape<unknown>[]>(...shapes: S): Shape<Of<S[number]>> => ({
  fault: (value, at) => {
    const faults = shapes.map((one) => one.fault(value, at))
    return faults.includes(undefined) ? undefined : `${at || 'document'}: none of the ${shapes.length} shapes (${faults.at(-1)})`
  },
})

const first = (checks: readonly (() => string | undefined)[]): string | undefined => {
  for (const check of checks) {
    const fault = check()
    if (fault !== undefined) return fault
  }
  return undefined
}
