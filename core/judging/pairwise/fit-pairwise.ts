import { cholesky, invertCholesky, solveCholesky } from '../dense/cholesky.ts'
import type { BadComparison, Comparison, Pair } from './comparison.ts'
import { pairsOf } from './comparison.ts'
import { whyNoEstimate } from './existence.ts'
import { devianceOf, logLikelihood, scoreOf } from './likelihood.ts'

export interface PairwiseFit {
  readonly ok: true
  /** Ability on the logit scale: a difference of d means odds of exp(d) when ties are left aside. */
  readonly items: readonly { readonly item: string; readonly ability: number; readonly se: number }[]
  /** Covariance of the abilities in the order of `items`, row by row. */
  readonly covariance: Float64Array
  /** Chance of a tie between equals is nu / (2 + nu). Null when nothing was tied (then nu = 0). `se` is that of log nu. */
  readonly tie: { readonly nu: number; readonly logNu: number; readonly se: number } | null
  readonly logLik: number
  readonly deviance: number
  readonly df: number
  readonly iterations: number
}

export type PairwiseRefusal =
  | BadComparison
  | { readonly ok: false; readonly refusal: 'UNKNOWN_REFERENCE'; readonly facts: { readonly sentence: string } }
  | { readonly ok: false; readonly refusal: 'DISCONNECTED'; readonly facts: { readonly sentence: string; readonly groups: readonly (readonly string[])[] } }
  | { readonly ok: false; readonly refusal: 'SEPARATED'; readonly facts: { readonly sentence: string; readonly above: readonly string[]; readonly below: readonly string[] } }
  | { readonly ok: false; readonly refusal: 'TIES_UNBOUNDED'; readonly facts: { readonly sentence: string } }

/**
 * Abilities of items from pairwise comparisons, with ties, by maximum likelihood (Newton on the canonical parameters, the
 * likelihood is concave). Zero lies at the `reference` item, else at the mean of all abilities; standard errors are those
 * of the ability against that zero. Refused, with the groups named, when the comparisons fall apart or when one group was
 * never beaten by the rest: then no finite answer exists and none is invented.
 * Model: Davidson 1970, see likelihood.ts. A diagnostic, no official method: with ties, one more win of A over B can lower
 * A against a third item a little, through the shared tie parameter (I-4 fails; the test keeps an example).
 */
export function fitPairwise(comparisons: readonly Comparison[], reference?: string): PairwiseFit | PairwiseRefusal {
  const input = pairsOf(comparisons)
  if (!input.ok) return input
  const { items, pairs } = input
  const zero = reference === undefined ? -1 : items.indexOf(reference)
  if (reference !== undefined && zero < 0) {
    return { ok: false, refusal: 'UNKNOWN_REFERENCE', facts: { sentence: `The reference ${reference} is in no comparison.` } }
  }
  const refused = refusalOf(items, pairs)
  if (refused !== null) return refused
  const n = items.length
  const tied = pairs.some(({ ties }) => ties > 0)
  const { ability, logNu, iterations } = maximise(n, pairs, tied)
  const { covariance, tieVariance } = covarianceOf(n, pairs, ability, logNu, tied, zero)
  const origin = zero >= 0 ? ability[zero]! : ability.reduce((sum, a) => sum + a, 0) / n
  const logLik = logLikelihood(pairs, ability, logNu)
  return {
    ok: true,
    items: items.map((item, i) => ({ item, ability: ability[i]! - origin, se: Math.sqrt(Math.max(0, covariance[i * n + i]!)) })),
    covariance,
    tie: tied ? { nu: Math.exp(logNu), logNu, se: Math.sqrt(tieVariance) } : null,
    logLik,
    deviance: devianceOf(pairs, logLik),
    df: pairs.length * (tied ? 2 : 1) - (n - 1) - (tied ? 1 : 0),
    iterations,
  }
}

