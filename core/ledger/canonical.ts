import { isObject, type Json, type JsonObject } from './json.ts'

/** A value that has no canonical spelling, or a text that is not the canonical spelling of its value. */
export class NotCanonical extends Error {}

/** Deeper nesting is refused, so that no reader needs a deep stack (I-39). */
const DEEPEST = 32

const checkText = (text: string): void => {
  if (!text.isWellFormed()) throw new NotCanonical('text with a lone surrogate')
  if (text.includes('\u0000')) throw new NotCanonical('text with U+0000')
  if (text.normalize('NFC') !== text) throw new NotCanonical('text that is not in normal form NFC')
}

// JSON.stringify escapes exactly as RFC 8785 section 3.2.2.2 asks, once lone surrogates are excluded.
const string = (text: string): string => {
  checkText(text)
  return JSON.stringify(text)
}

const number = (value: number): string => {
  if (!Number.isSafeInteger(value) || Object.is(value, -0)) throw new NotCanonical(`a number that is not an integer below 2^53: ${value}`)
  return String(value)
}

const member = (object: JsonObject, key: string, depth: number): string => {
  // A key that JavaScript objects treat specially would be read differently by different programs.
  if (key === '__proto__') throw new NotCanonical('the key __proto__')
  return `${string(key)}:${write(object[key], depth)}`
}

const write = (value: Json | undefined, depth: number): string => {
  if (value === null || value === true || value === false) return String(value)
  if (typeof value === 'string') return string(value)
  if (typeof value === 'number') return number(value)
  if (typeof value !== 'object') throw new NotCanonical(`a value that JSON cannot hold: ${typeof value}`)
  if (depth >= DEEPEST) throw new NotCanonical(`nesting deeper than ${DEEPEST}`)
  if (!isObject(value)) return `[${Array.from(value, (item) => write(item, depth + 1)).join(',')}]`
  // The default order of JavaScript is by UTF-16 code units, as RFC 8785 section 3.2.3 asks.
  return `{${Object.keys(value).sort().map((key) => member(value, key, depth + 1)).join(',')}}`
}

/**
 * Canonical JSON: RFC 8785 restricted to integers with |n| < 2^53 and to text in NFC without U+0000 and lone surrogates
 * (docs/bundle.md section 1). Throws `NotCanonical` for a value without such a spelling.
 */
export const canonicalText = (value: Json): string => write(value, 0)

/** The same as UTF-8 bytes: what is hashed, signed and stored. */
export const canonicalBytes = (value: Json): Uint8Array => new TextEncoder().encode(canonicalText(value))

/** Reads canonical JSON: decode, encode, compare. Throws `NotCanonical` for any other spelling. */
export const readCanonical = (text: string): Json => {
  let value: Json
  try {
    value = JSON.parse(text) as Json
  } catch {
    throw new NotCanonical('not JSON')
  }
  if (canonicalText(value) !== text) throw new NotCanonical('JSON in another spelling than the canonical one')
  return value
}
