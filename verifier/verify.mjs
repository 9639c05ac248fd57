#!/usr/bin/env node
// Checks an evidence bundle of Jenjang, offline, on any Node from 18 on:
//
//     node verify.mjs BUNDLE [--key FILE] [--checkpoint FILE]... [--receipt FILE]... [--json]
//
// Written from docs/bundle.md alone, apart from the program that makes bundles, so that a mistake in one of them shows.
// It needs nothing but Node's own library. It reads like that page: spellings, canonical JSON, exact numbers, notes and trees,
// the file, shapes, kinds, methods, checks, outside copies, report. "Section" always means a section of that page.

import { createHash, createPublicKey, verify as signatureHolds } from 'node:crypto'
import { closeSync, fstatSync, openSync, readFileSync, readSync, realpathSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Against hostile files. Each is far above what a contest needs; a bundle beyond one of them fails and says so. */
export const limits = {
  fileBytes: 2 ** 30,
  lineBytes: 2 ** 26,
  lines: 1_000_000,
  /** Values of JSON (objects, arrays, strings, numbers), which cost memory even where they are short. */
  valuesOfLine: 4_000_000,
  values: 20_000_000,
  /** Combining marks in a row: putting them in order costs the square of their number. */
  marks: 1_000,
  keys: 1_000,
  checkpoints: 100_000,
  decimalCharacters: 40,
  /** A key, a checkpoint or a receipt from outside. */
  copyBytes: 2 ** 24,
  /** Rounds of loops that go over what the chain has so far. */
  work: 300_000_000,
  /** Failures shown per check; the rest is counted. */
  shown: 20,
}

// ---------------------------------------------------------------------------------------------------------------------------
// 1. Spellings (section 1)

const hex64 = /^[0-9a-f]{64}$/
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/
const instant = /^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]\.[0-9]{3}Z$/
const decimal = /^(0|[1-9][0-9]*)(\.[0-9]*[1-9])?$/
const rational = /^(0|-?[1-9][0-9]*|-?[1-9][0-9]*\/[1-9][0-9]*)$/
const slug = /^[a-z][a-z0-9-]{0,31}$/
const code = /^[A-Z][A-Z0-9]{1,7}$/
const actorCode = /^([0-9a-f]{16}|system)$/
const partName = /^[a-z][a-z0-9_]{0,31}$/
const origin = /^jenjang\/(?!(?:key|receipt)\/)[a-z0-9-]{1,64}\/[a-z0-9-]{1,32}$/
const chain = /^[a-z0-9-]{1,64}$/
const integer = /^(0|[1-9][0-9]*)$/

/** Every month has 28 days; what a month has beyond them the calendar knows. @param {string} text */
const isInstant = text => instant.test(text) && (text.slice(8, 10) <= '28' || new Date(text).toISOString() === text)

/** @param {string} text */
const isDecimal = text => text.length <= limits.decimalCharacters && decimal.test(text)

/** A positive integer or 0 as it stands in a note. @param {string | undefined} text @returns {number | undefined} */
function readInteger(text) {
  if (text === undefined || !integer.test(text)) return undefined
  const number = Number(text)
  return Number.isSafeInteger(number) ? number : undefined
}

/** Base64 with padding and unused bits zero: decode, encode, compare. @param {string} text @returns {Buffer | undefined} */
function readBase64(text) {
  const bytes = Buffer.from(text, 'base64')
  return bytes.toString('base64') === text ? bytes : undefined
}

/** Order of the UTF-8 bytes, which is the order of code points (not of UTF-16 units). @param {string} one @param {string} other */
export function byBytes(one, other) {
  if (one === other) return 0
  const length = Math.min(one.length, other.length)
  for (let at = 0; at < length; at++) {
    const a = one.charCodeAt(at)
    const b = other.charCodeAt(at)
    if (a === b) continue
    const [high, low] = [a >= 0xd800 && a < 0xe000, b >= 0xd800 && b < 0xe000]
    if (high !== low) return high ? 1 : -1
    return a - b
  }
  return one.length - other.length
}

/** @param {Iterable<string>} texts */
const sorted = texts => [...texts].sort(byBytes)

/** The value of an object's own key: `constructor` is a name like any other. @template T @param {Readonly<Record<string, T>>} object @param {string} key @returns {T | undefined} */
const own = (object, key) => (Object.prototype.hasOwnProperty.call(object, key) ? object[key] : undefined)

/** @param {unknown} value @returns {value is Record<string, unknown>} */
const isObject = value => typeof value === 'object' && value !== null && !Array.isArray(value)

// ---------------------------------------------------------------------------------------------------------------------------
// 2. Canonical JSON (section 1; RFC 8785, restricted)

/** Thrown for a value that has no canonical form. The only error that this program throws and catches itself. */
export class NotCanonical extends Error {}

const plain = /^[ !#-[\]-~]*$/
const surrogate = /\p{Surrogate}/u
const marks = /\p{M}+/gu

/** @param {string} text */
function quote(text) {
  if (plain.test(text)) return `"${text}"`
  if (text.includes('\0')) throw new NotCanonical('text with U+0000')
  if (surrogate.test(text)) throw new NotCanonical('text with a lone surrogate')
  for (const [run] of text.matchAll(marks)) if (run.length > limits.marks) throw new NotCanonical(`text with more than ${limits.marks} combining marks in a row`)
  if (text.normalize('NFC') !== text) throw new NotCanonical('text that is not in normal form NFC')
  return JSON.stringify(text) // escapes exactly what section 1 escapes, in the same spelling
}

/** @typedef {{ values: number }} Meter counts the values that were written */

/** The canonical text of a value. @param {unknown} value @param {Meter} [meter] @returns {string} */
export function canonical(value, meter, depth = 0) {
  if (meter) meter.values += 1
  if (typeof value === 'string') return quote(value)
  if (typeof value === 'number') {
    if (!Number.isSafeInteger(value) || Object.is(value, -0)) throw new NotCanonical('a number that is not an integer below 2^53')
    return String(value)
  }
  if (value === null || value === true || value === false) return String(value)
  if (typeof value !== 'object') throw new NotCanonical('a value that JSON does not have')
  if (depth === 32) throw new NotCanonical('nesting deeper than 32')
  let text = ''
  if (Array.isArray(value)) {
    for (const item of value) text += `${text === '' ? '' : ','}${canonical(item, meter, depth + 1)}`
    return `[${text}]`
  }
  const object = /** @type {Record<string, unknown>} */ (value)
  for (const key of keysInOrder(object)) {
    if (key === '__proto__') throw new NotCanonical('the key __proto__')
    text += `${text === '' ? '' : ','}${quote(key)}:${canonical(object[key], meter, depth + 1)}`
  }
  return `{${text}}`
}

/** Sorted by UTF-16 units, as they mostly are already. @param {object} value */
function keysInOrder(value) {
  const keys = Object.keys(value)
  for (let at = 1; at < keys.length; at++) if (/** @type {string} */ (keys[at - 1]) > /** @type {string} */ (keys[at])) return keys.sort()
  return keys
}

/** Nesting and values of a long line, seen before it is parsed: memory is spent by then. @param {string} text */
function refuseBulk(text) {
  let depth = 0
  let values = 0
  let inText = false
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if (inText) {
      if (unit === 0x5c) at += 1
      else if (unit === 0x22) inText = false
    } else if (unit === 0x22) inText = true
    else if (unit === 0x5b || unit === 0x7b) {
      depth += 1
      values += 1
      if (depth > 32) throw new NotCanonical('nesting deeper than 32')
    } else if (unit === 0x5d || unit === 0x7d) depth -= 1
    else if (unit === 0x2c) values += 1
    if (values > limits.valuesOfLine) throw new NotCanonical(`more than ${limits.valuesOfLine} values in one line`)
  }
}

/** @param {string} text @returns {unknown} */
function parse(text) {
  if (text.length > 2 ** 20) refuseBulk(text)
  try {
    return JSON.parse(text)
  } catch {
    throw new NotCanonical('no JSON')
  }
}

/** @param {string} given @param {string} expected */
function mustEqual(given, expected) {
  if (given === expected) return
  let at = 0
  while (given[at] === expected[at]) at += 1
  throw new NotCanonical(`another spelling than the canonical one at character ${at + 1}`)
}

/** Decode, encode, compare. @param {string} text @returns {unknown} */
export function parseCanonical(text) {
  const value = parse(text)
  mustEqual(text, canonical(value))
  return value
}

/** @param {Buffer} bytes @returns {string} */
function utf8(bytes) {
  const text = bytes.toString('utf8')
  // Whatever is not UTF-8 decodes to U+FFFD, which does not encode to the same bytes again.
  if (text.includes('\ufffd') && !Buffer.from(text, 'utf8').equals(bytes)) throw new NotCanonical('bytes that are not UTF-8')
  return text
}

// ---------------------------------------------------------------------------------------------------------------------------
// 3. Digests (section 2)

/** @param {...(string | Uint8Array)} pieces strings stand for their UTF-8 bytes */
const sha256 = (...pieces) => {
  const hash = createHash('sha256')
  for (const piece of pieces) hash.update(piece)
  return hash.digest()
}

/** @param {...(string | Uint8Array)} pieces */
const hexDigest = (...pieces) => sha256(...pieces).toString('hex')

/** @param {unknown} document */
export const documentDigest = document => hexDigest(canonical(document))

/** @param {string} text canonical text of the entry */
const entryDigest = text => hexDigest('jenjang/entry/1\n', text)

/** @param {string} salt @param {string} text canonical text of the content */
const partDigest = (salt, text) => hexDigest('jenjang/part/1\n', Buffer.from(salt, 'hex'), text)

/** @param {string} ofOrigin @param {string} ofChain */
const chainDigest = (ofOrigin, ofChain) => hexDigest(`jenjang/chain/1\n${ofOrigin}\n${ofChain}`)

/** Before the first checkpoint. @param {string} ofOrigin */
const noCheckpoint = ofOrigin => hexDigest(`jenjang/checkpoint/1\n${ofOrigin}`)

// ---------------------------------------------------------------------------------------------------------------------------
// 4. Exact numbers (sections 1 and 9)

/** In lowest terms, the denominator positive. @typedef {{ readonly n: bigint, readonly d: bigint }} Ratio */

/** @param {bigint} one @param {bigint} other both >= 0 @returns {bigint} */
function gcd(one, other) {
  let [a, b] = [one, other]
  while (b > 0n) {
    if (a <= 9007199254740991n && b <= 9007199254740991n) {
      let [x, y] = [Number(a), Number(b)]
      while (y > 0) [x, y] = [y, x % y]
      return BigInt(x)
    }
    [a, b] = [b, a % b]
  }
  return a
}

/** @param {bigint} value */
const absolute = value => (value < 0n ? -value : value)

/** @param {bigint} n @param {bigint} d not 0 @returns {Ratio} */
export function ratio(n, d = 1n) {
  const common = gcd(absolute(n), absolute(d)) * (d < 0n ? -1n : 1n)
  return { n: n / common, d: d / common }
}

/** @param {Ratio} one @param {Ratio} other */
const plus = (one, other) => ratio(one.n * other.d + other.n * one.d, one.d * other.d)
/** @param {Ratio} one @param {Ratio} other */
const times = (one, other) => ratio(one.n * other.n, one.d * other.d)
/** @param {Ratio} one @param {Ratio} other negative where one is smaller */
const compare = (one, other) => {
  const difference = one.n * other.d - other.n * one.d
  return difference < 0n ? -1 : difference > 0n ? 1 : 0
}

/** `87.5` as 175/2. @param {string} text a Decimal */
export function readDecimal(text) {
  const [whole = '', rest = ''] = text.split('.')
  return ratio(BigInt(whole + rest), 10n ** BigInt(rest.length))
}

/** `-5/12`; undefined where it is not in lowest terms. @param {string} text @returns {Ratio | undefined} */
export function readRational(text) {
  if (!rational.test(text)) return undefined
  const [above = '', below = '1'] = text.split('/')
  const value = ratio(BigInt(above), BigInt(below))
  return spellRational(value) === text ? value : undefined
}

/** @param {Ratio} value */
export const spellRational = ({ n, d }) => (d === 1n ? String(n) : `${n}/${d}`)

/** @typedef {'half-up' | 'half-even' | 'down'} Mode */

/** |value| · 10^digits, rounded to a whole number. @param {Ratio} value @param {number} digits @param {Mode} mode */
function roundedUnits({ n, d }, digits, mode) {
  const scaled = absolute(n) * 10n ** BigInt(digits)
  const whole = scaled / d
  const twice = (scaled - whole * d) * 2n
  if (mode === 'down') return whole
  if (mode === 'half-up') return twice >= d ? whole + 1n : whole
  return twice > d || (twice === d && whole % 2n === 1n) ? whole + 1n : whole
}

/** @param {Ratio} value @param {number} digits @param {Mode} mode @returns {Ratio} */
export function round(value, digits, mode) {
  const units = roundedUnits(value, digits, mode)
  return ratio(value.n < 0n ? -units : units, 10n ** BigInt(digits))
}

/** @param {Ratio} value @param {number} digits @param {Mode} mode @returns {string} with exactly so many digits after a point */
export function printed(value, digits, mode) {
  const units = roundedUnits(value, digits, mode)
  const figures = String(units).padStart(digits + 1, '0')
  const sign = value.n < 0n && units !== 0n ? '-' : ''
  return digits === 0 ? sign + figures : `${sign}${figures.slice(0, -digits)}.${figures.slice(-digits)}`
}

// ---------------------------------------------------------------------------------------------------------------------------
// 5. Trees, keys, notes (section 3)

/** @param {Uint8Array} left @param {Uint8Array} right */
const innerNode = (left, right) => sha256(Uint8Array.of(1), left, right)

/** @param {string | Uint8Array} leaf */
export const leafHash = leaf => sha256(Uint8Array.of(0), leaf)

/** RFC 6962 section 2.1, of leaf hashes. @param {readonly Uint8Array[]} leaves at least one @returns {Uint8Array} */
export function merkleRoot(leaves) {
  const [first] = leaves
  if (first === undefined) return sha256()
  if (leaves.length === 1) return first
  let half = 1
  while (half * 2 < leaves.length) half *= 2
  return innerNode(merkleRoot(leaves.slice(0, half)), merkleRoot(leaves.slice(half)))
}

/** The root that an audit path leads to, or undefined where its length does not fit. @param {Uint8Array} leaf @param {number} index @param {number} count @param {readonly string[]} path @returns {Uint8Array | undefined} */
export function rootOfPath(leaf, index, count, path) {
  if (index >= count) return undefined
  let [at, last, hash] = [index, count - 1, leaf]
  for (const step of path) {
    if (last === 0) return undefined
    const sibling = Buffer.from(step, 'hex')
    if (at % 2 === 1 || at === last) {
      hash = innerNode(sibling, hash)
      while (at % 2 === 0 && at !== 0) [at, last] = [at / 2, Math.floor(last / 2)]
    } else hash = innerNode(hash, sibling)
    ;[at, last] = [Math.floor(at / 2), Math.floor(last / 2)]
  }
  return last === 0 ? hash : undefined
}

const derPrefix = Buffer.from('302a300506032b6570032100', 'hex')
const pem = /^-----BEGIN PUBLIC KEY-----\n([0-9A-Za-z+/=]{60})\n-----END PUBLIC KEY-----\n$/
const fieldPrime = 2n ** 255n - 19n
const groupOrder = 2n ** 252n + 27742317777372353535851937790883648493n

/** @param {Uint8Array} bytes little endian */
const littleEndian = bytes => BigInt(`0x${Buffer.from(bytes).reverse().toString('hex')}`)

/** @typedef {{ readonly pem: string, readonly raw: Buffer, readonly verifies: (text: string, signature: Uint8Array) => boolean }} PublicKey */

/** A key in its one spelling. @param {string} text @returns {PublicKey | undefined} */
export function readKey(text) {
  const der = readBase64(pem.exec(text)?.[1] ?? '')
  if (der === undefined || der.length !== 44 || !der.subarray(0, 12).equals(derPrefix)) return undefined
  const raw = der.subarray(12)
  if (littleEndian(raw) % 2n ** 255n >= fieldPrime) return undefined // a second spelling of a point: RFC 8032 section 5.1.3
  const key = createPublicKey({ key: der, format: 'der', type: 'spki' })
  return {
    pem: text, raw,
    verifies: (signed, signature) => littleEndian(signature.subarray(32)) < groupOrder && signatureHolds(null, Buffer.from(signed), key, signature),
  }
}

/** @typedef {{ readonly name: string, readonly id: string, readonly signature: Uint8Array, readonly line: string }} SignatureLine */
/** @typedef {{ readonly text: string, readonly signatures: readonly SignatureLine[], readonly digest: string }} Note */

const signatureLine = /^\u2014 (\S+) ([0-9A-Za-z+/]+=*)$/u
// oxlint-disable-next-line eslint/no-control-regex -- they are what is looked for
const controlCharacter = /[\u0000-\u0009\u000b-\u001f]/

/** @param {string} note @returns {Note | string} what is wrong, where it is no note */
export function readNote(note) {
  const blank = note.indexOf('\n\n')
  if (blank === -1) return 'no signed note: there is no empty line'
  const text = note.slice(0, blank + 1)
  if (text === '\n' || controlCharacter.test(text)) return 'no signed note: its text is empty or has a control character'
  const rest = note.slice(blank + 2)
  if (!rest.endsWith('\n')) return 'no signed note: its last line does not end'
  const signatures = []
  for (const line of rest.slice(0, -1).split('\n')) {
    const [, name, base64 = ''] = signatureLine.exec(line) ?? []
    const bytes = readBase64(base64)
    if (name === undefined || bytes === undefined || bytes.length < 5) return 'no signed note: a signature line is malformed'
    signatures.push({ name, id: bytes.subarray(0, 4).toString('hex'), signature: Uint8Array.from(bytes.subarray(4)), line })
  }
  return { text, signatures, digest: hexDigest(note) }
}

/** @param {PublicKey} key @param {string} name */
export const keyId = (key, name) => hexDigest(`${name}\n`, Uint8Array.of(1), key.raw).slice(0, 8)

/** Whether a signature line is one of this key over this text. @param {SignatureLine | undefined} line @param {string} text @param {PublicKey} key @param {string} name */
const isSigned = (line, text, key, name) =>
  line !== undefined && line.name === name && line.id === keyId(key, name) && line.signature.length === 64 && key.verifies(text, line.signature)

/** @typedef {{ readonly origin: string, readonly leaves: number, readonly root: Buffer, readonly number: number, readonly time: string, readonly previous: string }} Checkpoint */

/** @param {string} text @returns {Checkpoint | undefined} */
export function readCheckpoint(text) {
  const [name = '', leafCount, rootText = '', numberText = '', timeText = '', previousText = '', end, ...more] = text.split('\n')
  const [leaves, number] = [readInteger(leafCount), numberText.startsWith('number ') ? readInteger(numberText.slice(7)) : undefined]
  const [root, time, previous] = [readBase64(rootText), timeText.slice(5), previousText.slice(9)]
  const sound = origin.test(name) && root?.length === 32 && timeText.startsWith('time ') && isInstant(time)
    && previousText.startsWith('previous ') && hex64.test(previous) && end === '' && more.length === 0
  if (!sound || root === undefined || leaves === undefined || leaves < 1 || number === undefined || number < 1) return undefined
  return { origin: name, leaves, root, number, time, previous }
}

/** @typedef {{ readonly origin: string, readonly number: number, readonly time: string, readonly digest: string }} LineToKeep */

/** `<origin> <number> <time> <note digest>`. @param {string} text @returns {LineToKeep | undefined} */
export function readLineToKeep(text) {
  const [name = '', numberText, time = '', digest = '', ...more] = text.split(' ')
  const number = readInteger(numberText)
  if (!origin.test(name) || number === undefined || number < 1 || !isInstant(time) || !hex64.test(digest) || more.length > 0) return undefined
  return { origin: name, number, time, digest }
}

// ---------------------------------------------------------------------------------------------------------------------------
// 6. The report

const namesOfChecks = /** @type {const} */ ([
  'lines', 'manifest', 'keys', 'chain', 'kinds', 'openings', 'edition', 'shapes', 'times', 'actors', 'approvals', 'states', 'seals', 'schedule',
  'entries', 'codes', 'declarations', 'assignment', 'sheets', 'corrections', 'closing', 'results', 'publication', 'objections', 'cancellation',
  'erasures', 'checkpoints', 'published', 'ties', 'files', 'outside key', 'outside checkpoints', 'receipts',
])

/** @typedef {typeof namesOfChecks[number]} CheckName */
/** @typedef {{ readonly line?: number, readonly seq?: number, readonly part?: string }} Place */
/** @typedef {Place & { readonly message: string }} Failure */
/** @typedef {'ok' | 'failed' | 'closed' | 'none' | 'not reached'} Status */
/** @typedef {{ number: number, name: CheckName, status: Status, notes: string[], failures: Failure[], failed: number }} Check */

/** @param {number} count @param {string} word */
const numbered = (count, word) => `${count} ${word}${count === 1 ? '' : 's'}`

/** What is said during a run: failures and notes by check. @typedef {ReturnType<typeof newReport>} Report */

function newReport() {
  /** @type {Map<CheckName, Check>} */
  const checks = new Map(namesOfChecks.map((name, at) => [name, { number: at + 1, name, status: 'not reached', notes: [], failures: [], failed: 0 }]))
  /** @param {CheckName} name */
  const check = name => /** @type {Check} */ (checks.get(name))
  return {
    checks,
    /** @param {CheckName} name @param {Place} place @param {string} message @returns {undefined} so that it can end a search */
    fail(name, place, message) {
      const { line, seq, part } = place
      check(name).status = 'failed'
      check(name).failed += 1
      if (check(name).failures.length < limits.shown) check(name).failures.push({ ...(line === undefined ? {} : { line }), ...(seq === undefined ? {} : { seq }), ...(part === undefined ? {} : { part }), message })
    },
    /** A check that was made: it holds unless it failed. @param {CheckName} name @param {string} [note] */
    made(name, note) {
      if (check(name).status === 'not reached') check(name).status = 'ok'
      if (note !== undefined) check(name).notes.push(note)
    },
    /** A check that there is nothing to make of. @param {CheckName} name @param {'closed' | 'none'} status @param {string} note @returns {undefined} */
    leave(name, status, note) {
      if (check(name).status === 'not reached') check(name).status = status
      check(name).notes.push(note)
    },
    /** @param {...CheckName} names */
    failed: (...names) => names.some(name => check(name).failed > 0),
  }
}

