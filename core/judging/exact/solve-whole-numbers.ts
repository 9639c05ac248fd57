import { rational, type Rational } from '../../ranking/rational.ts'

/** Primes just below 2^26: the product of two residues stays exact in a double. */
const primes = [67108859, 67108837, 67108819, 67108777, 67108763, 67108757, 67108753, 67108747]

/**
 * Solves A x = b in rational numbers, A a regular matrix of whole numbers. Dixon's p-adic lifting (Numerische Mathematik 40
 * (1982) 137-141): A is inverted once modulo a prime, x follows digit by digit in base p, and the fractions are recovered
 * from the digits; more digits are taken until A x = b holds exactly, so that a wrong answer cannot leave this function.
 * About n^3 small operations and n^2 per digit; Bareiss' elimination takes n^3 operations on numbers of n digits.
 * Throws when A is singular modulo all eight primes.
 */
export const solveWholeNumbers = (a: readonly (readonly bigint[])[], b: readonly bigint[]): readonly Rational[] => {
  const n = b.length
  if (n === 0) return []
  const { p, inverse } = invertible(a)
  const base = BigInt(p)
  const digits = b.map(() => 0n)
  let residual = [...b]
  let power = 1n
  for (let wanted = 8; ; wanted *= 2) {
    for (let step = 0; step < wanted; step++) {
      const low = residual.map((r) => Number(((r % base) + base) % base))
      const digit = low.map((_, i) => BigInt(timesModulo(inverse, low, i, n, p)))
      for (const [i, d] of digit.entries()) digits[i] = (digits[i] ?? 0n) + d * power
      residual = residual.map((r, i) => (r - dot(a[i] ?? [], digit)) / base)
      power *= base
    }
    const found = fractions(digits, power)
    if (found !== null && solves(a, b, found)) return found.numerators.map((numerator) => rational(numerator, found.denominator))
  }
}

const dot = (row: readonly bigint[], x: readonly bigint[]): bigint => row.reduce((sum, value, i) => (value === 0n ? sum : sum + value * (x[i] ?? 0n)), 0n)

type Fractions = { readonly numerators: readonly bigint[]; readonly denominator: bigint }

const solves = (a: readonly (readonly bigint[])[], b: readonly bigint[], { numerators, denominator }: Fractions): boolean =>
  a.every((row, i) => dot(row, numerators) === (b[i] ?? 0n) * denominator)

/**
 * Fractions with one denominator that are congruent to `digits` modulo `power`, numerator and denominator below sqrt(power / 2)
 * (Wang's reconstruction). Null when some digits fit none: there are too few of them yet.
 */
const fractions = (digits: readonly bigint[], power: bigint): Fractions | null => {
  const bound = squareRoot(power / 2n)
  let denominator = 1n
  for (const digit of digits) {
    const next = reconstructed((digit * denominator) % power, power, bound)
    if (next === null) return null
    denominator *= next
    if (denominator > bound) return null
  }
  const numerators = digits.map((digit) => {
    const value = (digit * denominator) % power
    return value * 2n > power ? value - power : value
  })
  return { numerators, denominator }
}

/** The denominator of the fraction that is `value` modulo `power`. */
const reconstructed = (value: bigint, power: bigint, bound: bigint): bigint | null => {
  let [r, s] = [power, value]
  let [u, v] = [0n, 1n]
  while (s > bound) {
    const q = r / s
    ;[r, s] = [s, r - q * s]
    ;[u, v] = [v, u - q * v]
  }
  const denominator = v < 0n ? -v : v
  return denominator === 0n || denominator > bound ? null : denominator
}

const squareRoot = (n: bigint): bigint => {
  let x = 1n << BigInt(Math.ceil(n.toString(2).length / 2))
  for (;;) {
    const next = (x + n / x) / 2n
    if (next >= x) return x
    x = next
  }
}

const invertible = (a: readonly (readonly bigint[])[]): { readonly p: number; readonly inverse: Float64Array } => {
  for (const p of primes) {
    const inverse = inverseModulo(a, p)
    if (inverse !== null) return { p, inverse }
  }
  throw new Error('The matrix has no inverse.')
}

const powerModulo = (value: number, exponent: number, p: number): number => {
  let result = 1
  let square = value
  for (let rest = exponent; rest > 0; rest = Math.floor(rest / 2)) {
    if (rest % 2 === 1) result = (result * square) % p
    square = (square * square) % p
  }
  return result
}

/** Gauss-Jordan on [A | I] modulo p, residues in doubles. Null when A is singular modulo p. */
const inverseModulo = (a: readonly (readonly bigint[])[], p: number): Float64Array | null => {
  const n = a.length
  const left = new Float64Array(n * n)
  const right = new Float64Array(n * n)
  for (const [i, row] of a.entries()) {
    for (const [j, value] of row.entries()) left[i * n + j] = Number(((value % BigInt(p)) + BigInt(p)) % BigInt(p))
    right[i * n + i] = 1
  }
  for (let column = 0; column < n; column++) {
    let pivot = column
    while (pivot < n && left[pivot * n + column] === 0) pivot++
    if (pivot === n) return null
    for (const m of [left, right]) swapRows(m, n, pivot, column)
    const scale = powerModulo(left[column * n + column]!, p - 2, p)
    for (const m of [left, right]) for (let j = 0; j < n; j++) m[column * n + j] = (m[column * n + j]! * scale) % p
    for (let i = 0; i < n; i++) {
      const factor = left[i * n + column]!
      if (i === column || factor === 0) continue
      for (const m of [left, right]) {
        for (let j = 0; j < n; j++) m[i * n + j] = (m[i * n + j]! + (p - factor) * m[column * n + j]!) % p
      }
    }
  }
  return right
}

const swapRows = (m: Float64Array, n: number, one: number, other: number): void => {
  if (one === other) return
  const held = m.slice(one * n, one * n + n)
  m.copyWithin(one * n, other * n, other * n + n)
  m.set(held, other * n)
}

const timesModulo = (m: Float64Array, x: readonly number[], row: number, n: number, p: number): number => {
  let sum = 0
  for (let j = 0; j < n; j++) sum = (sum + m[row * n + j]! * x[j]!) % p
  return sum
}
