import { covarianceFactor } from './covariance-factor.ts'

/** What is known of the entries: one estimate each, and how uncertain the estimates are. Larger is better. */
export interface Estimates {
  /** One number per entry, in any unit. */
  readonly estimates: ArrayLike<number>
  /** Standard errors in the same unit, of estimates that err independently. */
  readonly standardErrors?: ArrayLike<number>
  /** Or the covariance of the estimates, one row per entry (unit squared). Wins over `standardErrors`. */
  readonly covariance?: ArrayLike<ArrayLike<number>>
}

/**
 * The entries in a canonical order (largest estimate first, then the smaller variance, then the smaller covariances), so that random
 * draws meet the same entry in whatever order the rows came (I-3).
 */
export interface Field {
  readonly size: number
  /** Descending. */
  readonly estimates: Float64Array
  /** `input[i]` is the place in the input of the i-th entry of the canonical order. */
  readonly input: Int32Array
  /** `twin[i]` is the first entry with the same estimate and the same uncertainty as entry i (i itself, mostly). */
  readonly twin: Int32Array
  /** Standard error of each estimate. */
  readonly standardErrors: Float64Array
  /** Covariance and its factor, in canonical order; undefined when the estimates err independently. */
  readonly dependent: { readonly covariance: Float64Array; readonly factor: Float64Array } | undefined
}

/** 1 / sd of the difference between two estimates (canonical places), 0 where that difference has no error. */
export const inverseError = ({ size, standardErrors, dependent }: Field, a: number, b: number): number => {
  if (a === b) return 0
  const sum = (standardErrors[a] as number) * (standardErrors[a] as number) + (standardErrors[b] as number) * (standardErrors[b] as number)
  const variance = dependent === undefined ? sum : sum - 2 * (dependent.covariance[a * size + b] as number)
  return variance <= 1e-13 * sum ? 0 : 1 / Math.sqrt(variance)
}

/** (estimate of a - estimate of b) over its standard error; infinite when the difference has no error, 0 when it is nothing. */
export const evidence = ({ estimates }: Field, a: number, b: number, inverse: number): number => {
  const difference = (estimates[a] as number) - (estimates[b] as number)
  return inverse > 0 || difference === 0 ? difference * inverse : difference * Number.POSITIVE_INFINITY
}

/** The matrix given as a covariance is not symmetric or not positive semidefinite. */
export class NotACovariance extends RangeError {}

/** @throws RangeError when lengths differ, a number is not finite, a variance is negative or the covariance is not one. */
export const fieldOf = (given: Estimates): Field => {
  const size = given.estimates.length
  const estimates = Float64Array.from(given.estimates)
  if (size === 0) throw new RangeError('no entries')
  if (!estimates.every(Number.isFinite)) throw new RangeError('an estimate is not a finite number')
  const matrix = given.covariance === undefined ? undefined : matrixOf(given.covariance, size)
  const variances = matrix === undefined ? variancesOf(given.standardErrors, size) : Float64Array.from({ length: size }, (_, i) => matrix[i * size + i] ?? 0)

  const rows = matrix === undefined ? undefined : Array.from({ length: size }, (_, i) => matrix.slice(i * size, (i + 1) * size).sort())
  const compare = (a: number, b: number): number =>
    (estimates[b] ?? 0) - (estimates[a] ?? 0) || (variances[a] ?? 0) - (variances[b] ?? 0) || (rows === undefined ? 0 : lexicographic(rows[a], rows[b]))
  const input = Int32Array.from({ length: size }, (_, i) => i).sort((a, b) => compare(a, b) || a - b)
  const twin = new Int32Array(size)
  for (let i = 1; i < size; i++) twin[i] = compare(input[i - 1] ?? 0, input[i] ?? 0) === 0 ? (twin[i - 1] ?? 0) : i

  const covariance = matrix && Float64Array.from({ length: size * size }, (_, at) => matrix[(input[Math.floor(at / size)] ?? 0) * size + (input[at % size] ?? 0)] ?? 0)
  const factor = covariance && covarianceFactor(covariance, size)
  if (covariance !== undefined && factor === undefined) throw new NotACovariance('the covariance is not positive semidefinite')
  return {
    size,
    estimates: estimates.map((_, i) => estimates[input[i] ?? 0] ?? 0),
    input,
    twin,
    standardErrors: variances.map((_, i) => Math.sqrt(variances[input[i] ?? 0] ?? 0)),
    dependent: covariance && factor && { covariance, factor },
  }
}

const variancesOf = (standardErrors: ArrayLike<number> | undefined, size: number): Float64Array => {
  if (standardErrors?.length !== size) throw new RangeError('there must be one standard error per estimate')
  const variances = Float64Array.from(standardErrors, error => error * error)
  if (!variances.every(Number.isFinite) || Array.from(standardErrors).some(error => error < 0)) throw new RangeError('a standard error is negative or not a finite number')
  return variances
}

const matrixOf = (rows: ArrayLike<ArrayLike<number>>, size: number): Float64Array => {
  if (rows.length !== size || Array.from(rows).some(row => row.length !== size)) throw new RangeError('the covariance must have one row and one column per estimate')
  const matrix = Float64Array.from({ length: size * size }, (_, at) => rows[Math.floor(at / size)]?.[at % size] ?? Number.NaN)
  if (!matrix.every(Number.isFinite)) throw new RangeError('a covariance is not a finite number')
  for (let i = 0; i < size; i++) {
    for (let j = 0; j <= i; j++) {
      const a = matrix[i * size + j] ?? 0
      const b = matrix[j * size + i] ?? 0
      if (i === j && a < 0) throw new NotACovariance('a variance is negative')
      if (Math.abs(a - b) > 1e-9 * Math.sqrt((matrix[i * size + i] ?? 0) * (matrix[j * size + j] ?? 0))) throw new NotACovariance('the covariance is not symmetric')
    }
  }
  return matrix
}

const lexicographic = (a: Float64Array | undefined, b: Float64Array | undefined): number => {
  for (let i = 0; i < (a?.length ?? 0); i++) {
    const difference = (a?.[i] ?? 0) - (b?.[i] ?? 0)
    if (difference !== 0) return difference
  }
  return 0
}