// ---------------------------------------------------------------------------------------------------------------------------
// 7. Shapes: exactly these keys, exactly these spellings (sections 2, 6, 7, 9.4)

/** Answers what is wrong with a value, or undefined. @template T @typedef {((value: unknown) => string | undefined) & { readonly is?: T }} Shape */
/** @template S @typedef {S extends Shape<infer T> ? T : never} Of */

/** @param {(text: string) => boolean} holds @param {string} name @returns {Shape<string>} */
const spelled = (holds, name) => value => (typeof value === 'string' && holds(value) ? undefined : `is not spelled as ${name}`)
/** @param {RegExp} pattern @param {string} name */
const matching = (pattern, name) => spelled(value => pattern.test(value), name)

/** @type {Shape<string>} */
const Text = value => (typeof value === 'string' ? undefined : 'is no text')
const Hex64 = matching(hex64, 'Hex64')
const Uuid = matching(uuid, 'Uuid')
const Instant = spelled(isInstant, 'Instant')
const Day = spelled(text => /^\d{4}-\d{2}-\d{2}$/.test(text) && isInstant(`${text}T00:00:00.000Z`), 'Day')
const Decimal = spelled(isDecimal, 'Decimal')
const Rational = matching(rational, 'Rational')
const Slug = matching(slug, 'Slug')
const Code = matching(code, 'Code')
const PartName = matching(partName, 'PartName')

/** @param {number} least @param {number} most @returns {Shape<number>} */
const Int = (least = -Infinity, most = Infinity) => value =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= least && value <= most ? undefined : `is no integer${least === -Infinity ? '' : ` from ${least}`}${most === Infinity ? '' : ` to ${most}`}`
const Seq = Int(1)

/** @type {Shape<boolean>} */
const Bool = value => (typeof value === 'boolean' ? undefined : 'is neither true nor false')

/** @template {string | number | null} L @param {...L} values @returns {Shape<L>} */
const oneOf = (...values) => value => (values.some(allowed => allowed === value) ? undefined : `is not ${values.map(allowed => JSON.stringify(allowed)).join(' or ')}`)

/** @template T @param {Shape<T>} shape @returns {Shape<T | null>} */
const orNull = shape => value => (value === null ? undefined : shape(value))

/** @param {string} problem @param {string | number} key */
const below = (problem, key) => `${typeof key === 'number' ? `[${key}]` : `.${key}`}${/^[.[]/.test(problem) ? '' : ' '}${problem}`

/** @template {Record<string, Shape<unknown>>} S @param {S} fields @returns {Shape<{ readonly [K in keyof S]: Of<S[K]> }>} */
const object = fields => {
  const shapes = new Map(Object.entries(fields))
  return value => {
    if (!isObject(value)) return 'is no object'
    const keys = Object.keys(value)
    for (const key of keys) {
      const shape = shapes.get(key)
      if (shape === undefined) return `has the further key ${JSON.stringify(key.slice(0, 40))}`
      const problem = shape(value[key])
      if (problem !== undefined) return below(problem, key)
    }
    // All keys are known ones and stand once: what is missing shows in their number.
    return keys.length === shapes.size ? undefined : `lacks the key ${[...shapes.keys()].find(name => !keys.includes(name))}`
  }
}

/** @template T @param {Shape<T>} shape @param {(one: T, other: T) => boolean} [inOrder] @param {number} [least] @returns {Shape<readonly T[]>} */
const list = (shape, inOrder, least = 0) => value => {
  if (!Array.isArray(value)) return 'is no list'
  if (value.length < least) return `has fewer than ${least} items`
  for (let at = 0; at < value.length; at++) {
    const problem = shape(value[at])
    if (problem !== undefined) return below(problem, at)
    if (inOrder && at > 0 && !inOrder(value[at - 1], value[at])) return below('is out of order, or stands twice', at)
  }
  return undefined
}

/** @param {string} one @param {string} other */
const rising = (one, other) => byBytes(one, other) < 0
/** @template {string} K @param {K} key @returns {(one: Readonly<Record<K, string>>, other: Readonly<Record<K, string>>) => boolean} */
const risingBy = key => (one, other) => byBytes(one[key], other[key]) < 0
/** @param {string} one @param {string} other */
const notFalling = (one, other) => byBytes(one, other) <= 0

/** @template {string} K @template T @param {Shape<K>} keys @param {Shape<T>} values @returns {Shape<Readonly<Record<string, T>>>} */
const record = (keys, values) => value => {
  if (!isObject(value)) return 'is no object'
  for (const [key, item] of Object.entries(value)) {
    const problem = keys(key)
    if (problem !== undefined) return `has the key ${JSON.stringify(key.slice(0, 40))}, which ${problem}`
    const inside = values(item)
    if (inside !== undefined) return below(inside, key)
  }
  return undefined
}

/** Objects told apart by one key. @template {Record<string, Shape<unknown>>} S @param {string} key @param {S} shapes @returns {Shape<Of<S[keyof S]>>} */
const by = (key, shapes) => value => {
  if (!isObject(value)) return 'is no object'
  const kind = value[key]
  const shape = typeof kind === 'string' ? own(shapes, kind) : undefined
  return shape === undefined ? `.${key} is not ${Object.keys(shapes).map(name => JSON.stringify(name)).join(' or ')}` : shape(value)
}

/** @template T @param {Shape<T>} shape @param {(value: T) => string | undefined} further looked at where the shape holds @returns {Shape<T>} */
const and = (shape, further) => value => shape(value) ?? further(/** @type {T} */ (value))

/** @param {readonly string[]} names @param {string} what */
const twice = (names, what) => (new Set(names).size === names.length ? undefined : `names ${what} twice`)

const Both = object({ en: Text, id: Text })

// 7.1 Sealed documents (section 6)

const Seal = object({ v: oneOf(1), contest: Uuid, version: Seq, rules: Hex64, schedule: Hex64, panel: list(Hex64, rising) })
const Seat = object({ institution: Text, name: Text, office: Text, person: Uuid, reserve: Int(0), seat: Seq })

const Scale = and(object({ digits: Int(0, 4), kind: oneOf('anchored', 'typed'), max: Decimal, min: Decimal }),
  ({ min, max }) => (compare(readDecimal(min), readDecimal(max)) < 0 ? undefined : '.min is not below max'))
const Criterion = object({ anchors: list(object({ from: Decimal, text: Both, to: Decimal })), code: Slug, name: Both, question: Both,
  weight: and(Decimal, weight => (weight === '0' ? 'is 0' : undefined)) })

const knownMethods = ['weighted-mean/1', 'mean/1', 'median/1', 'trimmed-mean/1', 'adjusted-exact/1']
const judged = { kind: oneOf('judges'), method: Text, scale: Scale, criteria: list(Criterion, undefined, 1) }
const Judged = object(judged)
const Trimmed = object({ ...judged, cut: Int(1) })
const Adjusted = object({ ...judged, damping: and(Decimal, damping => (damping === '0' ? 'is 0' : undefined)) })

/** @typedef {Of<typeof Judged> & { readonly cut?: number, readonly damping?: string }} JudgedResult */

/** By judges. A method of a later page may bring keys that nobody knows today: it is reported as unsupported, not as misshapen. @type {Shape<JudgedResult>} */
const JudgesResult = value => {
  if (!isObject(value)) return 'is no object'
  const { method } = value
  const known = typeof method !== 'string' || knownMethods.includes(method)
  const seen = known ? value : Object.fromEntries(Object.entries(value).filter(([key]) => own(judged, key)))
  const problem = method === 'trimmed-mean/1' ? Trimmed(seen) : method === 'adjusted-exact/1' ? Adjusted(seen) : Judged(seen)
  if (problem !== undefined) return problem
  const { criteria, scale } = /** @type {JudgedResult} */ (value)
  const loose = scale.kind === 'anchored' ? criteria.flatMap(({ anchors }) => anchors).find(({ from, to }) => from !== to) : undefined
  return loose ? '.criteria has an anchor of an anchored scale whose "from" is not its "to"' : twice(criteria.map(criterion => criterion.code), 'a criterion')
}

const Step = by('by', { criterion: object({ by: oneOf('criterion'), criterion: Slug }), median: object({ by: oneOf('median') }), lowest: object({ by: oneOf('lowest') }) })
const equals = oneOf('all', 'ladder', 'extra-sheet')

const Category = and(object({
  code: Slug, name: Both,
  entrant: object({ kind: oneOf('person', 'team', 'agency'), membersAtMost: Int() }),
  minimumEntries: Int(),
  below: by('rule', { unranked: object({ rule: oneOf('unranked') }), merge: object({ into: Slug, rule: oneOf('merge') }) }),
  result: by('kind', {
    'judges': JudgesResult, 'import': object({ kind: oneOf('import'), max: Decimal, rule: oneOf('best', 'last', 'first') }),
    'pass-fail': object({ kind: oneOf('pass-fail') }), 'carried': object({ kind: oneOf('carried') }),
  }),
  carry: list(object({ stage: Seq, weight: Decimal })),
  rounding: object({ at: oneOf('sheet', 'criterion', 'stage', 'final'), digits: Int(0, 6), mode: oneOf('half-up', 'half-even', 'down') }),
  ties: object({ method: Text, steps: list(Step) }),
  places: Text,
  titles: list(object({ name: Both, place: Seq }), (one, other) => one.place < other.place),
  gate: orNull(by('kind', {
    top: object({ count: Int(), equals, kind: oneOf('top') }), threshold: object({ kind: oneOf('threshold'), value: Decimal }),
    both: object({ count: Int(), equals, kind: oneOf('both'), value: Decimal }),
  })),
}), ({ result, ties }) => {
  if (result.kind !== 'judges') return undefined
  const codes = new Set(result.criteria.map(criterion => criterion.code))
  return ties.steps.some(step => step.by === 'criterion' && !codes.has(step.criterion)) ? '.ties names a criterion that is not there' : undefined
})

const Rules = and(object({
  v: oneOf(1), contest: Uuid, title: Text, summary: Text, template: Slug,
  stage: object({ name: Both, ordinal: Seq }),
  names: oneOf('hidden', 'shown'),
  categories: list(Category, undefined, 1),
  eligibility: list(object({ code: Slug, text: Both, basis: Text,
    test: object({ kind: oneOf('employment', 'position-kind', 'grade', 'service-years-at-least', 'age-at-most', 'other'), values: list(Text) }) })),
  work: object({ fields: list(object({ code: Slug, label: Both, help: Both, maxLength: Int(), required: Bool })), filesAtMost: Int(), fileBytesAtMost: Int(), fileTypes: list(Text, notFalling) }),
  judges: object({
    minimumPerEntry: Seq,
    assignment: by('rule', { 'every': object({ rule: oneOf('every') }), 'per-entry': object({ perEntry: Int(), rule: oneOf('per-entry') }) }),
    unsent: object({ days: Int(), rule: oneOf('later', 'reserve', 'without') }),
    leaver: oneOf('count', 'drop', 'complete'),
  }),
  conflicts: object({ familyDegree: Int(), lineLevels: Int(), unitLevel: Int(), years: Int(), common: list(object({ office: Both, seat: Seq,
    share: and(Decimal, share => (share !== '0' && share.startsWith('0') ? undefined : 'is not between 0 and 1')) })) }),
  objection: object({ count: Int(), unit: oneOf('working-day', 'day') }),
  publication: object({ entrants: oneOf('none', 'titles', 'all'), works: Bool, judges: Bool, numbers: oneOf('titles', 'all') }),
}), rules => twice(rules.categories.map(category => category.code), 'a category')
  ?? twice(rules.eligibility.map(rule => rule.code), 'a rule of eligibility')
  ?? (rules.conflicts.common.length > 0 && rules.judges.minimumPerEntry < 2 ? '.judges.minimumPerEntry is below 2 although a share is below 1' : undefined))

const moments = { entriesFrom: Instant, entriesUntil: Instant, mendUntil: Instant, confirmUntil: Instant, declareUntil: Instant, judgingFrom: Instant, judgingUntil: Instant, publishAt: Instant }
const momentNames = /** @type {readonly (keyof typeof moments)[]} */ (Object.keys(moments))
const Schedule = object({ v: oneOf(1), contest: Uuid, stage: Seq, timeZone: Text, moments: object(moments), places: list(object({ what: Text, where: Text })) })

const TermAlone = object({ objectionsUntil: Instant })
const TermCounted = object({ calendar: list(Hex64, rising), objectionsUntil: Instant, off: list(Day, rising) })
/** The term for objections; since calendars are kept it says which days were not counted. @type {Shape<{ readonly calendar?: readonly string[], readonly objectionsUntil: string, readonly off?: readonly string[] }>} */
const Term = value => (isObject(value) && 'off' in value ? TermCounted(value) : TermAlone(value))

/** @typedef {Of<typeof Rules>} RulesDocument */
/** @typedef {Of<typeof Category>} CategoryRules */
/** @typedef {Of<typeof Schedule>} ScheduleDocument */

// 7.2 The result (section 9.4)

const EntryResult = object({ entry: Code, value: Rational, printed: Text, place: orNull(Seq), steps: list(Rational), criteria: record(Slug, Rational), sheets: record(Code, Rational) })
const categoryResult = {
  category: Slug, method: Text, ties: Text, places: Text, entries: list(EntryResult),
  without: list(object({ judge: Code, share: Decimal, entries: list(object({ entry: Code, value: orNull(Rational), place: orNull(Seq) }), risingBy('entry')) }), risingBy('judge')),
  passed: orNull(list(Code, rising)),
}
const shifted = { shifts: record(Code, Rational) }
const carrying = { own: record(Code, Rational), carried: record(Code, list(Rational)) }
const [Plain, Shifted, Carrying, ShiftedCarrying] = [object(categoryResult), object({ ...categoryResult, ...shifted }), object({ ...categoryResult, ...carrying }), object({ ...categoryResult, ...shifted, ...carrying })]

/** @typedef {Of<typeof Plain> & { readonly shifts?: Readonly<Record<string, string>>, readonly own?: Readonly<Record<string, string>>, readonly carried?: Readonly<Record<string, readonly string[]>> }} CategoryResult */

/** @type {Shape<CategoryResult>} */
const CategoryDocument = value => {
  if (!isObject(value)) return 'is no object'
  const isShifted = value['method'] === 'adjusted-exact/1'
  return own(value, 'carried') === undefined ? (isShifted ? Shifted(value) : Plain(value)) : isShifted ? ShiftedCarrying(value) : Carrying(value)
}

const Result = object({
  v: oneOf(1), contest: Uuid, stage: Seq, version: Seq, rules: Hex64, categories: list(CategoryDocument),
  basis: object({ kind: oneOf('closing', 'objection', 'slip', 'overseer', 'appeal', 'court', 'revocation'), seq: Seq }),
})

/** @typedef {Of<typeof Result>} ResultDocument */

// 7.3 Parts (sections 2 and 7)

const Reason = object({ text: Text })
const Request = object({ request: Uuid })
/** @type {Shape<readonly [string, string]>} judge, entry */
const Pair = value => (Array.isArray(value) && value.length === 2 && Code(value[0]) === undefined && Code(value[1]) === undefined ? undefined : 'is no pair of codes')
const Pairs = list(Pair, ([judge, entry], [nextJudge, nextEntry]) => (byBytes(judge, nextJudge) || byBytes(entry, nextEntry)) < 0)
const Sheet = object({ entry: Code, judge: Code, rules: Hex64, scores: record(Slug, Decimal), stage: Seq })
const Notes = object({ entrant: Text, memo: Text })

const Opening = object({ content: /** @type {Shape<unknown>} */ (() => undefined), salt: Hex64 })
const EntryShape = object({
  v: oneOf(1), origin: matching(origin, 'Origin'), chain: matching(chain, 'Chain'), seq: Seq, prev: Hex64, kind: Text, actor: matching(actorCode, 'Actor'),
  received: Instant, recorded: Instant, parts: record(PartName, Hex64),
})

// ---------------------------------------------------------------------------------------------------------------------------
// 8. Kinds of entry (section 7): which parts, opened to whom

/** @template T @typedef {{ readonly shape: Shape<T>, readonly edition: 'public' | 'full', readonly personal: boolean }} Part */

/** Opened in both editions. @template T @param {Shape<T>} shape @returns {Part<T>} */
const P = shape => ({ shape, edition: 'public', personal: false })
/** The same, and personal. @template T @param {Shape<T>} shape @returns {Part<T>} */
const personalP = shape => ({ shape, edition: 'public', personal: true })
/** Opened in `full` only; all of these are personal. @template T @param {Shape<T>} shape @returns {Part<T>} */
const F = shape => ({ shape, edition: 'full', personal: true })

const changePart = personalP(object({ outage: orNull(object({ from: Instant, until: Instant })), reason: Text }))

/** @satisfies {Record<string, { readonly parts: Readonly<Record<string, Part<unknown>>>, readonly two?: string, readonly many?: 'seat' | 'file' }>} */
const kinds = {
  'contest.created': { parts: { contest: P(object({ agency: Text, contest: Uuid, template: Slug, title: Text })) } },
  'stage.sealed': { two: 'seal', parts: { seal: P(Seal), rules: P(Rules), schedule: P(Schedule) }, many: /** @type {const} */ ('seat') },
  'rules.changed': { two: 'seal', parts: { seal: P(Seal), rules: P(Rules), change: changePart } },
  'schedule.moved': { two: 'seal', parts: { seal: P(Seal), schedule: P(Schedule), change: changePart } },
  'panel.changed': { two: 'seal', parts: { seal: P(Seal), panel: P(object({ left: list(Code, rising) })), change: changePart }, many: /** @type {const} */ ('seat') },
  'approval.asked': { parts: { request: P(object({ act: Text, document: Hex64, request: Uuid })) } },
  'approval.given': { parts: { request: P(Request) } },
  'approval.refused': { parts: { request: P(Request), reason: F(Reason) } },
  'approval.withdrawn': { parts: { request: P(Request) } },
  'approval.expired': { parts: { request: P(Request) } },
  'entry.submitted': { parts: {
    entry: P(object({ category: Slug, channel: oneOf('own', 'clerk'), entry: Uuid, members: Int(), membersSince: Seq, origins: list(Uuid, rising), stage: Seq, version: Seq })),
    members: F(list(object({ agency: Text, employee: orNull(Uuid), facts: record(Slug, Text), name: Text, unit: Text }))),
    work: F(object({ fields: record(Slug, Text), title: Text })),
  }, many: /** @type {const} */ ('file') },
  'entry.confirmed': { parts: { confirmation: P(object({ entry: Uuid, member: Seq })) } },
  'entry.withdrawn': { parts: { withdrawal: P(object({ entry: Uuid })) } },
  'eligibility.answered': { parts: { answers: P(object({ answers: record(Slug, oneOf('met', 'not-met', 'unknown')), entry: Uuid })), evidence: F(list(object({ rule: Slug, text: Text }))) } },
  'entry.checked': { parts: { check: P(object({ entry: Uuid, outcome: oneOf('accepted', 'returned', 'rejected'), version: Seq })), reason: F(Reason) } },
  'judges.coded': { parts: {
    codes: P(object({ codes: list(object({ code: Code, share: Decimal }), risingBy('code')), stage: Seq })),
    ties: F(list(object({ code: Code, seat: Hex64 }), risingBy('code'))),
  } },
  'conflicts.declared': { parts: {
    declaration: P(object({ common: Int(0), covers: Int(0), judge: Code, particular: Int(0), stage: Seq, unknown: Int(0) })),
    lines: F(list(object({ answer: oneOf('none', 'particular', 'common'), detected: oneOf('none', 'particular', 'common', 'unknown'), entry: Uuid, grounds: list(Slug) }), risingBy('entry'))),
  } },
  'conflict.overridden': { two: 'override', parts: { override: P(object({ entry: Uuid, judge: Code, to: oneOf('none', 'common') })), reason: F(Reason) } },
  'entries.coded': { parts: {
    codes: P(object({ codes: list(object({ category: Slug, code: Code }), risingBy('code')), stage: Seq })),
    ties: F(list(object({ code: Code, entry: Uuid }), risingBy('code'))),
  } },
  'judges.assigned': { parts: { assignment: P(object({ locked: Pairs, pairs: Pairs, stage: Seq })), reason: F(Reason) } },
  'judging.opened': { parts: { opening: P(object({ entries: Int(0), judges: Int(0), stage: Seq })) } },
  'sheet.submitted': { parts: { sheet: P(Sheet), notes: F(Notes) } },
  'sheet.reopened': { two: 'reopening', parts: {
    reopening: P(object({ basis: oneOf('objection', 'slip'), criteria: list(Slug, rising), entry: Code, judge: Code, objection: orNull(Seq), stage: Seq })),
    reason: F(Reason),
  } },
  'sheet.corrected': { parts: { sheet: P(Sheet), correction: P(object({ of: Seq, reopened: orNull(Seq) })), reason: F(Reason), notes: F(Notes) } },
  'code.withdrawn': { parts: { withdrawal: P(object({ entry: Code, stage: Seq })) } },
  'entry.disqualified': { two: 'disqualification', parts: { disqualification: P(object({ entry: Code, stage: Seq })), reason: F(Reason) } },
  'stage.closed': { two: 'closing', parts: { closing: P(object({ stage: Seq })), sheets: P(object({ counted: Int(0), unsent: Pairs })) } },
  'entries.descended': { parts: { descent: P(object({ codes: list(object({ code: Code, origins: list(Code, rising) }), risingBy('code')), stage: Seq })) } },
  'result.computed': { parts: { result: P(Result) } },
  'result.published': { two: 'publication', parts: {
    publication: P(object({ at: orNull(Instant), result: Hex64, stage: Seq, version: Seq })),
    term: P(Term),
    names: personalP(object({
      entries: list(object({ code: Code, names: list(Text), unit: Text, work: orNull(Text) }), risingBy('code')),
      judges: list(object({ institution: Text, name: Text }), (one, other) => (byBytes(one.name, other.name) || byBytes(one.institution, other.institution)) <= 0),
    })),
  } },
  'objection.recorded': { parts: { objection: P(object({ kind: oneOf('arithmetic', 'eligibility', 'procedure', 'authorship', 'other'), number: Seq, stage: Seq })), text: F(Reason) }, many: /** @type {const} */ ('file') },
  'objection.answered': { parts: { answer: P(object({ effect: oneOf('none', 'cells', 'entry-out', 'recompute'), objection: Seq, upheld: Bool })), text: F(Reason) }, many: /** @type {const} */ ('file') },
  'stage.final': { parts: { final: P(object({ result: Hex64, stage: Seq, version: Seq })) } },
  'contest.cancelled': { two: 'cancellation', parts: { cancellation: personalP(object({ reason: Text, stage: Seq })), scores: P(object({ digest: orNull(Hex64), sheets: Int(0) })) } },
  'opening.erased': { parts: { erased: P(object({ parts: list(object({ part: PartName, seq: Seq }), (one, other) => (one.seq - other.seq || byBytes(one.part, other.part)) < 0), reason: Text })) } },
}

