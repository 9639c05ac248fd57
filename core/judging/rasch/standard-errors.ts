import { invertCholesky } from '../dense/cholesky.ts'
import type { Maximum } from './joint-likelihood.ts'

export interface StandardErrors {
  readonly entry: Float64Array
  readonly judge: Float64Array
  readonly criterion: Float64Array
}

/**
 * Standard errors from the inverse of the whole information matrix (not of its diagonal alone), in logits: of an entry against
 * the mean of its group, of a judge against the mean of the judges in its group, of a criterion against the mean of all.
 * With the entries eliminated the inverse is D^-1 + U U' for them, U = D^-1 B L^-T.
 */
export function standardErrorsOf({ factor, information, parameters }: Maximum, free: readonly number[], entryGroups: readonly (readonly number[])[], judgeGroups: readonly (readonly number[])[]): StandardErrors {
  const j = parameters.judge.length
  const c = parameters.criterion.length
  const effects = j + c
  const places = [...free, ...Array.from({ length: factor.n - free.length }, (_, h) => effects + 1 + h)]
  const q = information.gradientOther.length
  const reach = Array.from(information.entryEntry, (own, e) => {
    const u = new Float64Array(factor.n)
    for (let a = 0; a < factor.n; a++) {
      let sum = information.entryOther[e * q + places[a]!]! / own
      for (let b = 0; b < a; b++) sum -= factor.lower[a * factor.n + b]! * u[b]!
      u[a] = sum / factor.lower[a * factor.n + a]!
    }
    return u
  })
  const entry = new Float64Array(reach.length)
  for (const group of entryGroups) {
    const mean = new Float64Array(factor.n)
    let ownOfMean = 0
    for (const e of group) {
      for (let a = 0; a < factor.n; a++) mean[a]! += reach[e]![a]! / group.length
      ownOfMean += 1 / information.entryEntry[e]! / group.length ** 2
    }
    for (const e of group) {
      const own = 1 / information.entryEntry[e]!
      let variance = own - (2 * own) / group.length + ownOfMean
      for (let a = 0; a < factor.n; a++) variance += (reach[e]![a]! - mean[a]!) ** 2
      entry[e] = Math.sqrt(Math.max(0, variance))
    }
  }
  const inverse = invertCholesky(factor)
  const at = new Map(places.map((place, a) => [place, a]))
  const covariance = (x: number, y: number): number => {
    const [a, b] = [at.get(x), at.get(y)]
    return a === undefined || b === undefined ? 0 : inverse[a * factor.n + b]!
  }
  const judge = new Float64Array(j)
  for (const group of judgeGroups) spread(group, covariance, (place, se) => { judge[place] = se })
  const criterion = new Float64Array(c)
  spread(Array.from({ length: c }, (_, g) => j + g), covariance, (place, se) => { criterion[place - j] = se })
  return { entry, judge, criterion }
}

function spread(group: readonly number[], covariance: (x: number, y: number) => number, put: (place: number, se: number) => void): void {
  const withMean = group.map(x => group.reduce((sum, y) => sum + covariance(x, y), 0) / group.length)
  const ofMean = withMean.reduce((sum, value) => sum + value, 0) / group.length
  for (const [at, x] of group.entries()) put(x, Math.sqrt(Math.max(0, covariance(x, x) - 2 * withMean[at]! + ofMean)))
}
