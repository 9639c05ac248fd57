import type { Indexed } from './ratings.ts'
import { stepChances } from './rating-scale.ts'

/** Logits. Location of a row = entry - judge - criterion; thresholds tau_1 .. tau_K between the steps. */
export interface Parameters {
  readonly entry: Float64Array
  readonly judge: Float64Array
  readonly criterion: Float64Array
  readonly thresholds: Float64Array
}

/**
 * Gradient and Fisher information, with the entries apart because their block is diagonal. The others stand in the order
 * judges, criteria, thresholds: q = J + C + K of them.
 */
export interface Information {
  readonly logLik: number
  readonly gradientEntry: Float64Array
  readonly gradientOther: Float64Array
  /** Diagonal block of the entries, length n. */
  readonly entryEntry: Float64Array
  /** n x q, row by row. */
  readonly entryOther: Float64Array
  /** q x q, row by row. */
  readonly otherOther: Float64Array
}

export function logLikelihoodOf({ entry, judge, criterion, step }: Indexed, p: Parameters): number {
  const chance = new Float64Array(p.thresholds.length + 1)
  const passed = new Float64Array(p.thresholds.length + 1)
  for (let k = 1; k < passed.length; k++) passed[k] = passed[k - 1]! + p.thresholds[k - 1]!
  let sum = 0
  for (let row = 0; row < step.length; row++) {
    const location = p.entry[entry[row]!]! - p.judge[judge[row]!]! - p.criterion[criterion[row]!]!
    const logSum = stepChances(location, p.thresholds, chance)
    sum += step[row]! * location - passed[step[row]!]! - logSum
  }
  return sum
}

/**
 * All parameters are canonical for the sums they multiply: the step x for an entry, -x for a judge and a criterion, and
 * -[x >= h] for threshold h. So the gradient is observed minus expected and the information is the covariance of these.
 */
export function informationOf(data: Indexed, p: Parameters): Information {
  const { entry, judge, criterion, step } = data
  const [n, j, c, top] = [p.entry.length, p.judge.length, p.criterion.length, p.thresholds.length]
  const q = j + c + top
  const gradientEntry = new Float64Array(n)
  const gradientOther = new Float64Array(q)
  const entryEntry = new Float64Array(n)
  const entryOther = new Float64Array(n * q)
  const otherOther = new Float64Array(q * q)
  const chance = new Float64Array(top + 1)
  const atLeast = new Float64Array(top + 2)
  const withStep = new Float64Array(top + 1)
  for (let row = 0; row < step.length; row++) {
    const e = entry[row]!
    const b = judge[row]!
    const g = j + criterion[row]!
    stepChances(p.entry[e]! - p.judge[b]! - p.criterion[g - j]!, p.thresholds, chance)
    let mean = 0
    for (let k = 1; k <= top; k++) mean += k * chance[k]!
    let variance = 0
    let tail = 0
    let covariance = 0
    for (let k = top; k >= 0; k--) {
      variance += chance[k]! * (k - mean) ** 2
      tail += chance[k]!
      covariance += chance[k]! * (k - mean)
      atLeast[k] = tail
      withStep[k] = covariance
    }
    const residual = step[row]! - mean
    gradientEntry[e]! += residual
    gradientOther[b]! -= residual
    gradientOther[g]! -= residual
    entryEntry[e]! += variance
    entryOther[e * q + b]! -= variance
    entryOther[e * q + g]! -= variance
    otherOther[b * q + b]! += variance
    otherOther[g * q + g]! += variance
    otherOther[b * q + g]! += variance
    otherOther[g * q + b]! += variance
    for (let h = 1; h <= top; h++) {
      const t = j + c + h - 1
      gradientOther[t]! -= (step[row]! >= h ? 1 : 0) - atLeast[h]!
      entryOther[e * q + t]! -= withStep[h]!
      otherOther[b * q + t]! += withStep[h]!
      otherOther[t * q + b]! += withStep[h]!
      otherOther[g * q + t]! += withStep[h]!
      otherOther[t * q + g]! += withStep[h]!
      for (let l = 1; l <= h; l++) {
        const both = atLeast[h]! * (1 - atLeast[l]!)
        otherOther[t * q + j + c + l - 1]! += both
        if (l < h) otherOther[(j + c + l - 1) * q + t]! += both
      }
    }
  }
  return { logLik: logLikelihoodOf(data, p), gradientEntry, gradientOther, entryEntry, entryOther, otherOther }
}