/** @typedef {typeof kinds} Kinds */
/** @typedef {keyof Kinds} Kind */
/** @template {Kind} K @typedef {{ readonly [N in keyof Kinds[K]['parts']]: (Kinds[K]['parts'][N] extends Part<infer T> ? T : never) | undefined }} Contents what is open of an entry; undefined is closed */

const ActorPart = F(object({ codes: list(Text, notFalling), name: Text, person: Uuid }))
const ApprovalPart = P(Request)
const AnchorPart = P(object({ digest: Hex64, number: Int(0) }))
const SeatPart = F(Seat)
const FilePart = F(object({ name: Text, sha256: Hex64, size: Int(0), type: Text }))
const seatOrFile = /^(seat|file)_([1-9][0-9]*)$/

/** @param {string} kind @returns {kind is Kind} */
const isKind = kind => own(kinds, kind) !== undefined

/** @param {Kind} kind @returns {{ readonly parts: Readonly<Record<string, Part<unknown>>>, readonly two?: string, readonly many?: 'seat' | 'file' }} */
const ruleOf = kind => kinds[kind]

/** @param {string} kind @param {string} name @returns {Part<unknown> | undefined} */
function partRule(kind, name) {
  if (name === 'actor') return ActorPart
  if (name === 'approval') return ApprovalPart
  if (name === 'anchor') return AnchorPart
  if (!isKind(kind)) return undefined
  const [, many] = seatOrFile.exec(name) ?? []
  if (many !== undefined && many === ruleOf(kind).many) return many === 'seat' ? SeatPart : FilePart
  return own(ruleOf(kind).parts, name)
}

// ---------------------------------------------------------------------------------------------------------------------------
// 9. Reading the file: checks 1, 2, and of each opening 6 and 8

/** @typedef {Of<typeof EntryShape>} Entry */
/** @typedef {{ content: unknown, readonly salt: string }} Opened content is undefined where it is not what its digest or its shape says */
/** @typedef {{ readonly line: number, readonly seq: number, readonly entry: Entry, readonly digest: string, readonly open: Readonly<Record<string, Opened>> }} Act one entry of the chain */
/** @typedef {{ readonly line: number, readonly key: string, readonly note: string | null }} KeyLine */
/** @typedef {{ readonly line: number, readonly index: number, readonly note: string, readonly path: readonly string[], readonly seq: number }} CheckpointLine */
/** @typedef {{ readonly chain: string, readonly origin: string, readonly edition: 'public' | 'full', readonly keys: readonly KeyLine[], readonly acts: readonly Act[], readonly checkpoints: readonly CheckpointLine[] }} Book */

const KeyLineShape = object({ key: Text, note: orNull(Text), type: oneOf('key') })
const EntryLineShape = object({ entry: EntryShape, open: record(PartName, Opening), type: oneOf('entry') })
const CheckpointLineShape = object({ index: Int(0), note: Text, path: list(Hex64), seq: Seq, type: oneOf('checkpoint') })
const Manifest = object({ chain: matching(chain, 'Chain'), edition: oneOf('public', 'full'), format: oneOf(1), lines: list(Hex64) })

/** @param {Buffer} bytes @param {Report} report @returns {Book | undefined} undefined where lines or manifest end the run */
function readBook(bytes, report) {
  if (bytes.length > limits.fileBytes) return report.fail('lines', {}, `the file has more than ${limits.fileBytes} bytes, the most that this program reads`)
  const reader = newReader(report)
  let line = 0
  for (let at = 0; at < bytes.length;) {
    line += 1
    const end = bytes.indexOf(10, at)
    const problem = end === -1 ? 'the last line does not end in LF'
      : end === at ? 'an empty line'
      : end - at > limits.lineBytes ? `more than ${limits.lineBytes} bytes in one line, the most that this program reads`
      : line > limits.lines ? `more than ${limits.lines} lines, the most that this program reads`
      : reader.read(bytes.subarray(at, end), line)
    if (problem !== undefined) return report.fail('lines', { line }, problem)
    at = end + 1
  }
  const book = reader.close(line)
  if (typeof book === 'string') return report.fail('lines', { line }, book)
  report.made('lines', `${line} lines`)
  checkManifest(reader.manifest(), reader.digests, report)
  return report.failed('manifest') ? undefined : book
}

/** @param {Report} report */
function newReader(report) {
  /** @type {unknown} */
  let manifest
  /** @type {string[]} */
  const digests = []
  /** @type {KeyLine[]} */
  const keys = []
  /** @type {Act[]} */
  const acts = []
  /** @type {CheckpointLine[]} */
  const checkpoints = []
  /** @type {Map<string, number>} */
  const salts = new Map()
  const meter = { values: 0 }

  /** @type {Readonly<Record<string, (value: unknown, line: number) => string | undefined>>} */
  const kept = {
    key(value, line) {
      const problem = KeyLineShape(value)
      if (problem !== undefined) return problem
      if (acts.length + checkpoints.length > 0) return 'a key line stands after an entry or a checkpoint'
      if (keys.length === limits.keys) return `more than ${limits.keys} keys, the most that this program reads`
      const { key, note } = /** @type {Of<typeof KeyLineShape>} */ (value)
      keys.push({ line, key, note })
    },
    checkpoint(value, line) {
      const problem = CheckpointLineShape(value)
      if (problem !== undefined) return problem
      if (acts.length === 0) return 'a checkpoint line stands before the entries'
      if (checkpoints.length === limits.checkpoints) return `more than ${limits.checkpoints} checkpoints, the most that this program reads`
      checkpoints.push({ line, .../** @type {Of<typeof CheckpointLineShape>} */ (value) })
    },
  }

  /** An entry line is built up from canonical pieces, which the digests need too. @param {string} text @param {unknown} value @param {number} line */
  const keepEntry = (text, value, line) => {
    const problem = EntryLineShape(value)
    if (problem !== undefined) {
      mustEqual(text, canonical(value, meter))
      return problem
    }
    const { entry, open } = /** @type {Of<typeof EntryLineShape>} */ (value)
    const entryText = canonical(entry, meter, 1)
    /** @type {Map<string, string>} */
    const contents = new Map(keysInOrder(open).map(name => [name, canonical(own(open, name)?.content, meter, 3)]))
    const opened = [...contents].map(([name, content]) => `"${name}":{"content":${content},"salt":"${own(open, name)?.salt}"}`)
    mustEqual(text, `{"entry":${entryText},"open":{${opened.join(',')}},"type":"entry"}`)
    if (keys.length === 0) return 'an entry line stands before the keys'
    if (checkpoints.length > 0) return 'an entry line stands after a checkpoint'
    /** @type {Act} */
    const act = { line, seq: entry.seq, entry, digest: entryDigest(entryText), open: /** @type {Record<string, Opened>} */ (open) }
    for (const [name, content] of contents) checkOpening(act, name, content, salts, report)
    shareTexts(act.entry, acts[0]?.entry, acts.at(-1)?.digest)
    acts.push(act)
  }

  return {
    digests,
    manifest: () => manifest,
    /** @param {Buffer} bytes without LF @param {number} line @returns {string | undefined} */
    read(bytes, line) {
      try {
        if (line > 1) digests.push(hexDigest(bytes))
        const text = utf8(bytes)
        const value = parse(text)
        const type = line > 1 && isObject(value) ? value['type'] : undefined
        if (type === 'entry') {
          const problem = keepEntry(text, value, line)
          if (problem !== undefined) return problem
        } else {
          mustEqual(text, canonical(value, meter))
          if (line === 1) manifest = value
          else {
            const keep = typeof type === 'string' ? own(kept, type) : undefined
            const problem = keep === undefined ? 'the line is no key, entry or checkpoint' : keep(value, line)
            if (problem !== undefined) return problem
          }
        }
        return meter.values > limits.values ? `more than ${limits.values} values up to here, the most that this program reads` : undefined
      } catch (error) {
        if (error instanceof NotCanonical) return error.message
        throw error
      }
    },
    /** @param {number} lines @returns {Book | string} */
    close(lines) {
      const [first] = acts
      if (lines === 0) return 'the file is empty'
      if (keys.length === 0 || first === undefined || checkpoints.length === 0) return 'the file ends before it has a key, an entry and a checkpoint'
      const { chain: named, edition } = isObject(manifest) ? manifest : {}
      return { chain: String(named), origin: first.entry.origin, edition: edition === 'full' ? 'full' : 'public', keys, acts, checkpoints }
    },
  }
}

/** Keeps one copy of the texts that stand in every entry. @param {{ origin: string, chain: string, prev: string }} entry @param {Entry | undefined} first @param {string | undefined} prev */
function shareTexts(entry, first, prev) {
  if (entry.origin === first?.origin) entry.origin = first.origin
  if (entry.chain === first?.chain) entry.chain = first.chain
  if (entry.prev === prev) entry.prev = prev
}

/** Parts that no check looks into once their shape is known. */
const unread = new Set(['notes', 'reason', 'evidence', 'text'])

/** @param {Act} act @param {string} name @param {string} content @param {Map<string, number>} salts @param {Report} report */
function checkOpening(act, name, content, salts, report) {
  const opened = own(act.open, name)
  if (opened === undefined) return
  const place = { line: act.line, seq: act.seq, part: name }
  const committed = own(act.entry.parts, name)
  const before = salts.get(opened.salt)
  if (before !== undefined) report.fail('openings', place, `its salt stands already in line ${before}`)
  salts.set(opened.salt, act.line)
  if (committed === undefined) report.fail('openings', place, 'the entry has no such part')
  else if (partDigest(opened.salt, content) !== committed) report.fail('openings', place, 'content and salt do not give the digest that stands in the entry')
  const rule = partRule(act.entry.kind, name)
  const problem = rule?.shape(opened.content)
  if (problem !== undefined) report.fail('shapes', place, `the content${problem.startsWith('.') || problem.startsWith('[') ? '' : ' '}${problem}`)
  // What is not what it says is not looked at any further, nor kept: a hostile file pays for its own memory.
  if (problem !== undefined || committed === undefined || rule === undefined || unread.has(name)) opened.content = undefined
}

/** @param {unknown} manifest @param {readonly string[]} digests @param {Report} report */
function checkManifest(manifest, digests, report) {
  report.made('manifest')
  const problem = Manifest(manifest)
  if (problem !== undefined) return report.fail('manifest', { line: 1 }, `the manifest${problem.startsWith('.') ? '' : ' '}${problem}`)
  const { lines } = /** @type {Of<typeof Manifest>} */ (manifest)
  if (lines.length !== digests.length) report.fail('manifest', { line: 1 }, `the manifest names ${lines.length} lines, ${digests.length} follow`)
  digests.forEach((digest, at) => {
    if (lines[at] !== undefined && lines[at] !== digest) report.fail('manifest', { line: at + 2 }, 'the line has not the digest that the manifest gives for it')
  })
}

// ---------------------------------------------------------------------------------------------------------------------------
// 10. Checks 3 to 11: keys, chain, kinds, edition, times, actors, approvals

/** @typedef {PublicKey & { readonly first: number, readonly line: number }} AgencyKey `first` is the first checkpoint that it signs */

/** Check 3. @param {Book} book @param {Report} report @returns {AgencyKey[]} */
function readKeys(book, report) {
  /** @type {AgencyKey[]} */
  const keys = []
  report.made('keys')
  for (const { line, key: text, note } of book.keys) {
    const key = readKey(text)
    const before = keys.at(-1)
    if (key === undefined) {
      report.fail('keys', { line }, 'the key is not an Ed25519 key in its one spelling')
      return keys
    }
    if (keys.some(({ raw }) => raw.equals(key.raw))) report.fail('keys', { line }, 'the key stands twice')
    if (before === undefined) {
      if (note !== null) report.fail('keys', { line }, 'the first key has a rollover note')
      keys.push({ ...key, first: 0, line })
    } else {
      const rollover = readRollover(note, key, before, book.origin)
      if (typeof rollover === 'string') report.fail('keys', { line }, rollover)
      keys.push({ ...key, first: typeof rollover === 'string' ? before.first : rollover, line })
    }
  }
  report.made('keys', numbered(keys.length, 'key'))
  return keys
}

/** @param {string | null} text @param {PublicKey} key @param {AgencyKey} before @param {string} name @returns {number | string} first, or what is wrong */
function readRollover(text, key, before, name) {
  if (text === null) return 'a further key has no rollover note'
  const note = readNote(text)
  if (typeof note === 'string') return `the rollover note is ${note}`
  const [kind, noteOrigin, der = '', firstText = '', timeText = '', end, ...more] = note.text.split('\n')
  const first = firstText.startsWith('first ') ? readInteger(firstText.slice(6)) : undefined
  const sound = kind === 'jenjang/key/1' && timeText.startsWith('time ') && isInstant(timeText.slice(5)) && end === '' && more.length === 0
  if (!sound || first === undefined || first < 1) return 'the rollover note is malformed'
  if (noteOrigin !== name) return 'the rollover note is of another origin'
  if (readBase64(der)?.equals(Buffer.concat([derPrefix, key.raw])) !== true) return 'the rollover note introduces another key'
  if (first <= before.first) return 'the rollover note\'s "first" does not increase'
  const [old, own, ...others] = note.signatures
  if (!isSigned(old, note.text, before, name)) return 'the rollover note is not signed by the key before'
  if (!isSigned(own, note.text, key, name)) return 'the rollover note is not signed by the new key'
  return others.length > 0 ? 'the rollover note has more than two signatures' : first
}

/** The key in force for a checkpoint. @param {readonly AgencyKey[]} keys @param {number} number */
const keyFor = (keys, number) => keys.findLast(({ first }) => first <= number) ?? keys[0]

/** @param {Act} act @param {string} [part] @returns {Place} */
const at = (act, part) => ({ line: act.line, seq: act.seq, ...(part === undefined ? {} : { part }) })

/** @param {Act} act @param {string} part @returns {unknown} */
const contentOf = (act, part) => own(act.open, part)?.content

/** Checks 4, 5, 9 and the presence of actors in 10. @param {Book} book @param {Report} report */
function checkChain(book, report) {
  for (const name of /** @type {const} */ (['chain', 'kinds', 'openings', 'shapes', 'times', 'actors'])) report.made(name)
  /** @type {Act | undefined} */
  let before
  let sealed = false
  for (const act of book.acts) {
    const { entry } = act
    if (entry.origin !== book.origin) report.fail('chain', at(act), 'the origin is not that of the first entry')
    if (entry.chain !== book.chain) report.fail('chain', at(act), 'the chain is not the one that the manifest names')
    if (entry.seq !== (before?.seq ?? 0) + 1) report.fail('chain', at(act), `the number ${(before?.seq ?? 0) + 1} is due here`)
    if (entry.prev !== (before?.digest ?? chainDigest(entry.origin, entry.chain))) report.fail('chain', at(act), '"prev" is not the digest of the entry before')
    if (entry.received > entry.recorded) report.fail('times', at(act), '"received" is after "recorded"')
    if (before && entry.recorded < before.entry.recorded) report.fail('times', at(act), '"recorded" is before that of the entry before')
    checkKind(act, sealed, report)
    if (entry.kind === 'stage.sealed') sealed = true
    before = act
  }
  report.made('chain', `${book.acts.length} entries`)
}

/** @param {Act} act @param {boolean} sealedBefore @param {Report} report */
function checkKind(act, sealedBefore, report) {
  const { kind, actor, parts } = act.entry
  if ((own(parts, 'actor') === undefined) !== (actor === 'system')) report.fail('actors', at(act, 'actor'), actor === 'system' ? 'the system has a part actor' : 'the part actor is missing')
  if (!isKind(kind)) return report.fail('kinds', at(act), `the kind ${JSON.stringify(kind.slice(0, 40))} is not known`)
  const rule = ruleOf(kind)
  const due = [...Object.keys(rule.parts), ...(rule.two === undefined ? [] : ['approval']), ...(act.seq === 1 ? ['anchor'] : [])]
  for (const name of due) if (own(parts, name) === undefined) report.fail('kinds', at(act, name), `an entry of kind ${kind} needs this part`)
  let counted = 0
  for (const name of Object.keys(parts)) {
    if (name === 'actor' || due.includes(name)) continue
    const [, many, number] = seatOrFile.exec(name) ?? []
    if (many === undefined || many !== rule.many) report.fail('kinds', at(act, name), `an entry of kind ${kind} has no such part`)
    else if (own(parts, `${many}_1`) === undefined || (number !== '1' && own(parts, `${many}_${Number(number) - 1}`) === undefined)) report.fail('kinds', at(act, name), 'the parts before it are missing')
    else counted += 1
  }
  if (kind === 'stage.sealed' && !sealedBefore && counted === 0) report.fail('kinds', at(act), 'the first seal of a contest has no seat')
}

/** The parts that erasures name, as `seq part`. @param {Book} book */
function erasedParts(book) {
  /** @type {Map<string, Act>} */
  const erased = new Map()
  for (const act of book.acts) {
    const content = /** @type {Contents<'opening.erased'>['erased']} */ (act.entry.kind === 'opening.erased' ? contentOf(act, 'erased') : undefined)
    for (const { seq, part } of content?.parts ?? []) if (!erased.has(`${seq} ${part}`)) erased.set(`${seq} ${part}`, act)
  }
  return erased
}

/** Checks 7 and 26. @param {Book} book @param {Report} report */
function checkEdition(book, report) {
  report.made('edition', book.edition)
  report.made('erasures')
  const erased = erasedParts(book)
  const cancelled = book.acts.some(({ entry }) => entry.kind === 'contest.cancelled')
  const published = book.acts.findLast(({ entry }) => entry.kind === 'result.published')?.seq ?? 0
  for (const act of book.acts) {
    const { kind, parts } = act.entry
    for (const name of Object.keys(parts)) {
      const rule = partRule(kind, name)
      if (rule === undefined) continue // said by check 5
      const unpublished = cancelled && act.seq > published && (name === 'sheet' || name === 'result')
      const due = book.edition === 'full' || (rule.edition === 'public' && !unpublished)
      const isOpen = own(act.open, name) !== undefined
      if (erased.has(`${act.seq} ${name}`)) {
        if (isOpen) report.fail('erasures', at(act, name), `it was erased by the entry ${erased.get(`${act.seq} ${name}`)?.seq} and is still opened`)
      } else if (due && !isOpen) report.fail('edition', at(act, name), `the edition ${book.edition} opens this part, and no entry names it as erased`)
      else if (!due && isOpen) report.fail('edition', at(act, name), `the edition ${book.edition} does not open this part`)
    }
  }
  checkErasures(book, report)
  if (erased.size > 0) report.made('erasures', `${numbered(erased.size, 'part')} erased`)
}

/** @param {Book} book @param {Report} report */
function checkErasures(book, report) {
  /** @type {Set<string>} */
  const seen = new Set()
  for (const act of book.acts) {
    const content = /** @type {Contents<'opening.erased'>['erased']} */ (act.entry.kind === 'opening.erased' ? contentOf(act, 'erased') : undefined)
    for (const { seq, part } of content?.parts ?? []) {
      const target = seq < act.seq ? book.acts[seq - 1] : undefined
      const name = `part ${part} of entry ${seq}`
      if (target === undefined || own(target.entry.parts, part) === undefined) report.fail('erasures', at(act, 'erased'), `${name} does not exist before it`)
      else if (partRule(target.entry.kind, part)?.personal !== true) report.fail('erasures', at(act, 'erased'), `${name} is not personal`)
      if (seen.has(`${seq} ${part}`)) report.fail('erasures', at(act, 'erased'), `${name} was erased before`)
      seen.add(`${seq} ${part}`)
    }
  }
}

/** The person behind each actor code, in `full`: check 10. @param {Book} book @param {Report} report @returns {Map<string, string>} */
function checkActors(book, report) {
  /** @type {Map<string, string>} */
  const persons = new Map()
  /** @type {Map<string, string>} */
  const actors = new Map()
  for (const act of book.acts) {
    const { actor } = act.entry
    const part = /** @type {Of<typeof ActorPart.shape> | undefined} */ (contentOf(act, 'actor'))
    if (part === undefined || actor === 'system') continue
    if ((persons.get(actor) ?? part.person) !== part.person) report.fail('actors', at(act, 'actor'), 'the actor code belonged to another person before')
    if ((actors.get(part.person) ?? actor) !== actor) report.fail('actors', at(act, 'actor'), 'the person had another actor code before')
    persons.set(actor, part.person)
    actors.set(part.person, actor)
  }
  report.made('actors', book.edition === 'full' ? `${persons.size} people` : undefined)
  return persons
}