function refusalOf(items: readonly string[], pairs: readonly Pair[]): PairwiseRefusal | null {
  const why = whyNoEstimate(items.length, pairs)
  if (why === null) return null
  const names = (places: readonly number[]): string[] => places.map(place => items[place]!)
  switch (why.refusal) {
    case 'DISCONNECTED': {
      const groups = why.groups.map(names)
      return { ok: false, refusal: 'DISCONNECTED', facts: { groups, sentence: `The comparisons fall into ${groups.length} groups that never met.` } }
    }
    case 'SEPARATED': {
      const above = names(why.above)
      return { ok: false, refusal: 'SEPARATED', facts: { above, below: names(why.below), sentence: `None of the others ever beat or tied ${above.join(', ')}: the distance between the two groups has no finite estimate.` } }
    }
    case 'TIES_UNBOUNDED':
      return { ok: false, refusal: 'TIES_UNBOUNDED', facts: { sentence: 'Every tie fits near equals and every win a distance, so that the chance of a tie has no finite estimate.' } }
  }
}

/** Newton with the first item and nothing else held at 0; halves the step while the likelihood falls. */
function maximise(n: number, pairs: readonly Pair[], tied: boolean): { ability: Float64Array; logNu: number; iterations: number } {
  const size = tied ? n + 1 : n
  let ability = new Float64Array(n)
  let logNu = tied ? 0 : -Infinity
  let reachedLogLik = logLikelihood(pairs, ability, logNu)
  for (let iterations = 1; iterations <= 200; iterations++) {
    const { gradient, information } = scoreOf(pairs, ability, logNu, size)
    const factor = cholesky(withoutFirst(information, size), size - 1)
    if (factor === null) throw new Error('the information matrix is singular although an estimate exists')
    const step = solveCholesky(factor, gradient.subarray(1))
    let scale = 1
    for (; scale > 1e-9; scale /= 2) {
      const tryAbility = ability.map((a, i) => (i === 0 ? 0 : a + scale * step[i - 1]!))
      const tryLogNu = tied ? logNu + scale * step[n - 1]! : logNu
      const tryLogLik = logLikelihood(pairs, tryAbility, tryLogNu)
      if (!(tryLogLik >= reachedLogLik - 1e-12 * Math.abs(reachedLogLik))) continue
      ability = tryAbility
      logNu = tryLogNu
      reachedLogLik = tryLogLik
      break
    }
    if (step.every(s => Math.abs(s) < 1e-11)) return { ability, logNu, iterations }
  }
  throw new Error('no convergence in 200 steps')
}

function withoutFirst(a: Float64Array, n: number): Float64Array {
  const rest = new Float64Array((n - 1) * (n - 1))
  for (let i = 1; i < n; i++) rest.set(a.subarray(i * n + 1, i * n + n), (i - 1) * (n - 1))
  return rest
}

/** Covariance against the chosen zero: first with item 0 fixed, then moved by the linear map a - a_zero or a - mean(a). */
function covarianceOf(n: number, pairs: readonly Pair[], ability: Float64Array, logNu: number, tied: boolean, zero: number) {
  const size = tied ? n + 1 : n
  const { information } = scoreOf(pairs, ability, logNu, size)
  const inverse = invertCholesky(cholesky(withoutFirst(information, size), size - 1)!)
  const at = (i: number, j: number): number => (i === 0 || j === 0 ? 0 : inverse[(i - 1) * (size - 1) + j - 1]!)
  const toZero = Float64Array.from({ length: n }, (_, i) => {
    if (zero >= 0) return at(i, zero)
    let sum = 0
    for (let j = 0; j < n; j++) sum += at(i, j)
    return sum / n
  })
  const ofZero = zero >= 0 ? toZero[zero]! : toZero.reduce((sum, x) => sum + x, 0) / n
  const covariance = new Float64Array(n * n)
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++) covariance[i * n + j] = at(i, j) - toZero[i]! - toZero[j]! + ofZero
  }
  return { covariance, tieVariance: tied ? at(n, n) : 0 }
}
