import type { CrossedDesign } from './design.ts'
import { fitOptimum } from './optimise.ts'
import type { FitOptions, Optimum } from './optimise.ts'
import { choleskySolve } from './small-matrix.ts'

/** What is estimated for one term. Points of the scale, variance in points squared. */
export type TermFit = {
  readonly name: string
  readonly variance: number
  /** Best linear unbiased predictions by level, and their conditional standard deviations given the variances and the fixed effects. */
  readonly effects: Float64Array
  readonly errors: Float64Array
}

/** `errors` are NaN when the fit was asked to leave them out. */
export type CrossedFit = {
  readonly ok: true
  readonly n: number
  /** The REML (or ML) criterion, -2 log likelihood. */
  readonly criterion: number
  /** Mean of the fixed effects. */
  readonly intercept: number
  readonly fixed: { readonly values: Float64Array; readonly errors: Float64Array }
  readonly residual: number
  readonly terms: readonly TermFit[]
  /** Score minus fixed effect minus all predictions, by row. */
  readonly residuals: Float64Array
  readonly iterations: number
  readonly converged: boolean
  /** A variance is exactly zero. */
  readonly singular: boolean
  readonly optimum: Optimum
}

export type FitRefusal = {
  readonly ok: false
  readonly refusal: 'NO_ROWS' | 'NO_VARIATION' | 'ONE_LEVEL' | 'LEVEL_PER_ROW' | 'NO_FREEDOM'
  readonly facts: { readonly sentence: string; readonly term?: string }
}

const refuse = (refusal: FitRefusal['refusal'], sentence: string, term?: string): FitRefusal => ({ ok: false, refusal, facts: term === undefined ? { sentence } : { sentence, term } })

/** What lme4 refuses too: a term with one level, or with a level of its own for every row, cannot be told from the rest. */
function unfit({ y, terms, fixed, weights }: CrossedDesign): FitRefusal | undefined {
  const n = y.length
  if (n === 0 || terms.length === 0) return refuse('NO_ROWS', 'there is nothing to fit')
  if ([...terms, ...(fixed ? [fixed] : [])].some(({ level }) => level.length !== n) || (weights && weights.length !== n)) throw new RangeError('the columns of the design differ in length')
  for (const { name, levels } of terms) {
    if (levels < 2) return refuse('ONE_LEVEL', `term ${name} has one level only`, name)
    if (levels >= n) return refuse('LEVEL_PER_ROW', `term ${name} has a level for each of the ${n} rows, so it cannot be told from the residual`, name)
  }
  const groups = fixed?.levels ?? 1
  if (n <= groups) return refuse('NO_FREEDOM', 'there are not more rows than fixed effects')
  const first = new Float64Array(groups).fill(Number.NaN)
  const varies = y.some((value, r) => {
    const x = fixed?.level[r] ?? 0
    if (Number.isNaN(first[x]!)) first[x] = value
    return value !== first[x]
  })
  return varies ? undefined : refuse('NO_VARIATION', 'all scores are equal, so nothing can be told apart')
}

/**
 * Fits y = X beta + sum Z_k b_k + e by restricted maximum likelihood (or ML): lme4's `lmer` for random intercepts, any number of
 * them, crossed or nested. Equal to lme4 within its own tolerance. Time grows with the flops of a sparse Cholesky factor of all terms
 * but the largest; about five factorisations. Floating point: a diagnostic, never an official result (I-3).
 *
 * Reference: Bates, Maechler, Bolker & Walker, Fitting Linear Mixed-Effects Models Using lme4, J. Stat. Software 67 (2015) i01.
 */
export function fitCrossed(design: CrossedDesign, options?: FitOptions): CrossedFit | FitRefusal {
  const refusal = unfit(design)
  return refusal ?? crossedFit(design, fitOptimum(design, options))
}

/** Reads the estimates off an optimum. */
function crossedFit(design: CrossedDesign, optimum: Optimum): CrossedFit {
  const { system: { gram }, at, diagonal } = optimum
  const residual = optimum.penalised / at.freedom
  const sigma = Math.sqrt(residual)
  const terms = design.terms.map(({ name }, k): TermFit => {
    const theta = at.theta[k]!
    const levelAt = gram.levelAt[k]!
    return {
      name, variance: optimum.theta[k]! ** 2 * residual,
      effects: Float64Array.from(levelAt, level => theta * at.u[level]!),
      errors: Float64Array.from(levelAt, level => sigma * theta * Math.sqrt(diagonal[level] ?? Number.NaN)),
    }
  })
  const values = at.beta.map(value => value + gram.centre)
  return {
    ok: true, n: gram.rows, criterion: optimum.deviance, intercept: values.reduce((sum, value) => sum + value, 0) / values.length,
    fixed: { values, errors: fixedErrors(optimum, sigma) }, residual, terms, residuals: residualsOf(design, values, terms),
    iterations: optimum.iterations, converged: optimum.converged, singular: at.theta.includes(0), optimum,
  }
}

function fixedErrors({ at }: Optimum, sigma: number): Float64Array {
  const p = at.beta.length
  return Float64Array.from({ length: p }, (_, x) => {
    const unit = new Float64Array(p)
    unit[x] = 1
    return sigma * Math.sqrt(choleskySolve(at.fixedFactor, unit)[x]!)
  })
}

function residualsOf({ y, terms, fixed }: CrossedDesign, values: Float64Array, fits: readonly TermFit[]): Float64Array {
  const out = new Float64Array(y.length)
  for (let r = 0; r < y.length; r++) out[r] = y[r]! - values[fixed?.level[r] ?? 0]!
  for (const [k, { level }] of terms.entries()) {
    const { effects } = fits[k]!
    for (let r = 0; r < y.length; r++) out[r]! -= effects[level[r]!]!
  }
  return out
}