/** @typedef {{ asked: Act[], given: Act[], ended: Act[], used: Act[] }} Approval */

/** Check 11. @param {Book} book @param {Report} report */
function checkApprovals(book, report) {
  report.made('approvals')
  /** @type {Map<string, Approval>} */
  const requests = new Map()
  /** @param {string} request @returns {Approval} */
  const of = request => {
    const found = requests.get(request) ?? { asked: [], given: [], ended: [], used: [] }
    requests.set(request, found)
    return found
  }
  for (const act of book.acts) {
    const { kind } = act.entry
    const step = /** @type {{ readonly request: string } | undefined} */ (contentOf(act, kind.startsWith('approval.') ? 'request' : 'approval'))
    if (step === undefined) continue
    const approval = of(step.request)
    if (kind === 'approval.asked') approval.asked.push(act)
    else if (kind === 'approval.given') approval.given.push(act)
    else if (kind.startsWith('approval.')) approval.ended.push(act)
    else approval.used.push(act)
  }
  let count = 0
  for (const approval of requests.values()) {
    for (const act of approval.used) {
      count += 1
      const problem = approvalProblem(act, approval)
      if (problem !== undefined) report.fail('approvals', at(act, 'approval'), problem)
    }
  }
  report.made('approvals', `${count} acts of two people`)
}

/** @param {Act} act @param {Approval} approval @returns {string | undefined} */
function approvalProblem(act, { asked: [asked, askedAgain], given: [given, givenAgain], ended: [ended], used }) {
  if (asked === undefined || asked.seq > act.seq) return 'nobody asked for it before'
  if (given === undefined || given.seq > act.seq || given.seq < asked.seq) return 'nobody approved it before'
  if (askedAgain || givenAgain) return 'its request was asked or approved twice'
  if (ended) return `its request was refused, withdrawn or expired in entry ${ended.seq}`
  if (used.length > 1) return 'more than one entry names its request'
  if (asked.entry.actor === given.entry.actor) return 'one and the same actor asked and approved'
  if (asked.entry.actor === 'system' || given.entry.actor === 'system') return 'the system asked or approved'
  const request = /** @type {Contents<'approval.asked'>['request']} */ (contentOf(asked, 'request'))
  const named = isKind(act.entry.kind) ? ruleOf(act.entry.kind).two : undefined
  const document = named === undefined ? undefined : contentOf(act, named)
  if (request?.act !== act.entry.kind) return `its request was for ${JSON.stringify(request?.act.slice(0, 40))}`
  // A reason that was erased with its document (contest.cancelled) cannot be compared any more.
  return document !== undefined && documentDigest(document) !== request.document ? 'the document is not the one that was approved' : undefined
}

// ---------------------------------------------------------------------------------------------------------------------------
// 11. Methods (section 9)

/** The counted sheets of one category: entry, judge, scores by criterion. @typedef {ReadonlyMap<string, ReadonlyMap<string, Readonly<Record<string, string>>>>} CountedSheets */
/** @typedef {CategoryRules & { readonly result: JudgedResult }} JudgedCategory */
/** @typedef {{ readonly entry: string, value: Ratio, steps: readonly Ratio[], readonly criteria: ReadonlyMap<string, Ratio>, readonly totals: ReadonlyMap<string, Ratio> }} Row */

/** A Decimal as a whole number of units of 10^-digits; its own digits are at most so many. @param {string} text @param {number} digits */
function units(text, digits) {
  const [whole = '', rest = ''] = text.split('.')
  return BigInt(whole + rest.padEnd(digits, '0'))
}

/** @param {string} text */
const digitsOf = text => text.split('.')[1]?.length ?? 0

/** Why the rules of a category cannot be computed by this page, or undefined. @param {CategoryRules} category @returns {string | undefined} */
function unsupported(category) {
  if (category.result.kind !== 'judges') return `unsupported: a result by ${category.result.kind}`
  if (!knownMethods.includes(category.result.method)) return `unsupported: the method ${JSON.stringify(category.result.method.slice(0, 40))}`
  if (category.ties.method !== 'ladder/1') return `unsupported: the ladder ${JSON.stringify(category.ties.method.slice(0, 40))}`
  if (category.places !== 'competition/1') return `unsupported: the places ${JSON.stringify(category.places.slice(0, 40))}`
  return category.gate !== null && category.gate.kind !== 'threshold' && category.gate.equals === 'extra-sheet' ? 'unsupported: a gate with extra sheets' : undefined
}

/** What `carry` may name (6.2). @param {CategoryRules} category @param {number} ordinal @returns {string | undefined} */
function carryProblem({ carry }, ordinal) {
  for (const [place, { stage, weight }] of carry.entries()) {
    if (stage >= ordinal || stage <= (carry[place - 1]?.stage ?? 0)) return `it carries from stage ${stage}`
    if (weight === '0') return 'it carries with the weight 0'
  }
  const sum = carry.map(({ weight }) => readDecimal(weight)).reduce(plus, ratio(0n))
  return compare(sum, ratio(100n)) < 0 ? undefined : 'it carries with weights of 100 or more'
}

/** 9.9: the value of a stage and what the entry brings. @param {CategoryRules} category @param {Ratio} value @param {readonly Ratio[]} brought @returns {Ratio} */
function withCarried({ carry, rounding }, value, brought) {
  const weights = carry.map(({ weight }) => readDecimal(weight))
  const rest = weights.reduce((left, { n, d }) => plus(left, ratio(-n, d)), ratio(100n))
  const sum = weights.reduce((so, weight, place) => plus(so, times(weight, brought[place] ?? ratio(0n))), times(rest, value))
  const whole = times(sum, ratio(1n, 100n))
  return rounding.at === 'stage' ? round(whole, rounding.digits, rounding.mode) : whole
}

/** Where each category is ranked, and whether it is: 9.7. @param {readonly CategoryRules[]} categories @param {ReadonlyMap<string, number>} drawn codes by category */
function settled(categories, drawn) {
  /** @param {CategoryRules} category */
  const few = ({ code: name, minimumEntries }) => (drawn.get(name) ?? 0) < minimumEntries
  const into = new Map(categories.map(category => [category.code, category.below.rule === 'merge' && few(category) ? category.below.into : category.code]))
  /** @type {Map<string, number>} */
  const together = new Map()
  for (const [from, to] of into) together.set(to, (together.get(to) ?? 0) + (drawn.get(from) ?? 0))
  return { into, isRanked: /** @param {CategoryRules} category */ category => (together.get(category.code) ?? 0) >= category.minimumEntries }
}

/** A merge needs a category that takes it (6.2). @param {CategoryRules} category @param {readonly CategoryRules[]} categories @returns {string | undefined} */
function mergeProblem({ code: name, below: rule, result }, categories) {
  if (rule.rule !== 'merge') return undefined
  const { into } = rule
  const target = categories.find(other => other.code === into)
  if (target === undefined || into === name) return `it merges into ${into}, which is no other category`
  if (target.below.rule !== 'unranked') return `it merges into ${into}, which merges itself`
  return canonical(target.result) === canonical(result) ? undefined : `it merges into ${into}, whose result is another`
}

/** 9.8. @param {NonNullable<CategoryRules['gate']>} gate @param {readonly { readonly row: Row, readonly place: number }[]} ordered by merit @returns {string[]} */
function passing(gate, ordered) {
  const last = gate.kind === 'threshold' ? undefined : ordered[gate.count - 1]?.row.value
  const counted = gate.kind === 'threshold' || last === undefined ? ordered : ordered.filter(({ row, place }) => (gate.equals === 'ladder' ? place <= gate.count : compare(row.value, last) >= 0))
  const enough = gate.kind === 'top' ? counted : counted.filter(({ row }) => compare(row.value, readDecimal(gate.value)) >= 0)
  return sorted(enough.map(({ row }) => row.entry))
}

/** What a method asks of the sealed rules (9.1, 9.5, 9.6). @param {JudgedCategory} category @param {RulesDocument} rules @returns {string | undefined} */
function unsound({ result, rounding }, rules) {
  const { method, criteria, cut = 0 } = result
  const weights = criteria.map(({ weight }) => weight)
  if (method === 'mean/1') return weights.some(weight => weight !== '1') ? 'a weight is not 1, which mean/1 asks' : undefined
  const sum = weights.map(readDecimal).reduce(plus, ratio(0n))
  if (knownMethods.includes(method) && compare(sum, ratio(100n)) !== 0) return `the weights sum to ${spellRational(sum)}, not to 100`
  if (method === 'weighted-mean/1' || !knownMethods.includes(method)) return undefined
  if (rules.conflicts.common.length > 0) return `shares below 1 are not defined for ${method}`
  if (rounding.at === 'criterion' || (method === 'adjusted-exact/1' && rounding.at === 'stage')) return `rounding at ${rounding.at} is not defined for ${method}`
  return method === 'trimmed-mean/1' && rules.judges.minimumPerEntry < 2 * cut + 1 ? `minimumPerEntry is below ${2 * cut + 1}, which a cut of ${cut} asks` : undefined
}

/** How much each judge counts: whole numbers and their sum (9.1, 2). @param {readonly string[]} shares of the judges of one entry @returns {{ readonly parts: readonly bigint[], readonly of: bigint }} */
export function influence(shares) {
  const n = BigInt(shares.length)
  if (n === 1n || shares.every(share => share === '1')) return { parts: shares.map(() => 1n), of: n }
  const digits = Math.max(...shares.map(digitsOf))
  const one = 10n ** BigInt(digits)
  const own = shares.map(share => units(share, digits))
  const given = own.reduce((sum, share) => sum + one - share, 0n)
  return { parts: own.map(share => share * (n - 1n) + given - (one - share)), of: n * (n - 1n) * one }
}

/** @param {readonly Ratio[]} values at least one */
function median(values) {
  const ordered = [...values].sort(compare)
  const half = Math.floor(ordered.length / 2)
  const [low, high] = [ordered[Math.ceil(ordered.length / 2) - 1], ordered[half]]
  return low === undefined || high === undefined ? ratio(0n) : times(plus(low, high), ratio(1n, 2n))
}

/** @param {readonly Ratio[]} values at least one */
const mean = values => times(values.reduce(plus), ratio(1n, BigInt(values.length)))

/** Criterion results, sheet totals and value of each entry (9.1, 9.5), in order of the map. @param {JudgedCategory} category @param {CountedSheets} sheets each entry with at least one @param {(judge: string) => string} shareOf @returns {Row[]} */
function rowsOf(category, sheets, shareOf) {
  const { result: { method, criteria, scale, cut = 0 }, rounding } = category
  const plainMean = method === 'mean/1'
  const weightDigits = plainMean ? 0 : Math.max(...criteria.map(({ weight }) => digitsOf(weight)))
  const weights = criteria.map(({ weight }) => (plainMean ? 1n : units(weight, weightDigits)))
  const most = readDecimal(scale.max)
  /** Points for one unit of a weight and one of the scale. */
  const point = plainMean ? ratio(100n * most.d, BigInt(criteria.length) * most.n) : ratio(most.d, 10n ** BigInt(weightDigits) * most.n)
  const scoreUnit = 10n ** BigInt(scale.digits)
  /** @param {Ratio} value @param {string} place */
  const roundedAt = (value, place) => (rounding.at === place && !(place === 'stage' && category.carry.length > 0) ? round(value, rounding.digits, rounding.mode) : value)

  return [...sheets].map(([entry, byJudge]) => {
    const judges = [...byJudge.keys()]
    const { parts, of } = influence(judges.map(shareOf))
    const scores = [...byJudge.values()].map(sheet => criteria.map(criterion => units(own(sheet, criterion.code) ?? '0', scale.digits)))
    const totals = scores.map(sheet => {
      const sum = sheet.reduce((so, score, c) => so + score * (weights[c] ?? 0n), 0n)
      return roundedAt(ratio(sum * point.n, scoreUnit * point.d), 'sheet')
    })
    const results = criteria.map((_, c) => {
      const sum = scores.reduce((so, sheet, j) => so + (sheet[c] ?? 0n) * (parts[j] ?? 0n), 0n)
      return roundedAt(ratio(sum, of * scoreUnit), 'criterion')
    })
    const ordered = method === 'trimmed-mean/1' ? [...totals].sort(compare) : []
    const value = method === 'median/1' ? median(totals)
      : method === 'trimmed-mean/1' ? mean(ordered.slice(cut, ordered.length - cut))
      : rounding.at === 'criterion' ? times(point, results.map((m, c) => times(m, ratio(weights[c] ?? 0n))).reduce(plus))
      : times(totals.map((total, j) => times(total, ratio(parts[j] ?? 0n))).reduce(plus), ratio(1n, of))
    return {
      entry, value: roundedAt(value, 'stage'), steps: [],
      criteria: new Map(criteria.map((criterion, c) => [criterion.code, results[c] ?? ratio(0n)])),
      totals: new Map(judges.map((judge, j) => [judge, totals[j] ?? ratio(0n)])),
    }
  })
}

/** @param {readonly bigint[]} numbers */
const leastCommonMultiple = numbers => numbers.reduce((so, number) => so / gcd(so, number) * number, 1n)

/** Puts the values of `adjusted-exact/1` into the rows: a(e) follows from the published shifts, which must then solve the judges' equations (9.6).
 * @param {Row[]} rows @param {string} damping @param {Readonly<Record<string, string>>} shifts @returns {string | undefined} what is wrong with the shifts */
function adjust(rows, damping, shifts) {
  /** @type {Map<string, Ratio>} */
  const read = new Map()
  for (const [judge, text] of Object.entries(shifts)) {
    const value = text.length > 10_000 ? undefined : readRational(text)
    if (value === undefined) return `the shift of ${judge} is not in lowest terms`
    read.set(judge, value)
  }
  const judges = new Set(rows.flatMap(({ totals }) => [...totals.keys()]))
  if (judges.size !== read.size || [...judges].some(judge => !read.has(judge))) return 'the shifts are not those of the judges with a counted sheet'
  const ofShifts = leastCommonMultiple([...read.values()].map(({ d }) => d))
  const ofTotals = leastCommonMultiple([...new Set(rows.flatMap(({ totals }) => [...totals.values()].map(({ d }) => d)))])
  const bits = ofShifts.toString(16).length * 4
  if (bits * bits * rows.length > 1e12) return 'unsupported: shifts of more digits than this program computes with'
  const sizes = leastCommonMultiple([...new Set(rows.map(({ totals }) => BigInt(totals.size)))])
  // Everything below is a whole number of units of 1 / (ofShifts · ofTotals · sizes).
  const unit = ofShifts * ofTotals * sizes
  const shiftUnits = new Map([...read].map(([judge, { n, d }]) => [judge, unit / d * n]))
  /** @type {Map<string, bigint>} */
  const residuals = new Map()
  for (const row of rows) {
    const totals = [...row.totals].map(([judge, { n, d }]) => /** @type {const} */ ([judge, unit / d * n]))
    const sum = totals.reduce((so, [judge, total]) => so + total - (shiftUnits.get(judge) ?? 0n), 0n)
    row.value = ratio(sum, unit * BigInt(row.totals.size))
    const value = sum / BigInt(row.totals.size) // exact: `sizes` is a factor of every term
    for (const [judge, total] of totals) residuals.set(judge, (residuals.get(judge) ?? 0n) + total - value - (shiftUnits.get(judge) ?? 0n))
  }
  const { n, d } = readDecimal(damping)
  for (const [judge, residual] of residuals) if (residual * d !== n * (shiftUnits.get(judge) ?? 0n)) return `the shift of ${judge} does not solve the equations of adjusted-exact/1`
  return undefined
}

/** `ladder/1`: one number per step. @param {JudgedCategory} category @param {Row} row @returns {Ratio[]} */
const stepsOf = (category, { criteria, totals }) => category.ties.steps.map(step => {
  if (step.by === 'criterion') return criteria.get(step.criterion) ?? ratio(0n)
  if (step.by === 'median') return median([...totals.values()])
  return [...totals.values()].reduce((lowest, total) => (compare(total, lowest) < 0 ? total : lowest))
})

/** Negative where `one` is better. @param {Row} one @param {Row} other */
function byMerit(one, other) {
  const value = compare(other.value, one.value)
  if (value !== 0) return value
  for (let at = 0; at < one.steps.length; at++) {
    const [a, b] = [one.steps[at], other.steps[at]]
    const step = a && b ? compare(b, a) : 0
    if (step !== 0) return step
  }
  return 0
}

/** `competition/1`: rows by place, then code, with their places. @param {readonly Row[]} rows @returns {{ readonly row: Row, readonly place: number }[]} */
function placed(rows) {
  const ordered = [...rows].sort((one, other) => byMerit(one, other) || byBytes(one.entry, other.entry))
  let place = 0
  return ordered.map((row, at) => {
    const before = ordered[at - 1]
    if (before === undefined || byMerit(before, row) !== 0) place = at + 1
    return { row, place }
  })
}

/** One category of a result document (9.4), computed; or what is wrong.
 * @param {JudgedCategory} category @param {CountedSheets} sheets of every entry of the category @param {ReadonlyMap<string, string>} shares of the judges
 * @param {Readonly<Record<string, string>>} [shifts] as published, for adjusted-exact/1 @param {boolean} [isRanked] else nobody has a place (9.7)
 * @param {ReadonlyMap<string, readonly Ratio[]>} [brought] by entry, in the order of `carry` @returns {CategoryResult | string} */
export function rankCategory(category, sheets, shares, shifts, isRanked = true, brought = new Map()) {
  const { result, rounding } = category
  /** @param {string} judge */
  const shareOf = judge => shares.get(judge) ?? '1'
  const bare = [...sheets].find(([, byJudge]) => byJudge.size < (result.method === 'trimmed-mean/1' ? 2 * (result.cut ?? 0) + 1 : 1))
  if (bare) return `the entry ${bare[0]} has too few counted sheets for ${result.method}`
  const rows = rowsOf(category, sheets, shareOf)
  const problem = result.method === 'adjusted-exact/1' ? adjust(rows, result.damping ?? '1', shifts ?? {}) : undefined
  if (problem !== undefined) return problem
  const alone = new Map(rows.map(row => [row.entry, row.value]))
  for (const row of rows) {
    row.steps = stepsOf(category, row)
    if (category.carry.length > 0) row.value = withCarried(category, row.value, brought.get(row.entry) ?? [])
  }
  const capped = sorted(new Set([...sheets.values()].flatMap(byJudge => [...byJudge.keys()].filter(judge => shareOf(judge) !== '1'))))
  if (capped.length * rows.length * shares.size > 20_000_000) return 'unsupported: more rankings without a judge than this program computes'
  const ordered = placed(rows)
  const listed = isRanked ? ordered : [...ordered].sort((one, other) => byBytes(one.row.entry, other.row.entry))
  return {
    category: category.code, method: result.method, ties: category.ties.method, places: category.places,
    entries: listed.map(({ row, place }) => ({
      entry: row.entry, value: spellRational(row.value), printed: printed(row.value, rounding.digits, rounding.mode), place: isRanked ? place : null,
      steps: row.steps.map(spellRational), criteria: spelledRatios(row.criteria), sheets: spelledRatios(row.totals),
    })),
    without: capped.map(judge => ({ judge, share: shareOf(judge), entries: rankWithout(category, sheets, shareOf, judge, isRanked, brought) })),
    passed: category.gate === null ? null : passing(category.gate, ordered),
    ...(result.method === 'adjusted-exact/1' ? { shifts: shifts ?? {} } : {}),
    ...(category.carry.length > 0 ? { own: spelledRatios(alone), carried: Object.fromEntries(rows.map(({ entry }) => [entry, (brought.get(entry) ?? []).map(spellRational)])) } : {}),
  }
}

/** @param {ReadonlyMap<string, Ratio>} values */
const spelledRatios = values => Object.fromEntries([...values].map(([key, value]) => [key, spellRational(value)]))

/** The ranking without one judge's sheets (I-12). @param {JudgedCategory} category @param {CountedSheets} sheets @param {(judge: string) => string} shareOf @param {string} judge @param {boolean} isRanked @param {ReadonlyMap<string, readonly Ratio[]>} brought */
function rankWithout(category, sheets, shareOf, judge, isRanked, brought) {
  /** @type {Map<string, ReadonlyMap<string, Readonly<Record<string, string>>>>} */
  const rest = new Map()
  for (const [entry, byJudge] of sheets) {
    const others = byJudge.has(judge) ? new Map([...byJudge].filter(([other]) => other !== judge)) : byJudge
    if (others.size > 0) rest.set(entry, others)
  }
  const rows = rowsOf(category, rest, shareOf)
  for (const row of rows) {
    row.steps = stepsOf(category, row)
    if (category.carry.length > 0) row.value = withCarried(category, row.value, brought.get(row.entry) ?? [])
  }
  const places = new Map(placed(rows).map(({ row, place }) => [row.entry, { entry: row.entry, value: spellRational(row.value), place: isRanked ? place : null }]))
  return sorted(sheets.keys()).map(entry => places.get(entry) ?? { entry, value: null, place: null })
}

// ---------------------------------------------------------------------------------------------------------------------------
// 12. Checks 12 to 25, 28 and 29: one walk along the chain, with the state of each stage (section 8)

/** @typedef {'before sealing' | 'sealed' | 'judging' | 'closed' | 'published' | 'final'} State */
/** @typedef {{ readonly code: string, readonly share: string, readonly codedAt: string, readonly late: boolean, actor?: string, declaration?: Declaration, left?: { readonly pairs: readonly string[], readonly complete: boolean } }} Judge */
/** @typedef {{ readonly covers: number, readonly lines?: ReadonlySet<string>, readonly particular?: ReadonlySet<string>, uncovered?: readonly string[] }} Declaration `lines` and what follows are entries, in full only */
/** @typedef {{ readonly first: Act, readonly firstSheet: Of<typeof Sheet>, last: Act, scores: Readonly<Record<string, string>> }} PairSheet */
/** @typedef {{ readonly uuid: string, readonly stage: number, readonly category: string, version: number, membersSince: number, members: number, withdrawn: boolean,
 *   check?: { readonly outcome: string, readonly version: number }, answers?: Readonly<Record<string, string>>, origins: readonly string[], said?: { readonly names: readonly string[], readonly unit: string, readonly title?: string } | undefined, confirmed: Map<number, string>, confirmers: Map<string, number>, clashes: { act: Act, message: string }[] }} Submission */
/** @typedef {{ readonly ordinal: number, state: State, rules: RulesDocument, seal: Of<typeof Seal>, schedule: ScheduleDocument, readonly hidden: boolean,
 *   readonly judges: Map<string, Judge>, readonly actors: Map<string, string>, readonly codes: Map<string, { readonly category: string, out: boolean, submission?: string }>,
 *   coded: boolean, drawn: Map<string, number>, assigned?: Map<string, readonly string[]>, pairs: Set<string>, readonly sheets: Map<string, PairSheet>, results: number,
 *   last?: { readonly digest: string, readonly document: ResultDocument }, published?: { readonly result: string, readonly version: number, readonly until?: string },
 *   descent?: ReadonlyMap<string, readonly string[]>, readonly through: Set<string>, shown?: ReadonlyMap<string, string>, objections: number, readonly open: Set<number>, sharesLeft: Map<string, number>, categories: ReadonlyMap<string, ScaleOf | undefined>, readonly submissions: Submission[], readonly seatsUsed: Map<string, string>, readonly seatsEver: Set<string> }} Stage */

/** @typedef {ReturnType<typeof newWalk>} Walk */

/** Thrown where a file asks for more work than `limits.work`. */
class TooMuch extends Error {}

/** @param {Book} book @param {Report} report @param {ReadonlyMap<string, string>} persons */
function newWalk(book, report, persons) {
  let work = 0
  const cancelled = book.acts.some(({ entry }) => entry.kind === 'contest.cancelled')
  const published = new Set(book.acts.map(act => /** @type {Contents<'result.published'>['publication']} */ (act.entry.kind === 'result.published' ? contentOf(act, 'publication') : undefined)?.stage))
  return {
    book, report, persons, full: book.edition === 'full',
    /** A stage whose scores stay closed to the public (section 5). @param {number} ordinal */
    isHidden: ordinal => book.edition === 'public' && cancelled && !published.has(ordinal),
    stages: /** @type {Map<number, Stage>} */ (new Map()),
    submissions: /** @type {Map<string, Submission>} */ (new Map()),
    /** Codes of judges and entries, given once in a chain. */
    codes: /** @type {Set<string>} */ (new Set()),
    /** Part digests of the seats so far, with what is open of them. */
    seats: /** @type {Map<string, Of<typeof Seat> | undefined>} */ (new Map()),
    seatNumbers: /** @type {Set<number>} */ (new Set()),
    reopened: /** @type {Map<number, NonNullable<Contents<'sheet.reopened'>['reopening']>>} */ (new Map()),
    objections: /** @type {Map<number, { stage: number, answered: boolean }>} */ (new Map()),
    /** What a result version may name as its basis. */
    bases: /** @type {Map<number, { readonly stage: number | undefined, readonly kinds: readonly string[] }>} */ (new Map()),
    overridden: /** @type {Set<string>} */ (new Set()),
    sheetDigests: /** @type {string[]} */ ([]),
    version: 0,
    lastStage: 0,
    cancelledAt: /** @type {number | undefined} */ (undefined),
    /** Sealed documents that cannot be read leave nothing to judge what follows by. */
    blind: false,
    stop() {
      this.blind = true
    },
    /** Loops over what the chain has so far are paid for here: a hostile file cannot buy the square of its size. @param {number} rounds */
    spend(rounds) {
      work += rounds
      if (work > limits.work) throw new TooMuch()
    },
    /** @param {CheckName} check @param {Act} act @param {string | undefined} part @param {string} message @returns {undefined} */
    fail: (check, act, part, message) => report.fail(check, at(act, part), message),
  }
}

const entryKinds = /** @type {const} */ (['entry.submitted', 'entry.confirmed', 'entry.withdrawn', 'eligibility.answered', 'entry.checked'])

/** @type {Readonly<Record<State, ReadonlySet<string>>>} */
const allowed = {
  'before sealing': new Set(['stage.sealed']),
  'sealed': new Set(['rules.changed', 'schedule.moved', 'panel.changed', ...entryKinds, 'entry.disqualified', 'judges.coded', 'conflicts.declared', 'conflict.overridden', 'entries.coded', 'judges.assigned', 'code.withdrawn', 'judging.opened']),
  'judging': new Set(['schedule.moved', 'panel.changed', 'judges.coded', 'conflicts.declared', 'conflict.overridden', 'judges.assigned', 'sheet.submitted', 'sheet.corrected', 'code.withdrawn', 'entry.disqualified', 'stage.closed']),
  'closed': new Set(['entries.descended', 'schedule.moved', 'sheet.reopened', 'sheet.corrected', 'entry.disqualified', 'result.computed', 'result.published']),
  'published': new Set(['schedule.moved', 'sheet.reopened', 'sheet.corrected', 'entry.disqualified', 'result.computed', 'result.published', 'objection.recorded', 'objection.answered', 'stage.final']),
  'final': new Set(['entry.disqualified', 'result.computed', 'result.published']),
}

const walkChecks = /** @type {const} */ (['states', 'seals', 'schedule', 'entries', 'codes', 'declarations', 'assignment', 'sheets', 'corrections', 'closing', 'results', 'publication', 'objections', 'cancellation', 'published'])
const scoredChecks = /** @type {const} */ (['sheets', 'corrections', 'closing', 'results', 'publication'])

/** @param {Book} book @param {Report} report @param {ReadonlyMap<string, string>} persons */
function walkChain(book, report, persons) {
  const walk = newWalk(book, report, persons)
  for (const act of book.acts) {
    for (const [name, digest] of Object.entries(act.entry.parts)) if (name.startsWith('seat_') && !walk.seats.has(digest)) keepSeat(walk, act, name, digest)
    if (!walk.blind) stepWithin(walk, act)
  }
  for (const { clashes } of walk.submissions.values()) for (const { act, message } of clashes) walk.fail('entries', act, 'confirmation', message)
  if (!book.acts.some(({ entry }) => entry.kind === 'result.published' || entry.kind === 'contest.cancelled')) report.fail('published', {}, 'the chain has neither a published result nor a cancellation')
  if (walk.blind) return
  const hidden = [...walk.stages.values()].filter(stage => stage.hidden)
  for (const name of scoredChecks) {
    if (hidden.length > 0 && hidden.length === walk.stages.size) report.leave(name, 'closed', 'cancelled before publication')
    else if (hidden.length > 0) report.made(name, `closed for stage ${hidden.map(({ ordinal }) => ordinal).join(', ')}: cancelled before publication`)
  }
  for (const name of walkChecks) report.made(name)
  sayWhatWasSeen(walk)
}

/** @param {Walk} walk */
function sayWhatWasSeen({ report, stages, version, submissions, full }) {
  report.made('seals', numbered(version, 'version'))
  report.made('entries', `${submissions.size} entries`)
  for (const { ordinal, hidden, sheets, results, state } of stages.values()) {
    report.made('states', `stage ${ordinal}: ${state}`)
    if (hidden) continue
    report.made('sheets', `stage ${ordinal}: ${sheets.size}`)
    report.made('results', `stage ${ordinal}: ${numbered(results, 'version')} recomputed`)
  }
  if (full) report.made('ties')
  else report.leave('ties', 'none', 'only in the edition full')
}

/** @param {Walk} walk @param {Act} act @param {string} name @param {string} digest */
function keepSeat(walk, act, name, digest) {
  const seat = /** @type {Of<typeof Seat> | undefined} */ (contentOf(act, name))
  walk.seats.set(digest, seat)
  if (seat === undefined) return
  if (walk.seatNumbers.has(seat.seat)) walk.fail('ties', act, name, `the seat number ${seat.seat} was given before`)
  walk.seatNumbers.add(seat.seat)
}

/** @param {Walk} walk @param {Act} act */
function stepWithin(walk, act) {
  try {
    step(walk, act)
  } catch (error) {
    if (!(error instanceof TooMuch)) throw error
    walk.fail('states', act, undefined, 'up to here it asks for more work than this program does')
    walk.blind = true
  }
}

/** @param {Walk} walk @param {Act} act */
function step(walk, act) {
  const { kind } = act.entry
  if (walk.cancelledAt !== undefined && kind !== 'opening.erased') walk.fail('cancellation', act, undefined, `it stands after the cancellation in entry ${walk.cancelledAt}`)
  if ((act.seq === 1) !== (kind === 'contest.created')) walk.fail('states', act, undefined, act.seq === 1 ? 'the first entry is not contest.created' : 'contest.created stands again')
  if (!isKind(kind)) return
  /** @type {Record<string, unknown>} */
  const contents = {}
  for (const [name, { content }] of Object.entries(act.open)) contents[name] = content
  const carryOut = /** @type {(walk: Walk, act: Act, contents: unknown) => void} */ (acts[kind])
  carryOut(walk, act, contents)
}

/** The stage that something belongs to, where its state allows the act. @param {Walk} walk @param {Act} act @param {number | undefined} ordinal @returns {Stage | undefined} */
function stageFor(walk, act, ordinal) {
  if (ordinal === undefined) return undefined // what names the stage is not open
  const { kind } = act.entry
  const stage = walk.stages.get(ordinal)
  if (stage === undefined || !allowed[stage.state].has(kind)) return walk.fail('states', act, undefined, `${kind} is not allowed while stage ${ordinal} is ${stage?.state ?? 'not sealed'}`)
  if (stage.coded && entryKinds.some(name => name === kind)) return walk.fail('states', act, undefined, `${kind} stands after the codes of entries were drawn`)
  return stage
}

/** @param {Walk} walk @param {Act} act @param {string} part @param {string | undefined} uuidOfEntry */
function submissionFor(walk, act, part, uuidOfEntry) {
  if (uuidOfEntry === undefined) return undefined
  const submission = walk.submissions.get(uuidOfEntry)
  if (submission === undefined) return walk.fail('entries', act, part, 'it names an entry that was not submitted before')
  const stage = stageFor(walk, act, submission.stage)
  return stage && { submission, stage }
}

const hour = 3_600_000

/** Until when a sheet of this judge is taken, in milliseconds (section 8). @param {Stage} stage @param {Judge} judge */
function lastMoment({ rules, schedule }, judge) {
  const until = Date.parse(schedule.moments.judgingUntil)
  const { rule, days } = rules.judges.unsent
  if (rule === 'later') return until + days * 24 * hour
  return rule === 'reserve' && judge.late ? Math.max(until, Date.parse(judge.codedAt) + days * 24 * hour) : until
}

/** @param {string} judge @param {string} entry */
const pairKey = (judge, entry) => `${judge} ${entry}`

/** The pairs in force. @param {Stage} stage @returns {[Judge, string][]} */
function pairsInForce(stage) {
  /** @type {[Judge, string][]} */
  const pairs = []
  for (const [name, entries] of stage.assigned ?? []) {
    const judge = stage.judges.get(name)
    if (judge && !judge.left) for (const entry of entries) if (stage.codes.get(entry)?.out === false) pairs.push([judge, entry])
  }
  return pairs
}

/** The counted sheets of every entry that is in. @param {Walk} walk @param {Stage} stage */
function countedSheets(walk, stage) {
  walk.spend(stage.codes.size + stage.pairs.size + stage.judges.size)
  /** @type {Map<string, Map<string, Readonly<Record<string, string>>>>} */
  const counted = new Map()
  for (const [entry, { out }] of stage.codes) if (!out) counted.set(entry, new Map())
  /** @param {string} judge @param {string} entry */
  const count = (judge, entry) => {
    const sheet = stage.sheets.get(pairKey(judge, entry))
    if (sheet) counted.get(entry)?.set(judge, sheet.scores)
  }
  for (const [judge, entry] of pairsInForce(stage)) count(judge.code, entry)
  const { leaver } = stage.rules.judges
  for (const judge of stage.judges.values()) {
    if (judge.left && (leaver === 'count' || (leaver === 'complete' && judge.left.complete))) {
      walk.spend(judge.left.pairs.length)
      for (const entry of judge.left.pairs) count(judge.code, entry)
    }
  }
  return counted
}

/** @param {Walk} walk @param {CheckName} check @param {Act} act @param {string} part @param {Stage} stage @param {ReadonlyMap<string, ReadonlyMap<string, unknown>>} counted */
function checkMinimum(walk, check, act, part, stage, counted) {
  const { minimumPerEntry } = stage.rules.judges
  for (const [entry, sheets] of counted) if (sheets.size < minimumPerEntry) walk.fail(check, act, part, `${entry} has ${sheets.size} counted sheets, the sealed minimum is ${minimumPerEntry}`)
}

/** Whether an entry takes part (7.2). @param {Submission} entry @param {RulesDocument} rules */
function isAdmitted({ withdrawn, check, version, answers, members, confirmed }, rules) {
  if (withdrawn || check?.outcome !== 'accepted' || check.version !== version) return false
  for (let member = 1; member <= members; member++) if (!confirmed.has(member)) return false
  return rules.eligibility.every(rule => answers !== undefined && own(answers, rule.code) === 'met')
}

// 12.1 Seals (section 6, 7.1)

/** @param {RulesDocument} rules */
const hasGate = ({ categories }) => categories.some(({ gate }) => gate !== null)

/** Whether `entries.descended` must stand (7.3). @param {Stage} stage @param {Stage} before */
const needsDescent = (stage, before) => hasGate(before.rules) || stage.rules.categories.some(({ carry }) => carry.length > 0)

/** What an entry brings from each stage that is carried (9.9), or what is missing. @param {Walk} walk @param {Stage} stage @param {CategoryRules} category @param {string} entry @returns {readonly Ratio[] | string} */
function broughtBy(walk, stage, { carry }, entry) {
  const brought = []
  for (const { stage: ordinal } of carry) {
    let ancestors = new Set([entry])
    for (let at = stage.ordinal; at > ordinal; at--) {
      const { descent } = walk.stages.get(at) ?? {}
      ancestors = new Set([...ancestors].flatMap(name => descent?.get(name) ?? []))
      walk.spend(ancestors.size)
    }
    const { shown } = walk.stages.get(ordinal) ?? {}
    const values = [...ancestors].flatMap(name => {
      const value = shown?.get(name)
      return value === undefined ? [] : [readRational(value) ?? ratio(0n)]
    })
    if (values.length === 0) return `${entry} brings nothing from stage ${ordinal}`
    brought.push(mean(values))
  }
  return brought
}

/** What every version of a seal must say. @param {Walk} walk @param {Act} act @param {Of<typeof Seal>} seal @param {number} ordinal @param {RulesDocument} rules @param {ScheduleDocument} schedule */
function checkSeal(walk, act, seal, ordinal, rules, schedule) {
  const { book: { chain: contest } } = walk
  walk.version += 1
  if (seal.version !== walk.version) walk.fail('seals', act, 'seal', `its version is ${seal.version}, ${walk.version} is due`)
  if ([seal.contest, rules.contest, schedule.contest].some(named => named !== contest)) walk.fail('seals', act, 'seal', 'seal, rules or schedule name another contest')
  if (schedule.stage !== ordinal) walk.fail('seals', act, 'schedule', `the schedule is of stage ${schedule.stage}, not ${ordinal}`)
  if (documentDigest(rules) !== seal.rules) walk.fail('seals', act, 'rules', 'the rules are not those whose digest the seal gives')
  if (documentDigest(schedule) !== seal.schedule) walk.fail('seals', act, 'schedule', 'the schedule is not the one whose digest the seal gives')
  const foreign = seal.panel.find(commitment => !walk.seats.has(commitment))
  if (foreign !== undefined) walk.fail('seals', act, 'seal', `the commitment ${foreign} of the panel is no seat of this or an earlier entry`)
}

/** @param {Walk} walk @param {Act} act @param {RulesDocument} rules */
function checkRules(walk, act, rules) {
  for (const category of rules.categories) {
    const problem = (category.result.kind === 'judges' ? unsound({ ...category, result: category.result }, rules) : undefined) ?? mergeProblem(category, rules.categories) ?? carryProblem(category, rules.stage.ordinal)
    if (problem !== undefined) walk.fail('seals', act, 'rules', `category ${category.code}: ${problem}`)
  }
}

/** @param {Walk} walk @param {Act} act @param {ScheduleDocument} schedule */
function checkMoments(walk, act, { moments: m }) {
  const ordered = m.entriesFrom < m.entriesUntil && m.entriesUntil <= m.mendUntil && m.mendUntil <= m.confirmUntil && m.confirmUntil <= m.judgingFrom
    && m.judgingFrom < m.judgingUntil && m.judgingUntil <= m.publishAt && m.declareUntil <= m.judgingUntil
  if (!ordered) walk.fail('schedule', act, 'schedule', 'the moments are not in their order')
}

/** @param {Walk} walk @param {Act} act @param {Stage} stage @param {ScheduleDocument} next @param {Contents<'schedule.moved'>['change']} change */
function checkMove(walk, act, stage, next, change) {
  const outage = change?.outage
  const length = outage ? Date.parse(outage.until) - Date.parse(outage.from) : 0
  if (outage && length <= 0) walk.fail('schedule', act, 'change', 'the outage has no length')
  for (const name of momentNames) {
    const [was, is] = [stage.schedule.moments[name], next.moments[name]]
    if (was === is) continue
    if (is < was) walk.fail('schedule', act, 'schedule', `${name} moved earlier`)
    if (outage && Date.parse(is) - Date.parse(was) < length) walk.fail('schedule', act, 'schedule', `${name} moved by less than the outage`)
    if (change && !outage && was <= act.entry.recorded) walk.fail('schedule', act, 'schedule', `${name} moved after it had passed, without an outage`)
  }
}

/** A further version of a stage's seal: what does not change is as before. @param {Walk} walk @param {Act} act @param {Stage} stage @param {Of<typeof Seal>} seal
 * @param {{ readonly rules?: RulesDocument, readonly schedule?: ScheduleDocument, readonly panel?: true, readonly change: Contents<'schedule.moved'>['change'] }} next */
function reseal(walk, act, stage, seal, next) {
  const kept = /** @type {const} */ ([['rules', seal.rules, stage.seal.rules], ['schedule', seal.schedule, stage.seal.schedule], ['panel', seal.panel.join(), stage.seal.panel.join()]])
  for (const [name, is, was] of kept) if (!next[name] && is !== was) walk.fail('seals', act, 'seal', `${act.entry.kind} changes the ${name}`)
  if (next.change?.outage && act.entry.kind !== 'schedule.moved') walk.fail('seals', act, 'change', 'only schedule.moved has an outage')
  const [rules, schedule] = [next.rules ?? stage.rules, next.schedule ?? stage.schedule]
  checkSeal(walk, act, seal, stage.ordinal, rules, schedule)
  if (next.rules) checkRules(walk, act, next.rules)
  if (next.schedule) checkMoments(walk, act, next.schedule)
  Object.assign(stage, { seal, rules, schedule })
  for (const commitment of seal.panel) stage.seatsEver.add(commitment)
}

/** @param {Walk} walk @param {Act} act @param {Stage} stage @param {Of<typeof Seal>} seal */
function checkNewSeats(walk, act, stage, seal) {
  const [before, now] = [new Set(stage.seal.panel), new Set(seal.panel)]
  const seats = new Set(Object.entries(act.entry.parts).filter(([name]) => name.startsWith('seat_')).map(([, digest]) => digest))
  if (seal.panel.some(commitment => !before.has(commitment) && !seats.has(commitment))) walk.fail('seals', act, 'seal', 'a commitment that is new in the panel is no seat of this entry')
  if ([...seats].some(digest => !now.has(digest))) walk.fail('seals', act, 'seal', 'a seat of this entry is not in the panel')
}

// 12.2 Sheets (7.4)

/** What every sheet must be, first or corrected. @param {Walk} walk @param {CheckName} check @param {Act} act @param {Stage} stage @param {Of<typeof Sheet>} sheet */
function checkScores(walk, check, act, stage, sheet) {
  if (sheet.rules !== stage.seal.rules) walk.fail(check, act, 'sheet', 'it names other rules than those in force')
  const criteria = stage.categories.get(stage.codes.get(sheet.entry)?.category ?? '')
  if (criteria === undefined) return walk.fail(check, act, 'sheet', `${sheet.entry} is no entry that judges score`)
  const scores = Object.entries(sheet.scores)
  if (scores.length !== criteria.size) walk.fail(check, act, 'sheet', `it has ${scores.length} scores for ${criteria.size} criteria`)
  for (const [name, score] of scores) {
    const isOn = criteria.get(name)
    const problem = isOn ? isOn(score) : 'is for no criterion'
    if (problem !== undefined) walk.fail(check, act, 'sheet', `the score ${score} for ${name} ${problem}`)
  }
}

/** One actor per judge code and one judge code per actor, within a stage. @param {Walk} walk @param {'declarations' | 'sheets'} check @param {Act} act @param {string} part @param {Stage} stage @param {Judge} judge */
function tieActor(walk, check, act, part, stage, judge) {
  const { actor } = act.entry
  if (actor === 'system') return walk.fail(check, act, part, 'the system is no judge')
  if ((judge.actor ?? actor) !== actor) walk.fail(check, act, part, `${judge.code} acted under another actor before`)
  if ((stage.actors.get(actor) ?? judge.code) !== judge.code) walk.fail(check, act, part, `the actor acted as ${stage.actors.get(actor)} before`)
  judge.actor ??= actor
  if (!stage.actors.has(actor)) stage.actors.set(actor, judge.code)
}

/** In full: the person of the judge's seat is the person who acts. @param {Walk} walk @param {Act} act @param {string} part @param {Stage} stage @param {string} judge */
function checkSeatPerson(walk, act, part, stage, judge) {
  const seat = walk.seats.get(stage.seatsUsed.get(judge) ?? '')
  const person = walk.persons.get(act.entry.actor)
  if (seat && person !== undefined && seat.person !== person) walk.fail('ties', act, part, `the person who acts is not the person on the seat of ${judge}`)
}

// 12.3 What each kind of entry does

/** @type {{ readonly [K in Kind]: (walk: Walk, act: Act, open: Contents<K>) => void }} */
const acts = {
  'contest.created'(walk, act, { contest }) {
    if (contest === undefined) return
    if (contest.contest !== walk.book.chain) walk.fail('shapes', act, 'contest', 'it names another contest than the chain')
    if (contest.agency !== walk.book.origin.split('/')[2]) walk.fail('shapes', act, 'contest', 'it names another agency than the origin')
  },

  'stage.sealed'(walk, act, { seal, rules, schedule }) {
    if (!seal || !rules || !schedule) return walk.stop()
    const { ordinal } = rules.stage
    if (walk.stages.has(ordinal)) return walk.fail('states', act, undefined, `stage ${ordinal} was sealed before`)
    if (ordinal !== walk.lastStage + 1) walk.fail('seals', act, 'rules', `stage ${ordinal} is sealed, ${walk.lastStage + 1} is due`)
    const before = walk.stages.get(ordinal - 1)
    if (before && before.results > 0 && hasGate(before.rules)) walk.fail('seals', act, 'rules', `stage ${ordinal} is sealed after the gate that leads into it was computed`)
    walk.lastStage = ordinal
    checkSeal(walk, act, seal, ordinal, rules, schedule)
    checkRules(walk, act, rules)
    checkMoments(walk, act, schedule)
    walk.stages.set(ordinal, {
      ordinal, state: 'sealed', rules, seal, schedule, hidden: walk.isHidden(ordinal), judges: new Map(), actors: new Map(), codes: new Map(), coded: false, drawn: new Map(), pairs: new Set(),
      sheets: new Map(), results: 0, through: new Set(), objections: 0, open: new Set(), sharesLeft: sharesOf(rules), categories: categoriesOf(rules), submissions: [], seatsUsed: new Map(), seatsEver: new Set(seal.panel),
    })
  },

  'rules.changed'(walk, act, { seal, rules, change }) {
    if (!seal || !rules) return walk.stop()
    const stage = stageFor(walk, act, rules.stage.ordinal)
    if (!stage) return
    reseal(walk, act, stage, seal, { rules, change })
    walk.spend(stage.judges.size)
    const used = [...stage.judges.values()].map(({ share }) => share).filter(share => share !== '1')
    stage.sharesLeft = sharesOf(rules)
    stage.categories = categoriesOf(rules)
    for (const share of used) if (!takeShare(stage, share)) walk.fail('codes', act, 'rules', `the new rules take away the share ${share} of a judge whose code was drawn`)
  },

  'schedule.moved'(walk, act, { seal, schedule, change }) {
    if (!seal || !schedule) return walk.stop()
    const stage = stageFor(walk, act, schedule.stage)
    if (!stage) return
    checkMove(walk, act, stage, schedule, change)
    reseal(walk, act, stage, seal, { schedule, change })
  },

  'panel.changed'(walk, act, { seal, panel, change }) {
    if (!seal) return walk.stop()
    walk.spend(walk.stages.size)
    const named = [...walk.stages.values()].find(stage => stage.seal.rules === seal.rules)
    if (!named) return walk.fail('seals', act, 'seal', 'it names rules that are in force in no stage')
    const stage = stageFor(walk, act, named.ordinal)
    if (!stage) return
    checkNewSeats(walk, act, stage, seal)
    reseal(walk, act, stage, seal, { panel: true, change })
    for (const name of panel?.left ?? []) {
      const judge = stage.judges.get(name)
      if (!judge || judge.left) walk.fail('seals', act, 'panel', `${name} is no judge of stage ${stage.ordinal}`)
      else {
        const pairs = stage.assigned?.get(name) ?? []
        judge.left = { pairs, complete: pairs.every(entry => stage.codes.get(entry)?.out !== false || stage.sheets.has(pairKey(name, entry))) }
      }
    }
  },

  'approval.asked'() {},
  'approval.given'() {},
  'approval.refused'() {},
  'approval.withdrawn'() {},
  'approval.expired'() {},

  'entry.submitted'(walk, act, { entry: sent, members, work }) {
    const stage = stageFor(walk, act, sent?.stage)
    if (!sent || !stage) return
    const before = walk.submissions.get(sent.entry)
    if (sent.version !== (before?.version ?? 0) + 1) walk.fail('entries', act, 'entry', `its version is ${sent.version}, ${(before?.version ?? 0) + 1} is due`)
    if (before && (before.category !== sent.category || before.stage !== sent.stage)) walk.fail('entries', act, 'entry', 'category or stage differ from the version before')
    if (before?.withdrawn) walk.fail('entries', act, 'entry', 'it was withdrawn before')
    if (!before && sent.membersSince !== 1) walk.fail('entries', act, 'entry', '"membersSince" of the first version is not 1')
    if (before && sent.membersSince !== sent.version && (sent.membersSince !== before.membersSince || sent.members !== before.members)) walk.fail('entries', act, 'entry', '"membersSince" is neither this version nor that of the version before with as many members')
    if (sent.members < 1) walk.fail('entries', act, 'entry', 'it has no member, so that nobody would have to confirm it')
    if (members && members.length !== sent.members) walk.fail('entries', act, 'members', `it lists ${members.length} members, the entry says ${sent.members}`)
    if (sent.origins.length > 0 && (sent.stage === 1 || sent.origins.some(name => walk.submissions.get(name)?.stage !== sent.stage - 1))) walk.fail('entries', act, 'entry', 'an origin is no entry of the stage before')
    checkInTime(walk, act, stage, before)
    const fresh = !before || sent.membersSince === sent.version
    /** @type {Submission} */
    const submission = before ?? { uuid: sent.entry, stage: sent.stage, category: sent.category, version: 0, membersSince: 1, members: 0, withdrawn: false, origins: sent.origins, confirmed: new Map(), confirmers: new Map(), clashes: [] }
    Object.assign(submission, { version: sent.version, membersSince: sent.membersSince, members: sent.members, origins: sent.origins, said: members && { names: members.map(({ name }) => name), unit: members[0]?.unit ?? '', ...(work ? { title: work.title } : {}) }, ...(fresh ? { confirmed: new Map(), confirmers: new Map(), clashes: [] } : {}) })
    if (!before) stage.submissions.push(submission)
    walk.submissions.set(sent.entry, submission)
  },

  'entry.confirmed'(walk, act, { confirmation }) {
    const found = submissionFor(walk, act, 'confirmation', confirmation?.entry)
    if (!confirmation || !found) return
    const { submission, stage } = found
    const { actor, received } = act.entry
    if (confirmation.member > submission.members) return walk.fail('entries', act, 'confirmation', `the entry has only ${submission.members} members`)
    if (received >= stage.schedule.moments.confirmUntil) walk.fail('schedule', act, 'confirmation', 'it was received after the last moment for confirmations')
    if (actor === 'system') return walk.fail('entries', act, 'confirmation', 'the system is no member')
    // Whether it counts shows at the end only: a later version with other members makes it void, and its clash too.
    const { member } = confirmation
    const [byMember, byActor] = [submission.confirmed.get(member), submission.confirmers.get(actor)]
    if (byMember !== undefined && byMember !== actor) submission.clashes.push({ act, message: `member ${member} confirmed under another actor before` })
    if (byActor !== undefined && byActor !== member) submission.clashes.push({ act, message: `its actor confirmed as member ${byActor} before` })
    submission.confirmed.set(member, actor)
    submission.confirmers.set(actor, member)
  },

  'entry.withdrawn'(walk, act, { withdrawal }) {
    const found = submissionFor(walk, act, 'withdrawal', withdrawal?.entry)
    if (found) found.submission.withdrawn = true
  },

  'eligibility.answered'(walk, act, { answers }) {
    const found = submissionFor(walk, act, 'answers', answers?.entry)
    if (!answers || !found) return
    const { eligibility } = found.stage.rules
    if (Object.keys(answers.answers).length !== eligibility.length || eligibility.some(rule => own(answers.answers, rule.code) === undefined)) walk.fail('entries', act, 'answers', 'it does not answer exactly the rules of eligibility in force')
    found.submission.answers = answers.answers
  },

  'entry.checked'(walk, act, { check }) {
    const found = submissionFor(walk, act, 'check', check?.entry)
    if (!check || !found) return
    if (check.version > found.submission.version) walk.fail('entries', act, 'check', `the entry has no version ${check.version}`)
    found.submission.check = check
  },

  'judges.coded'(walk, act, { codes, ties }) {
    const stage = stageFor(walk, act, codes?.stage)
    if (!codes || !stage) return
    for (const { code: name, share } of codes.codes) {
      takeCode(walk, act, name)
      if (share !== '1' && !takeShare(stage, share)) walk.fail('codes', act, 'codes', `the rules name no further share ${share} (of ${name})`)
      stage.judges.set(name, { code: name, share, codedAt: act.entry.recorded, late: stage.state === 'judging' })
    }
    if (stage.judges.size > stage.seatsEver.size) walk.fail('codes', act, 'codes', `there are ${stage.judges.size} judge codes for ${stage.seatsEver.size} seats of the panel`)
    if (ties) tieJudges(walk, act, stage, codes.codes, ties)
  },

  'conflicts.declared'(walk, act, { declaration, lines }) {
    const stage = stageFor(walk, act, declaration?.stage)
    if (!declaration || !stage) return
    const judge = stage.judges.get(declaration.judge)
    if (!judge) return walk.fail('declarations', act, 'declaration', `${declaration.judge} is no judge of stage ${stage.ordinal}`)
    if (declaration.particular + declaration.common > declaration.covers || declaration.unknown > declaration.covers) walk.fail('declarations', act, 'declaration', 'its counts are more than it covers')
    tieActor(walk, 'declarations', act, 'declaration', stage, judge)
    if (lines) checkLines(walk, act, declaration, lines)
    if (walk.full) checkSeatPerson(walk, act, 'declaration', stage, judge.code)
    const particular = lines?.filter(({ answer, detected }) => answer === 'particular' || detected === 'particular').map(({ entry }) => entry)
    const named = new Set(lines?.map(({ entry }) => entry))
    judge.declaration = { covers: declaration.covers, ...(particular ? { lines: named, particular: new Set(particular) } : {}) }
  },

  'conflict.overridden'(walk, act, { override }) {
    const found = submissionFor(walk, act, 'override', override?.entry)
    if (!override || !found) return
    if (!found.stage.judges.has(override.judge)) walk.fail('declarations', act, 'override', `${override.judge} is no judge of stage ${found.stage.ordinal}`)
    walk.overridden.add(pairKey(override.judge, override.entry))
  },

  'entries.coded'(walk, act, { codes, ties }) {
    const stage = stageFor(walk, act, codes?.stage)
    if (!codes || !stage) return
    if (stage.coded) return walk.fail('codes', act, 'codes', `the codes of stage ${stage.ordinal} were drawn before`)
    const { moments: { entriesUntil, mendUntil } } = stage.schedule
    if (act.entry.recorded < entriesUntil) walk.fail('schedule', act, 'codes', 'codes were drawn before the last moment for entries')
    if (act.entry.recorded < mendUntil && stage.submissions.some(({ check, version, withdrawn }) => !withdrawn && check?.outcome === 'returned' && check.version === version)) walk.fail('schedule', act, 'codes', 'codes were drawn while a returned entry could still be mended')
    const admitted = stage.submissions.filter(submission => isAdmitted(submission, stage.rules))
    for (const { category, code: name } of codes.codes) {
      takeCode(walk, act, name)
      stage.drawn.set(category, (stage.drawn.get(category) ?? 0) + 1)
      stage.codes.set(name, { category, out: false })
    }
    /** @type {Map<string, number>} */
    const due = new Map()
    for (const { category } of admitted) due.set(category, (due.get(category) ?? 0) + 1)
    for (const category of new Set([...stage.drawn.keys(), ...due.keys()])) {
      if (!stage.categories.has(category)) walk.fail('codes', act, 'codes', `the rules have no category ${category}`)
      const [codesOf, entriesOf] = [stage.drawn.get(category) ?? 0, due.get(category) ?? 0]
      if (codesOf !== entriesOf) walk.fail('codes', act, 'codes', `category ${category} has ${codesOf} codes and ${entriesOf} admitted entries`)
    }
    stage.coded = true
    if (ties) tieEntries(walk, act, stage, ties, admitted)
  },

  'judges.assigned'(walk, act, { assignment }) {
    const stage = stageFor(walk, act, assignment?.stage)
    if (!assignment || !stage) return
    walk.spend(stage.judges.size + stage.codes.size)
    checkAssignment(walk, act, stage, assignment)
    /** @type {Map<string, string[]>} */
    const assigned = new Map()
    for (const [judge, entry] of assignment.pairs) {
      const entries = assigned.get(judge)
      if (entries) entries.push(entry)
      else assigned.set(judge, [entry])
    }
    checkDeclared(walk, act, stage, assigned)
    checkLocked(walk, act, stage, assignment.locked)
    stage.assigned = assigned
    stage.pairs = new Set(assignment.pairs.map(([judge, entry]) => pairKey(judge, entry)))
  },

  'judging.opened'(walk, act, { opening }) {
    const stage = stageFor(walk, act, opening?.stage)
    if (!opening || !stage) return
    if (!stage.assigned) walk.fail('states', act, undefined, 'judging opens before an assignment')
    const [judges, entries] = [[...stage.judges.values()].filter(({ left }) => !left).length, [...stage.codes.values()].filter(({ out }) => !out).length]
    if (opening.judges !== judges || opening.entries !== entries) walk.fail('codes', act, 'opening', `it counts ${opening.judges} judges and ${opening.entries} entries, the chain ${judges} and ${entries}`)
    stage.state = 'judging'
  },

  'sheet.submitted'(walk, act, { sheet }) {
    walk.sheetDigests.push(own(act.entry.parts, 'sheet') ?? '')
    const stage = stageFor(walk, act, sheet?.stage)
    if (!sheet || !stage || stage.hidden) return
    const key = pairKey(sheet.judge, sheet.entry)
    const judge = stage.judges.get(sheet.judge)
    if (!judge || judge.left || stage.codes.get(sheet.entry)?.out !== false || !stage.pairs.has(key)) walk.fail('sheets', act, 'sheet', `the pair ${key} is not assigned`)
    if (stage.sheets.has(key)) return walk.fail('sheets', act, 'sheet', `the pair ${key} has a sheet already`)
    checkScores(walk, 'sheets', act, stage, sheet)
    stage.sheets.set(key, { first: act, firstSheet: sheet, last: act, scores: sheet.scores })
    if (!judge) return
    if (Date.parse(act.entry.received) >= lastMoment(stage, judge)) walk.fail('schedule', act, 'sheet', 'it was received after the last moment of its pair')
    tieActor(walk, 'sheets', act, 'sheet', stage, judge)
    if (walk.full) checkSeatPerson(walk, act, 'sheet', stage, sheet.judge)
  },

  'sheet.reopened'(walk, act, { reopening }) {
    const stage = stageFor(walk, act, reopening?.stage)
    if (!reopening || !stage) return
    walk.reopened.set(act.seq, reopening)
    walk.bases.set(act.seq, { stage: stage.ordinal, kinds: [...(reopening.basis === 'slip' ? ['slip'] : []), ...outsideBases] })
    if (stage.hidden) return
    if (!stage.sheets.has(pairKey(reopening.judge, reopening.entry))) walk.fail('corrections', act, 'reopening', 'the pair has no sheet')
    const named = reopening.objection === null ? undefined : walk.objections.get(reopening.objection)
    if ((reopening.basis === 'objection') !== (reopening.objection !== null)) walk.fail('corrections', act, 'reopening', 'it names an objection if and only if its basis is one')
    else if (reopening.objection !== null && named?.stage !== stage.ordinal) walk.fail('corrections', act, 'reopening', 'the objection that it names was not recorded before')
  },

  'sheet.corrected'(walk, act, { sheet, correction }) {
    walk.sheetDigests.push(own(act.entry.parts, 'sheet') ?? '')
    const stage = stageFor(walk, act, sheet?.stage)
    if (!sheet || !correction || !stage || stage.hidden) return
    const pair = stage.sheets.get(pairKey(sheet.judge, sheet.entry))
    if (!pair) return walk.fail('corrections', act, 'sheet', 'the pair has no sheet to correct')
    if (correction.of !== pair.last.seq) walk.fail('corrections', act, 'correction', `it corrects ${correction.of}, the latest sheet of the pair is ${pair.last.seq}`)
    if (act.entry.actor !== pair.first.entry.actor) walk.fail('corrections', act, 'sheet', 'its actor is not that of the first sheet')
    if (sheet.rules !== pair.firstSheet.rules) walk.fail('corrections', act, 'sheet', 'its rules are not those of the first sheet')
    checkScores(walk, 'corrections', act, stage, sheet)
    if (walk.full) checkSeatPerson(walk, act, 'sheet', stage, sheet.judge)
    checkReopening(walk, act, stage, sheet, correction.reopened, pair)
    Object.assign(pair, { last: act, scores: sheet.scores })
  },

  'code.withdrawn'(walk, act, { withdrawal }) {
    takeOut(walk, act, 'withdrawal', withdrawal)
  },

  'entry.disqualified'(walk, act, { disqualification }) {
    takeOut(walk, act, 'disqualification', disqualification)
    walk.bases.set(act.seq, { stage: disqualification?.stage, kinds: ['revocation', ...outsideBases] })
  },

  'stage.closed'(walk, act, { closing, sheets }) {
    const stage = stageFor(walk, act, closing?.stage)
    if (!closing || !stage) return
    stage.state = 'closed'
    walk.bases.set(act.seq, { stage: stage.ordinal, kinds: ['closing'] })
    if (stage.hidden) return
    const unsent = pairsInForce(stage).filter(([judge, entry]) => !stage.sheets.has(pairKey(judge.code, entry)))
    const recorded = Date.parse(act.entry.recorded)
    for (const [judge, entry] of unsent) if (recorded < lastMoment(stage, judge)) walk.fail('closing', act, 'closing', `the pair ${pairKey(judge.code, entry)} has no sheet, and its last moment has not passed`)
    const counted = countedSheets(walk, stage)
    const count = [...counted.values()].reduce((sum, { size }) => sum + size, 0)
    if (sheets && sheets.counted !== count) walk.fail('closing', act, 'sheets', `it counts ${sheets.counted} sheets, the chain ${count}`)
    if (sheets && sheets.unsent.map(([judge, entry]) => pairKey(judge, entry)).join() !== sorted(unsent.map(([judge, entry]) => pairKey(judge.code, entry))).join()) walk.fail('closing', act, 'sheets', 'the pairs without a sheet are others')
    checkMinimum(walk, 'closing', act, 'closing', stage, counted)
  },

  'entries.descended'(walk, act, { descent }) {
    const stage = stageFor(walk, act, descent?.stage)
    if (!descent || !stage) return
    /** @param {string} message */
    const fail = message => walk.fail('codes', act, 'descent', message)
    const before = walk.stages.get(stage.ordinal - 1)
    if (before === undefined) return fail('the first stage descends from nothing')
    if (stage.descent || stage.results > 0) return fail('it stands again, or after a result of its stage')
    if (descent.codes.map(item => item.code).join() !== sorted(stage.codes.keys()).join()) return fail('its codes are not those of the stage')
    const { into } = settled(before.rules.categories, before.drawn)
    const codesOf = new Map([...before.codes].map(([each, { submission: tied }]) => [tied, each]))
    const gated = new Set(before.rules.categories.filter(({ gate }) => gate !== null).map(category => category.code))
    for (const { code: name, origins } of descent.codes) {
      walk.spend(origins.length)
      if (origins.length === 0 && needsDescent(stage, before)) fail(`${name} has no origin`)
      for (const from of origins) {
        const category = before.codes.get(from)?.category
        if (category === undefined) fail(`${name} descends from ${from}, which is no code of the stage before`)
        else if (gated.has(into.get(category) ?? category) && !before.through.has(from)) fail(`${name} descends from ${from}, which passed no gate`)
      }
      const submission = walk.submissions.get(stage.codes.get(name)?.submission ?? '')
      if (!submission) continue
      if (sorted(submission.origins.map(uuidOfEntry => codesOf.get(uuidOfEntry) ?? '')).join() !== origins.join()) walk.fail('ties', act, 'descent', `the origins of ${name} are not those of its entry`)
    }
    stage.descent = new Map(descent.codes.map(({ code: name, origins }) => [name, origins]))
  },

  'result.computed'(walk, act, { result }) {
    const stage = stageFor(walk, act, result?.stage)
    if (!result || !stage) return
    stage.results += 1
    const before = walk.stages.get(stage.ordinal - 1)
    if (before && !stage.descent && needsDescent(stage, before)) walk.fail('results', act, 'result', 'nothing says from which entries of the stage before its entries descend')
    if (!stage.hidden) checkResult(walk, act, stage, result)
    stage.last = { digest: documentDigest(result), document: result }
  },

  'result.published'(walk, act, { publication, term, names }) {
    const stage = stageFor(walk, act, publication?.stage)
    if (!publication || !stage) return
    if (publication.result !== stage.last?.digest || publication.version !== stage.last.document.version) walk.fail('publication', act, 'publication', 'it names another result than the last one')
    if (publication.at !== null && act.entry.recorded < publication.at) walk.fail('schedule', act, 'publication', 'it was published before its minute')
    if (names && stage.last) checkNames(walk, act, stage.rules, stage.last.document, names)
    if (names && walk.full) tieNames(walk, act, stage, names)
    if (term) checkTerm(walk, act, stage, term)
    stage.published = { result: publication.result, version: publication.version, ...(term ? { until: term.objectionsUntil } : {}) }
    for (const { passed } of stage.last?.document.categories ?? []) for (const entry of passed ?? []) stage.through.add(entry)
    stage.shown = new Map((stage.last?.document.categories ?? []).flatMap(({ entries }) => entries.map(({ entry, value }) => /** @type {const} */ ([entry, value]))))
    if (stage.state === 'closed') stage.state = 'published'
  },

  'objection.recorded'(walk, act, { objection }) {
    const stage = stageFor(walk, act, objection?.stage)
    if (!objection || !stage) return
    stage.objections += 1
    if (objection.number !== stage.objections) walk.fail('objections', act, 'objection', `its number is ${objection.number}, ${stage.objections} is due`)
    stage.open.add(act.seq)
    walk.objections.set(act.seq, { stage: stage.ordinal, answered: false })
  },

  'objection.answered'(walk, act, { answer }) {
    if (!answer) return
    const objection = walk.objections.get(answer.objection)
    if (!objection) return walk.fail('objections', act, 'answer', 'it answers no objection that was recorded before')
    const stage = stageFor(walk, act, objection.stage)
    walk.bases.set(act.seq, { stage: objection.stage, kinds: [...(answer.upheld ? ['objection'] : []), ...outsideBases] })
    if (!stage) return
    if (objection.answered) walk.fail('objections', act, 'answer', 'the objection was answered before')
    objection.answered = true
    stage.open.delete(answer.objection)
  },

  'stage.final'(walk, act, { final }) {
    const stage = stageFor(walk, act, final?.stage)
    if (!final || !stage) return
    if (final.result !== stage.published?.result || final.version !== stage.published.version) walk.fail('objections', act, 'final', 'it names another result than the last published one')
    if (stage.published?.until !== undefined && act.entry.recorded < stage.published.until) walk.fail('objections', act, 'final', 'the term for objections had not ended')
    for (const seq of stage.open) walk.fail('objections', act, 'final', `the objection in entry ${seq} is not answered`)
    stage.state = 'final'
  },

  'contest.cancelled'(walk, act, { cancellation, scores }) {
    if (cancellation && walk.stages.size > 0 && !walk.stages.has(cancellation.stage)) walk.fail('states', act, undefined, `there is no stage ${cancellation.stage}`)
    if (cancellation && walk.stages.get(cancellation.stage)?.state === 'final') walk.fail('states', act, undefined, `stage ${cancellation.stage} is final`)
    if (walk.cancelledAt !== undefined) return
    walk.cancelledAt = act.seq
    const { sheetDigests } = walk
    if (scores && scores.sheets !== sheetDigests.length) walk.fail('cancellation', act, 'scores', `it counts ${scores.sheets} sheets, the chain ${sheetDigests.length}`)
    if (scores && scores.digest !== (sheetDigests.length === 0 ? null : documentDigest(sheetDigests))) walk.fail('cancellation', act, 'scores', 'its digest is not that of the sheets in the chain')
  },

  'opening.erased'() {},
}

const outsideBases = /** @type {const} */ (['overseer', 'appeal', 'court'])

/** Each share of the rules serves once. @param {Stage} stage @param {string} share */
function takeShare(stage, share) {
  const left = stage.sharesLeft.get(share) ?? 0
  stage.sharesLeft.set(share, left - 1)
  return left > 0
}

/** How often the rules name each share. @param {RulesDocument} rules */
function sharesOf({ conflicts }) {
  /** @type {Map<string, number>} */
  const shares = new Map()
  for (const { share } of conflicts.common) shares.set(share, (shares.get(share) ?? 0) + 1)
  return shares
}

/** What a sheet of a category is held against: by criterion whether a score is on the scale. @typedef {ReadonlyMap<string, (score: string) => string | undefined>} ScaleOf */

/** @param {RulesDocument} rules @returns {ReadonlyMap<string, ScaleOf | undefined>} undefined where judges do not score */
function categoriesOf(rules) {
  return new Map(rules.categories.map(({ code: name, result }) => {
    if (result.kind !== 'judges') return [name, undefined]
    const { digits, kind, min, max } = result.scale
    const [least, most] = [readDecimal(min), readDecimal(max)]
    /** @type {Map<string, boolean>} */
    const seen = new Map()
    /** @param {string} score */
    const isOn = score => {
      const known = seen.get(score) ?? (digitsOf(score) <= digits && compare(readDecimal(score), least) >= 0 && compare(readDecimal(score), most) <= 0)
      seen.set(score, known)
      return known
    }
    return [name, new Map(result.criteria.map(criterion => {
      const anchors = new Set(criterion.anchors.map(({ from }) => from))
      return [criterion.code, score => (!isOn(score) ? 'is not on the scale' : kind === 'anchored' && !anchors.has(score) ? 'is no anchor' : undefined)]
    }))]
  }))
}

/** @param {Walk} walk @param {Act} act @param {string} name */
function takeCode(walk, act, name) {
  if (walk.codes.has(name)) walk.fail('codes', act, 'codes', `the code ${name} was given before`)
  walk.codes.add(name)
}

/** @param {Walk} walk @param {Act} act @param {string} part @param {{ readonly entry: string, readonly stage: number } | undefined} named */
function takeOut(walk, act, part, named) {
  const stage = stageFor(walk, act, named?.stage)
  if (!named || !stage) return
  const entry = stage.codes.get(named.entry)
  if (entry) entry.out = true
  else walk.fail('codes', act, part, `${named.entry} is no code of an entry of stage ${stage.ordinal}`)
}

/** `entriesFrom <= received < entriesUntil`, or before `mendUntil` for one that was returned. @param {Walk} walk @param {Act} act @param {Stage} stage @param {Submission | undefined} before */
function checkInTime(walk, act, stage, before) {
  const { entriesFrom, entriesUntil, mendUntil } = stage.schedule.moments
  const returned = before?.check?.outcome === 'returned' && before.check.version === before.version
  if (act.entry.received < entriesFrom) walk.fail('schedule', act, 'entry', 'it was received before the first moment for entries')
  if (act.entry.received >= (returned ? mendUntil : entriesUntil)) walk.fail('schedule', act, 'entry', returned ? 'it was received after the last moment for mending' : 'it was received after the last moment for entries')
}

/** @param {Walk} walk @param {Act} act @param {NonNullable<Contents<'conflicts.declared'>['declaration']>} declaration @param {NonNullable<Contents<'conflicts.declared'>['lines']>} lines */
function checkLines(walk, act, declaration, lines) {
  const counts = { covers: lines.length, particular: 0, common: 0, unknown: 0 }
  for (const { answer, detected } of lines) {
    if (answer !== 'none') counts[answer] += 1
    if (detected === 'unknown') counts.unknown += 1
  }
  for (const name of /** @type {const} */ (['covers', 'particular', 'common', 'unknown'])) if (declaration[name] !== counts[name]) walk.fail('ties', act, 'lines', `the declaration says ${name} ${declaration[name]}, its lines ${counts[name]}`)
}

/** @param {Walk} walk @param {Act} act @param {Stage} stage @param {readonly { readonly code: string, readonly share: string }[]} codes @param {NonNullable<Contents<'judges.coded'>['ties']>} ties */
function tieJudges(walk, act, stage, codes, ties) {
  if (ties.map(tie => tie.code).join() !== codes.map(given => given.code).join()) walk.fail('ties', act, 'ties', 'the ties are not those of the codes')
  walk.spend(stage.seatsUsed.size)
  const panel = new Set(stage.seal.panel)
  const used = new Set(stage.seatsUsed.values())
  const capped = new Set(stage.rules.conflicts.common.map(({ seat, share }) => `${seat} ${share}`))
  ties.forEach(({ code: name, seat: commitment }, place) => {
    if (!panel.has(commitment)) walk.fail('ties', act, 'ties', `${name} ties to no seat of the panel`)
    if (used.has(commitment)) walk.fail('ties', act, 'ties', `${name} ties to a seat that another code has`)
    used.add(commitment)
    stage.seatsUsed.set(name, commitment)
    const share = codes[place]?.share ?? '1'
    const seat = walk.seats.get(commitment)
    if (seat && share !== '1' && !capped.has(`${seat.seat} ${share}`)) walk.fail('ties', act, 'ties', `${name} has the share ${share} and not the seat for which the rules name it`)
  })
}

/** @param {Walk} walk @param {Act} act @param {Stage} stage @param {NonNullable<Contents<'entries.coded'>['ties']>} ties @param {readonly Submission[]} admitted */
function tieEntries(walk, act, stage, ties, admitted) {
  const open = new Map(admitted.map(submission => [submission.uuid, submission]))
  if (ties.map(tie => tie.code).join() !== sorted(stage.codes.keys()).join()) walk.fail('ties', act, 'ties', 'the ties are not those of the codes')
  for (const { code: name, entry } of ties) {
    const coded = stage.codes.get(name)
    if (open.get(entry) === undefined) walk.fail('ties', act, 'ties', `${name} ties to no admitted entry, or to one that another code has`)
    else if (coded && open.get(entry)?.category !== coded.category) walk.fail('ties', act, 'ties', `${name} ties to an entry of another category`)
    open.delete(entry)
    if (coded) coded.submission = entry
  }
}

/** Check 18. @param {Walk} walk @param {Act} act @param {Stage} stage @param {NonNullable<Contents<'judges.assigned'>['assignment']>} assignment */
function checkAssignment(walk, act, stage, { pairs, locked }) {
  /** @param {string} message */
  const fail = message => walk.fail('assignment', act, 'assignment', message)
  const stranger = [...pairs, ...locked].find(([judge, entry]) => !stage.judges.has(judge) || !stage.codes.has(entry))
  if (stranger) fail(`${pairKey(...stranger)} is no pair of codes of stage ${stage.ordinal}`)
  const keys = new Set(pairs.map(pair => pairKey(...pair)))
  if (locked.some(pair => keys.has(pairKey(...pair)))) fail('a pair is both assigned and locked')
  const judges = [...stage.judges.values()].filter(({ left }) => !left)
  const entries = [...stage.codes].filter(([, { out }]) => !out).map(([name]) => name)
  const { assignment, minimumPerEntry } = stage.rules.judges
  if (assignment.rule === 'every') {
    // All pairs are known ones and different: that they are all of them shows in their number, and in nobody who left or is out.
    const gone = [...pairs, ...locked].some(([judge, entry]) => stage.judges.get(judge)?.left || stage.codes.get(entry)?.out)
    if (gone || pairs.length + locked.length !== judges.length * entries.length) fail('assigned and locked pairs together are not all judges × entries')
  }
  if (pairs.length < entries.length * minimumPerEntry) fail(`there are fewer pairs than the sealed minimum of ${minimumPerEntry} per entry needs`)
  else {
    /** @type {Map<string, number>} */
    const perEntry = new Map()
    for (const [, entry] of pairs) perEntry.set(entry, (perEntry.get(entry) ?? 0) + 1)
    const first = stage.assigned === undefined
    for (const entry of entries) {
      const count = perEntry.get(entry) ?? 0
      if (count < minimumPerEntry) fail(`${entry} has ${count} judges, the sealed minimum is ${minimumPerEntry}`)
      if (first && assignment.rule === 'per-entry' && count !== assignment.perEntry) fail(`${entry} has ${count} judges, the rules say ${assignment.perEntry}`)
    }
    if (first && assignment.rule === 'per-entry') checkLoads(fail, judges, pairs)
  }
}

/** @param {(message: string) => void} fail @param {readonly Judge[]} judges @param {readonly (readonly [string, string])[]} pairs */
function checkLoads(fail, judges, pairs) {
  const loads = new Map(judges.map(judge => [judge.code, 0]))
  for (const [judge] of pairs) loads.set(judge, (loads.get(judge) ?? 0) + 1)
  let [least, most] = [Infinity, 0]
  for (const load of loads.values()) [least, most] = [Math.min(least, load), Math.max(most, load)]
  if (loads.size > 0 && most - least > 1) fail(`the loads of judges differ by ${most - least}`)
}

/** Of 29: in `full` nobody is locked out of an entry without a particular conflict that a line says. A pair that was locked away takes its sheet with it.
 * @param {Walk} walk @param {Act} act @param {Stage} stage @param {readonly (readonly [string, string])[]} locked */
function checkLocked(walk, act, stage, locked) {
  walk.spend(locked.length)
  for (const [judge, entry] of locked) {
    const particular = stage.judges.get(judge)?.declaration?.particular
    const submission = stage.codes.get(entry)?.submission
    if (particular && submission !== undefined && !particular.has(submission)) walk.fail('ties', act, 'assignment', `${pairKey(judge, entry)} is locked without a particular conflict`)
  }
}

/** Check 17, and of 29 the lines. @param {Walk} walk @param {Act} act @param {Stage} stage @param {ReadonlyMap<string, readonly string[]>} assigned */
function checkDeclared(walk, act, stage, assigned) {
  let entries = 0
  for (const { out } of stage.codes.values()) if (!out) entries += 1
  /** @type {Map<string, boolean>} */
  const isOut = new Map([...stage.codes.values()].flatMap(({ submission, out }) => (submission === undefined ? [] : [[submission, out]])))
  for (const [name, pairs] of assigned) {
    const judge = stage.judges.get(name)
    if (!judge) continue
    const { declaration } = judge
    if (!declaration) {
      walk.fail('declarations', act, 'assignment', `${name} has a pair and has not declared`)
      continue
    }
    if (declaration.covers < entries) walk.fail('declarations', act, 'assignment', `the last declaration of ${name} covers ${declaration.covers} entries, ${entries} are in`)
    if (!declaration.particular) continue
    const uncovered = uncoveredBy(walk, stage, declaration)
    walk.spend(uncovered.length)
    if (uncovered.some(entry => isOut.get(entry) === false)) walk.fail('ties', act, 'assignment', `the last declaration of ${name} has no line for an entry that is in`)
    for (const entry of declaration.particular.size === 0 ? [] : pairs) {
      const submission = stage.codes.get(entry)?.submission
      if (submission !== undefined && declaration.particular.has(submission) && !walk.overridden.has(pairKey(name, submission))) walk.fail('ties', act, 'assignment', `${pairKey(name, entry)} is assigned in spite of a particular conflict`)
    }
  }
}

/** Entries that are tied to a code and have no line in a declaration; found once. @param {Walk} walk @param {Stage} stage @param {Declaration} declaration @returns {readonly string[]} */
function uncoveredBy(walk, stage, declaration) {
  walk.spend(stage.codes.size)
  declaration.uncovered ??= [...stage.codes.values()].flatMap(({ submission }) => (submission === undefined || declaration.lines?.has(submission) ? [] : [submission]))
  return declaration.uncovered
}

/** Before closing a correction stands alone; after it a reopening names it and the criteria that may change. @param {Walk} walk @param {Act} act @param {Stage} stage
 * @param {Of<typeof Sheet>} sheet @param {number | null} seq @param {PairSheet} pair */
function checkReopening(walk, act, stage, sheet, seq, pair) {
  if (stage.state === 'judging') {
    if (seq !== null) walk.fail('corrections', act, 'correction', 'it names a reopening before closing')
    return
  }
  const reopening = seq === null ? undefined : walk.reopened.get(seq)
  if (reopening?.judge !== sheet.judge || reopening.entry !== sheet.entry) return walk.fail('corrections', act, 'correction', 'it names no reopening of its pair after closing')
  const open = new Set(reopening.criteria)
  for (const [name, score] of Object.entries(sheet.scores)) if (own(pair.scores, name) !== score && !open.has(name)) walk.fail('corrections', act, 'sheet', `the score for ${name} changed, which was not reopened`)
}

/** Check 22. @param {Walk} walk @param {Act} act @param {Stage} stage @param {ResultDocument} result */
function checkResult(walk, act, stage, result) {
  /** @param {string} message */
  const fail = message => walk.fail('results', act, 'result', message)
  const { basis, version } = result
  const named = basis.seq < act.seq ? walk.bases.get(basis.seq) : undefined
  if (version !== stage.results) fail(`its version is ${version}, ${stage.results} is due`)
  if ((basis.kind === 'closing') !== (version === 1)) fail('its basis is the closing if and only if it is version 1')
  else if (named?.stage !== stage.ordinal || !named.kinds.includes(basis.kind)) fail(`entry ${basis.seq} is no basis of the kind ${basis.kind}`)
  const counted = countedSheets(walk, stage)
  checkMinimum(walk, 'results', act, 'result', stage, counted)
  const { into, isRanked } = settled(stage.rules.categories, stage.drawn)
  /** @type {Map<string, Map<string, ReadonlyMap<string, Readonly<Record<string, string>>>>>} */
  const byCategory = new Map(stage.rules.categories.map(category => [category.code, new Map()]))
  for (const [entry, sheets] of counted) byCategory.get(into.get(stage.codes.get(entry)?.category ?? '') ?? '')?.set(entry, sheets)
  if (result.categories.length !== stage.rules.categories.length) return fail('its categories are not those of the rules')
  const shares = new Map([...stage.judges].map(([name, { share }]) => [name, share]))
  const categories = []
  for (const [place, category] of stage.rules.categories.entries()) {
    const sheets = byCategory.get(category.code) ?? new Map()
    const published = result.categories[place]
    const problem = unsupported(category)
    if (problem !== undefined || category.result.kind !== 'judges') return fail(`category ${category.code}: ${problem}`)
    if (published?.entries.length !== sheets.size) return fail(`category ${category.code} ranks ${published?.entries.length} entries, ${sheets.size} are in`)
    for (const { size } of sheets.values()) walk.spend(size * category.result.criteria.length)
    /** @type {Map<string, readonly Ratio[]>} */
    const brought = new Map()
    for (const entry of category.carry.length > 0 ? sheets.keys() : []) {
      const values = broughtBy(walk, stage, category, entry)
      if (typeof values === 'string') return fail(`category ${category.code}: ${values}`)
      brought.set(entry, values)
    }
    const computed = rankCategory({ ...category, result: category.result }, sheets, shares, published.shifts, isRanked(category), brought)
    if (typeof computed === 'string') return fail(`category ${category.code}: ${computed}`)
    categories.push(into.get(category.code) === category.code ? computed : { ...computed, passed: null })
  }
  const difference = firstDifference(result, { v: 1, contest: walk.book.chain, stage: stage.ordinal, version: stage.results, basis, rules: stage.seal.rules, categories })
  if (difference !== undefined) fail(`${difference.at} is ${difference.given}, recomputed it is ${difference.expected}`)
}

/** @param {unknown} given @param {unknown} expected @returns {{ readonly at: string, readonly given: string, readonly expected: string } | undefined} */
function firstDifference(given, expected, path = '') {
  if (typeof given === 'object' && given !== null && typeof expected === 'object' && expected !== null && Array.isArray(given) === Array.isArray(expected)) {
    const [a, b] = [/** @type {Record<string, unknown>} */ (given), /** @type {Record<string, unknown>} */ (expected)]
    for (const key of new Set([...Object.keys(b), ...Object.keys(a)])) {
      const difference = firstDifference(own(a, key), own(b, key), Array.isArray(given) ? `${path}[${key}]` : path === '' ? key : `${path}.${key}`)
      if (difference !== undefined) return difference
    }
    return undefined
  }
  return given === expected ? undefined : { at: path, given: shortly(given), expected: shortly(expected) }
}

/** @param {unknown} value */
const shortly = value => (value === undefined ? 'absent' : canonical(value).slice(0, 80))

/** A day as the clock of the schedule's zone shows it, or undefined where the zone is none. @param {number} at @param {string} timeZone */
const dayThere = (at, timeZone) => {
  try {
    return new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(at)
  } catch {
    return undefined
  }
}

/** The term is counted again: every day after the publication that is not named as off, up to the last one (7.5). @param {Walk} walk @param {Act} act @param {Stage} stage @param {{ readonly objectionsUntil: string, readonly off?: readonly string[] }} term */
function checkTerm(walk, act, { rules, schedule }, { objectionsUntil, off }) {
  if (off === undefined) return
  const until = Date.parse(objectionsUntil)
  const [published, last, next] = [Date.parse(act.entry.received), until - 1, until].map(at => dayThere(at, schedule.timeZone))
  if (published === undefined || last === undefined || next === undefined) return
  if (last === next) walk.fail('objections', act, 'term', 'it does not end at midnight')
  if (rules.objection.unit === 'day' && off.length > 0) walk.fail('objections', act, 'term', 'it leaves days out, and the rules count every day')
  for (const day of off) if (day <= published || day > last) walk.fail('objections', act, 'term', `${day} is not a day of the term`)
  const days = Math.round((Date.parse(`${last}T00:00:00Z`) - Date.parse(`${published}T00:00:00Z`)) / 86_400_000)
  if (days - off.length !== rules.objection.count) walk.fail('objections', act, 'term', `it has ${days - off.length} counted days, the rules say ${rules.objection.count}`)
  if (days > 0 && off.includes(last)) walk.fail('objections', act, 'term', 'it ends with a day that does not count')
}

/** Check 23, the names. @param {Walk} walk @param {Act} act @param {RulesDocument} rules @param {ResultDocument} result @param {NonNullable<Contents<'result.published'>['names']>} names */
function checkNames(walk, act, { publication, categories }, result, names) {
  for (const { entries } of result.categories) walk.spend(entries.length)
  const titles = new Map(categories.map(category => [category.code, new Set(category.titles.map(({ place }) => place))]))
  const selected = result.categories.flatMap(({ category, entries, passed }) => {
    const through = new Set(passed)
    return entries.filter(({ entry, place }) => publication.entrants === 'all' || (publication.entrants === 'titles' && (through.has(entry) || (place !== null && titles.get(category)?.has(place)))))
  })
  if (names.entries.map(named => named.code).join() !== sorted(selected.map(({ entry }) => entry)).join()) walk.fail('publication', act, 'names', 'the entries are not those whose names the rules publish')
  if (!publication.works && names.entries.some(({ work }) => work !== null)) walk.fail('publication', act, 'names', 'a title of a work stands there, which the rules do not publish')
  if (!publication.judges && names.judges.length > 0) walk.fail('publication', act, 'names', 'judges stand there, whom the rules do not publish')
}

/** In `full` the names that are published are those of the members and seats behind the codes; what was erased is left out of it.
 * @param {Walk} walk @param {Act} act @param {Stage} stage @param {NonNullable<Contents<'result.published'>['names']>} names */
function tieNames(walk, act, stage, names) {
  for (const { code: name, names: published, unit, work } of names.entries) {
    const said = walk.submissions.get(stage.codes.get(name)?.submission ?? '')?.said
    if (said === undefined) continue
    if (published.join('\n') !== said.names.join('\n') || unit !== said.unit) walk.fail('ties', act, 'names', `the names of ${name} are not those of its members`)
    if (work !== null && said.title !== undefined && work !== said.title) walk.fail('ties', act, 'names', `the title of ${name} is not that of its work`)
  }
  const seats = [...stage.seatsUsed.values()].map(commitment => walk.seats.get(commitment))
  if (seats.some(seat => seat === undefined)) return
  const known = new Set(seats.map(seat => JSON.stringify([seat?.name, seat?.institution])))
  for (const { name, institution } of names.judges) if (!known.has(JSON.stringify([name, institution]))) walk.fail('ties', act, 'names', `${name} sits on no seat under a code of the stage`)
}

// ---------------------------------------------------------------------------------------------------------------------------
// 13. Checkpoints and files: checks 27 and 30

/** @typedef {LineToKeep & { readonly line: number }} KnownCheckpoint */

/** @param {Book} book @param {readonly AgencyKey[]} keys @param {Report} report @returns {KnownCheckpoint[]} those of the bundle */
function checkCheckpoints(book, keys, report) {
  report.made('checkpoints')
  const anchor = anchorOf(book)
  if (anchor?.number === 0 && anchor.digest !== noCheckpoint(book.origin)) report.fail('checkpoints', { ...at(/** @type {Act} */ (book.acts[0]), 'anchor') }, 'its digest is not that of an origin without checkpoints')
  /** @type {KnownCheckpoint[]} */
  const known = []
  /** @type {(Checkpoint & { readonly digest: string, readonly seq: number }) | undefined} */
  let before
  for (const line of book.checkpoints) {
    const note = readNote(line.note)
    const checkpoint = typeof note === 'string' ? undefined : readCheckpoint(note.text)
    if (typeof note === 'string' || checkpoint === undefined) {
      report.fail('checkpoints', { line: line.line }, typeof note === 'string' ? note : 'the note is no checkpoint')
      return known // the next one has nothing to follow
    }
    for (const problem of checkpointProblems(book, keys, line, note, checkpoint, before ?? anchor)) report.fail('checkpoints', { line: line.line, seq: line.seq }, problem)
    if (before && line.seq < before.seq) report.fail('checkpoints', { line: line.line, seq: line.seq }, 'it covers fewer entries than the checkpoint before')
    if (before && checkpoint.time < before.time) report.fail('checkpoints', { line: line.line, seq: line.seq }, 'its time is before that of the checkpoint before')
    if (before && checkpoint.leaves < before.leaves) report.fail('checkpoints', { line: line.line, seq: line.seq }, 'it has fewer leaves than the checkpoint before')
    before = { ...checkpoint, digest: note.digest, seq: line.seq }
    known.push({ line: line.line, origin: checkpoint.origin, number: checkpoint.number, time: checkpoint.time, digest: note.digest })
  }
  const last = book.checkpoints.at(-1)
  if (last && last.seq !== book.acts.length) report.fail('checkpoints', { line: last.line, seq: last.seq }, `the last checkpoint covers entry ${last.seq}, the last entry is ${book.acts.length}`)
  report.made('checkpoints', `${known[0]?.number} to ${known.at(-1)?.number}`)
  return known
}

/** @param {Book} book */
const anchorOf = book => /** @type {Of<typeof AnchorPart.shape> | undefined} */ (contentOf(/** @type {Act} */ (book.acts[0]), 'anchor'))

/** @param {Book} book @param {readonly AgencyKey[]} keys @param {CheckpointLine} line @param {Note} note @param {Checkpoint} checkpoint @param {{ readonly number: number, readonly digest: string } | undefined} before */
function checkpointProblems(book, keys, line, note, checkpoint, before) {
  const problems = []
  const [signature, ...more] = note.signatures
  const key = keyFor(keys, checkpoint.number)
  if (more.length > 0) problems.push('it has more than one signature line')
  if (!key || !isSigned(signature, note.text, key, book.origin)) problems.push('it is not signed by the key in force')
  if (checkpoint.origin !== book.origin) problems.push('its origin is not that of the chain')
  if (before && checkpoint.number !== before.number + 1) problems.push(`its number is ${checkpoint.number}, ${before.number + 1} is due`)
  if (before && checkpoint.previous !== before.digest) problems.push('"previous" is not the digest of the checkpoint before')
  const covered = book.acts[line.seq - 1]
  if (covered === undefined) return [...problems, 'it covers an entry that is not there']
  if (checkpoint.time < covered.entry.recorded) problems.push('its time is before an entry that it covers')
  const leaf = leafHash(canonical({ chain: book.chain, digest: covered.digest, seq: covered.seq }))
  const root = rootOfPath(leaf, line.index, checkpoint.leaves, line.path)
  if (root === undefined || !checkpoint.root.equals(root)) problems.push('the inclusion proof does not lead to its root')
  return problems
}

/** Check 30. @param {Book} book @param {string | undefined} folder @param {Report} report */
function checkFiles(book, folder, report) {
  let [right, absent] = [0, 0]
  for (const act of book.acts) {
    for (const name of Object.keys(act.open)) {
      const file = /** @type {Of<typeof FilePart.shape> | undefined} */ (name.startsWith('file_') ? contentOf(act, name) : undefined)
      if (file === undefined) continue
      const found = folder === undefined ? undefined : fileDigest(join(folder, file.sha256), file.size)
      if (found === undefined) absent += 1
      else if (found === file.sha256) right += 1
      else report.fail('files', at(act, name), `files/${file.sha256} ${found}`)
    }
  }
  if (right + absent === 0 && !report.failed('files')) report.leave('files', 'none', book.edition === 'full' ? 'there are no attachments' : 'attachments are named in the edition full')
  else report.made('files', `${right} right, ${absent} not checked (absent)`)
}

/** The digest of a file, or what is wrong with it, or undefined where there is none. @param {string} path @param {number} size @returns {string | undefined} */
function fileDigest(path, size) {
  const status = statSync(path, { throwIfNoEntry: false })
  if (status === undefined) return undefined
  if (!status.isFile()) return 'is no file'
  if (status.size !== size) return `has ${status.size} bytes, its opening says ${size}`
  const hash = createHash('sha256')
  const buffer = Buffer.alloc(2 ** 20)
  const file = openSync(path, 'r')
  try {
    for (let read = 1; read > 0;) {
      read = readSync(file, buffer)
      hash.update(buffer.subarray(0, read))
    }
  } finally {
    closeSync(file)
  }
  const digest = hash.digest('hex')
  return path.endsWith(digest) ? digest : 'has another digest than its name'
}

// ---------------------------------------------------------------------------------------------------------------------------
// 14. Outside copies (section 11): checks 31 to 33

/** A file from outside the bundle. @typedef {{ readonly name: string, readonly bytes: Buffer }} Copy */
/** @typedef {{ readonly book: Book, readonly keys: readonly AgencyKey[], readonly known: readonly KnownCheckpoint[], readonly report: Report }} Proven */

/** @param {Copy} copy @returns {string} its text; not UTF-8 is not the same text again */
const textOf = ({ bytes }) => bytes.toString('utf8')

/** @param {Proven} proven @param {Copy | undefined} copy @returns {string | undefined} how the key was confirmed */
function checkOutsideKey({ keys, known, report }, copy) {
  if (copy === undefined) return report.leave('outside key', 'none', 'no key file given')
  const key = readKey(`${textOf(copy).trim()}\n`)
  // A key stands for those that it introduced, not for those before it: whoever replaces the first key can still show a later, genuine one.
  const newest = known.at(-1)?.number ?? 0
  const signing = keys.findLastIndex(({ first }) => first <= newest)
  const at = key ? keys.findIndex(({ raw }) => raw.equals(key.raw)) : -1
  if (at > signing) {
    report.fail('outside key', {}, `${copy.name} is a later key, which has signed nothing of this bundle`)
    return undefined
  }
  if (at >= 0) {
    report.made('outside key', 'the key file is a key of the bundle')
    return 'key confirmed by the key file'
  }
  report.fail('outside key', {}, `${copy.name} ${key ? 'is none of the keys of the bundle' : 'is no Ed25519 key in PEM'}`)
}

/** @param {Proven} proven @param {readonly Copy[]} copies @returns {string | undefined} how the key was confirmed */
function checkOutsideCheckpoints(proven, copies) {
  const { report } = proven
  if (copies.length === 0) return report.leave('outside checkpoints', 'none', 'no checkpoint given')
  report.made('outside checkpoints')
  /** @type {{ readonly time: string, readonly inside: boolean }[]} */
  const confirming = []
  for (const copy of copies) {
    const outcome = compareCheckpoint(proven, textOf(copy))
    if (typeof outcome === 'string') report.fail('outside checkpoints', {}, `${copy.name} ${outcome}`)
    else {
      report.made('outside checkpoints', `${copy.name}: checkpoint ${outcome.number} of ${outcome.time} ${outcome.how}`)
      if (outcome.confirms) confirming.push({ time: outcome.time, inside: outcome.inside })
    }
  }
  const [best] = confirming.sort((one, other) => Number(other.inside) - Number(one.inside) || (one.time < other.time ? 1 : -1))
  return best && `key confirmed by checkpoint of ${best.time.slice(0, 10)}`
}

/** @param {Proven} proven @param {string} text @returns {string | { readonly number: number, readonly time: string, readonly how: string, readonly inside: boolean, readonly confirms: boolean }} */
function compareCheckpoint({ book, keys, known }, text) {
  const isNote = text.includes('\n\n')
  const copy = isNote ? readOwnNote(text, keys, book.origin) : readLineToKeep(text.trim()) ?? 'is neither a checkpoint nor the one line of one'
  if (typeof copy === 'string') return copy
  const { number, time, digest } = copy
  if (copy.origin !== book.origin) return 'is of another origin'
  const same = known.find(checkpoint => checkpoint.number === number)
  if (same) return same.digest === digest && same.time === time ? { number, time, how: 'is in the bundle', inside: true, confirms: true } : `is not the checkpoint ${number} of the bundle`
  const anchor = anchorOf(book)
  if (anchor?.number === number) return anchor.digest === digest ? { number, time, how: 'is the one that the chain began after', inside: false, confirms: isNote } : `is not the checkpoint ${number} that the chain began after`
  if (!isNote) return `is one line of checkpoint ${number}, which is not in the bundle: it confirms nothing`
  return { number, time, how: `is ${number > (known.at(-1)?.number ?? 0) ? 'newer' : 'older'} than this bundle, and confirms the key only`, inside: false, confirms: true }
}

/** A checkpoint note that may carry signature lines of witnesses. @param {string} text @param {readonly AgencyKey[]} keys @param {string} name @returns {LineToKeep | string} */
function readOwnNote(text, keys, name) {
  const note = readNote(text)
  const checkpoint = typeof note === 'string' ? undefined : readCheckpoint(note.text)
  if (typeof note === 'string' || checkpoint === undefined) return 'is no checkpoint'
  const key = keyFor(keys, checkpoint.number)
  const line = key && note.signatures.find(signature => isSigned(signature, note.text, key, name))
  if (checkpoint.origin === name && line === undefined) return 'has no valid signature of the bundle\'s key for its number'
  return { origin: checkpoint.origin, number: checkpoint.number, time: checkpoint.time, digest: hexDigest(`${note.text}\n${line?.line}\n`) }
}

const Receipt = object({
  v: oneOf(1), origin: matching(origin, 'Origin'), chain: matching(chain, 'Chain'), seq: Seq, digest: Hex64, received: Instant,
  openings: record(PartName, Opening), checkpoint: orNull(Text),
})

/** @param {Proven} proven @param {readonly Copy[]} copies */
function checkReceipts(proven, copies) {
  const { report } = proven
  if (copies.length === 0) return report.leave('receipts', 'none', 'no receipt given')
  report.made('receipts')
  for (const copy of copies) {
    const outcome = compareReceipt(proven, textOf(copy))
    if (typeof outcome === 'string') report.fail('receipts', {}, `${copy.name} ${outcome}`)
    else report.made('receipts', `${copy.name}: entry ${outcome.seq}, line ${outcome.line}, is in the bundle`)
  }
}

/** @param {Proven} proven @param {string} text @returns {string | Act} */
function compareReceipt({ book, keys, known }, text) {
  const receipt = readReceipt(text, keys, book.origin)
  if (typeof receipt === 'string') return receipt
  if (receipt.origin !== book.origin || receipt.chain !== book.chain) return 'is of another origin or chain'
  const act = book.acts[receipt.seq - 1]
  if (act === undefined || act.digest !== receipt.digest) return `is for another entry ${receipt.seq} than that of the bundle`
  if (act.entry.received !== receipt.received) return 'gives another time of receipt than the entry'
  for (const [name, { content, salt }] of Object.entries(receipt.openings)) if (partDigest(salt, canonical(content)) !== own(act.entry.parts, name)) return `opens ${name}, which is not what the entry holds`
  if (receipt.checkpoint === null) return act
  const line = readLineToKeep(receipt.checkpoint)
  if (line === undefined || line.origin !== book.origin) return 'names its checkpoint by no line to keep of this origin'
  const anchor = anchorOf(book)
  const same = known.find(({ number }) => number === line.number)
  const agrees = same ? same.digest === line.digest && same.time === line.time : anchor?.number !== line.number || anchor.digest === line.digest
  return agrees ? act : `names another checkpoint ${line.number} than that of the bundle`
}

/** @param {string} text @param {readonly AgencyKey[]} keys @param {string} name @returns {Of<typeof Receipt> | string} */
function readReceipt(text, keys, name) {
  const note = readNote(text)
  if (typeof note === 'string') return `is ${note}`
  const [kind, json = '', end, ...more] = note.text.split('\n')
  if (kind !== 'jenjang/receipt/1' || end !== '' || more.length > 0) return 'is no receipt'
  const [signature, ...others] = note.signatures
  if (others.length > 0 || !keys.some(key => isSigned(signature, note.text, key, name))) return 'is not signed by a key of the bundle'
  try {
    const value = parseCanonical(json)
    const problem = Receipt(value)
    return problem === undefined ? /** @type {Of<typeof Receipt>} */ (value) : `is misshapen: it${problem.startsWith('.') ? '' : ' '}${problem}`
  } catch (error) {
    if (error instanceof NotCanonical) return `is not canonical: ${error.message}`
    throw error
  }
}

// ---------------------------------------------------------------------------------------------------------------------------
// 15. The whole run, and what it prints

/** @typedef {{ readonly bundle: Buffer, readonly files?: string, readonly key?: Copy, readonly checkpoints?: readonly Copy[], readonly receipts?: readonly Copy[] }} Given `files` is the folder of attachments */
/** @typedef {{ readonly ok: boolean, readonly edition: string | null, readonly origin: string | null, readonly chain: string | null, readonly checks: readonly Check[], readonly conclusion: string }} Verdict */

/** @param {Given} given @returns {Verdict} */
export function verify({ bundle, files, key, checkpoints = [], receipts = [] }) {
  const report = newReport()
  const book = readBook(bundle, report)
  const keys = book ? readKeys(book, report) : []
  const confirmed = book && !report.failed('keys') ? checkAll({ book, keys, report }, { files, key, checkpoints, receipts }) : undefined
  const checks = [...report.checks.values()]
  const failed = checks.filter(({ status }) => status === 'failed')
  const conclusion = failed.length === 0 ? confirmed ?? 'key not compared with an outside copy'
    : `NOT VERIFIED: ${numbered(failed.length, 'check')} ${failed.length === 1 ? 'fails' : 'fail'} (${failed.map(({ name }) => name).join(', ')})`
  return { ok: failed.length === 0, edition: book?.edition ?? null, origin: book?.origin ?? null, chain: book?.chain ?? null, checks, conclusion }
}

/** @param {{ readonly book: Book, readonly keys: readonly AgencyKey[], readonly report: Report }} read
 * @param {{ readonly files: string | undefined, readonly key: Copy | undefined, readonly checkpoints: readonly Copy[], readonly receipts: readonly Copy[] }} given @returns {string | undefined} how the key was confirmed */
function checkAll({ book, keys, report }, { files, key, checkpoints, receipts }) {
  checkChain(book, report)
  checkEdition(book, report)
  const persons = checkActors(book, report)
  checkApprovals(book, report)
  walkChain(book, report, persons)
  const known = checkCheckpoints(book, keys, report)
  checkFiles(book, files, report)
  const proven = { book, keys, known, report }
  const byKey = checkOutsideKey(proven, key)
  const byCheckpoint = checkOutsideCheckpoints(proven, checkpoints)
  checkReceipts(proven, receipts)
  return byCheckpoint ?? byKey
}

/** @param {Place} place */
const placeOf = ({ line, seq, part }) => [...(line === undefined ? [] : [`line ${line}`]), ...(seq === undefined ? [] : [`seq ${seq}`]), ...(part === undefined ? [] : [`part ${part}`])].join(', ')

/** @param {Verdict} verdict @returns {string[]} */
export function linesOf({ edition, origin: name, chain: contest, checks, conclusion }) {
  const head = name === null ? [] : [`${name}, chain ${contest}, edition ${edition}`]
  const rows = checks.flatMap(({ number, name: check, status, notes, failures, failed }) => {
    const word = status === 'none' ? '-' : status === 'failed' ? 'FAILED' : status
    const more = failed > failures.length ? [`      and ${failed - failures.length} more`] : []
    return [
      `${String(number).padStart(2)}  ${check.padEnd(19)}  ${`${word.padEnd(11)}  ${notes.join('; ')}`.trimEnd()}`,
      ...failures.map(failure => `      ${[placeOf(failure), failure.message].filter(Boolean).join(': ')}`), ...more,
    ]
  })
  return [...head, ...rows, conclusion]
}

/** A file cannot be read: exit 2 with one sentence. */
class Refused extends Error {}

/** @param {string} path @param {number} most bytes @returns {Buffer} */
function readFile(path, most) {
  let file
  try {
    file = openSync(path, 'r')
    const status = fstatSync(file)
    if (!status.isFile()) throw new Refused(`${path} is no file.`)
    if (status.size > most) throw new Refused(`${path} has ${status.size} bytes; this program reads at most ${most}.`)
    return readFileSync(file)
  } catch (error) {
    if (error instanceof Refused) throw error
    throw new Refused(`${path} cannot be read (${/** @type {NodeJS.ErrnoException} */ (error).code}).`)
  } finally {
    if (file !== undefined) closeSync(file)
  }
}

/** @typedef {{ readonly bundle: string, readonly key?: string | undefined, readonly checkpoints?: readonly string[], readonly receipts?: readonly string[] }} Named files by name */

/** @param {Named} named @returns {Verdict | { readonly refused: string }} */
export function verifyFiles({ bundle, key, checkpoints = [], receipts = [] }) {
  /** @param {string} name @returns {Copy} */
  const copy = name => ({ name, bytes: readFile(name, limits.copyBytes) })
  try {
    return verify({
      bundle: readFile(bundle, limits.fileBytes), files: join(dirname(bundle), 'files'),
      ...(key === undefined ? {} : { key: copy(key) }), checkpoints: checkpoints.map(copy), receipts: receipts.map(copy),
    })
  } catch (error) {
    if (error instanceof Refused) return { refused: error.message }
    throw error
  }
}

const usage = 'node verify.mjs BUNDLE [--key FILE] [--checkpoint FILE]... [--receipt FILE]... [--json]'

/** @param {readonly string[]} words @returns {(Named & { readonly json: boolean }) | string} */
export function readWords(words) {
  /** @type {{ bundle?: string, key?: string, checkpoints: string[], receipts: string[], json: boolean }} */
  const named = { checkpoints: [], receipts: [], json: false }
  for (let place = 0; place < words.length; place++) {
    const [word = '', value] = [words[place], words[place + 1]]
    if (word === '--json') named.json = true
    else if (word === '--key' || word === '--checkpoint' || word === '--receipt') {
      if (value === undefined || value.startsWith('--')) return `${word} needs a file: ${usage}`
      if (word === '--key' && named.key !== undefined) return `--key stands twice: ${usage}`
      if (word === '--key') named.key = value
      else named[word === '--checkpoint' ? 'checkpoints' : 'receipts'].push(value)
      place += 1
    } else if (word.startsWith('--')) return `${word.slice(0, 40)} is not known: ${usage}`
    else if (named.bundle !== undefined) return `Name one bundle: ${usage}`
    else named.bundle = word
  }
  const { bundle } = named
  return bundle === undefined ? `Name a bundle: ${usage}` : { ...named, bundle }
}

/** @param {readonly string[]} words @returns {number} exit code */
function main(words) {
  const named = readWords(words)
  const verdict = typeof named === 'string' ? { refused: named } : verifyFiles(named)
  if ('refused' in verdict) {
    process.stderr.write(`${verdict.refused}\n`)
    return 2
  }
  const json = typeof named !== 'string' && named.json
  process.stdout.write(json ? `${JSON.stringify(verdict)}\n` : linesOf(verdict).map(line => `${line}\n`).join(''))
  return verdict.ok ? 0 : 1
}

// Started as a program, not imported.
const started = process.argv[1] ?? ''
if (statSync(started, { throwIfNoEntry: false }) && realpathSync(started) === fileURLToPath(import.meta.url)) process.exitCode = main(process.argv.slice(2))
