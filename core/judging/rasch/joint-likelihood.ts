import type { Cholesky } from '../dense/cholesky.ts'
import { cholesky, solveCholesky } from '../dense/cholesky.ts'
import type { Information, Parameters } from './information.ts'
import { informationOf, logLikelihoodOf } from './information.ts'
import type { Indexed } from './ratings.ts'

export interface Maximum {
  readonly ok: true
  readonly parameters: Parameters
  readonly information: Information
  /** The factor of the information of the free others once the entries are eliminated. */
  readonly factor: Cholesky
  readonly iterations: number
}

/** The likelihood still rises while these effects (places as in `Information`, entries apart) run away. */
export type NoMaximum = { readonly ok: false; readonly entries: readonly number[]; readonly others: readonly number[] }

/** Beyond this many logits a chance is below 1e-13: such an estimate is an infinity that was stopped on its way. */
const runaway = 30

/** Information of the free others with the entries eliminated (Schur complement of a diagonal block). */
function eliminated({ entryEntry, entryOther, otherOther, gradientEntry, gradientOther }: Information, free: readonly number[]) {
  const q = gradientOther.length
  const m = free.length
  const table = new Float64Array(m * m)
  const right = new Float64Array(m)
  const row = new Float64Array(m)
  for (let a = 0; a < m; a++) {
    right[a] = gradientOther[free[a]!]!
    for (let b = 0; b < m; b++) table[a * m + b] = otherOther[free[a]! * q + free[b]!]!
  }
  for (let e = 0; e < entryEntry.length; e++) {
    for (let a = 0; a < m; a++) row[a] = entryOther[e * q + free[a]!]!
    for (let a = 0; a < m; a++) {
      const share = row[a]! / entryEntry[e]!
      if (share === 0) continue
      right[a]! -= share * gradientEntry[e]!
      for (let b = 0; b < m; b++) table[a * m + b]! -= share * row[b]!
    }
  }
  return { table, right }
}

/** Moves by `scale` along the step; `others` is laid over judges, criteria and thresholds. */
function moved(p: Parameters, entries: Float64Array, others: Float64Array, scale: number): Parameters {
  const [j, c] = [p.judge.length, p.criterion.length]
  return {
    entry: p.entry.map((value, e) => value + scale * entries[e]!),
    judge: p.judge.map((value, b) => value + scale * others[b]!),
    criterion: p.criterion.map((value, g) => value + scale * others[j + g]!),
    thresholds: p.thresholds.map((value, h) => value + scale * others[j + c + h]!),
  }
}

function startOf({ entries, judges, criteria, values, step }: Indexed): Parameters {
  const counts = new Float64Array(values.length)
  for (const k of step) counts[k]! += 1
  const thresholds = Float64Array.from({ length: values.length - 1 }, (_, h) => Math.log(counts[h]! / counts[h + 1]!))
  return { entry: new Float64Array(entries.length), judge: new Float64Array(judges.length), criterion: new Float64Array(criteria.length), thresholds }
}

/**
 * Joint maximum likelihood by Newton's method with halved steps (the log-likelihood is concave). The first threshold and the
 * effects that are not `free` stay where they start; the caller moves the zero points afterwards.
 */
export function maximiseJointly(data: Indexed, freeEffects: readonly number[]): Maximum | NoMaximum {
  const effects = data.judges.length + data.criteria.length
  const free = [...freeEffects, ...Array.from({ length: data.values.length - 2 }, (_, h) => effects + 1 + h)]
  let p = startOf(data)
  for (let iterations = 1; iterations <= 200; iterations++) {
    const information = informationOf(data, p)
    const { table, right } = eliminated(information, free)
    const factor = cholesky(table, free.length, 1e-13)
    if (factor === null || information.entryEntry.some(value => value < 1e-12)) return farthest(p)
    const solved = solveCholesky(factor, right)
    const others = new Float64Array(information.gradientOther.length)
    for (const [a, place] of free.entries()) others[place] = solved[a]!
    const entries = stepOfEntries(information, others)
    const size = Math.max(...others.map(Math.abs), entries.reduce((most, x) => Math.max(most, Math.abs(x)), 0))
    if (size < 1e-10) return { ok: true, parameters: p, information, factor, iterations }
    let scale = Math.min(1, 5 / size)
    let next = moved(p, entries, others, scale)
    while (scale > 1e-10 && !(logLikelihoodOf(data, next) >= information.logLik - 1e-11 * Math.abs(information.logLik))) {
      scale /= 2
      next = moved(p, entries, others, scale)
    }
    p = next
    if ([p.entry, p.judge, p.criterion, p.thresholds].some(part => part.some(value => Math.abs(value) > runaway))) return farthest(p)
  }
  return farthest(p)
}

function stepOfEntries({ entryEntry, entryOther, gradientEntry }: Information, others: Float64Array): Float64Array {
  const q = others.length
  return gradientEntry.map((gradient, e) => {
    let sum = gradient
    for (let a = 0; a < q; a++) sum -= entryOther[e * q + a]! * others[a]!
    return sum / entryEntry[e]!
  })
}

/** Names the effects that ran at least half as far as the farthest one. */
function farthest(p: Parameters): NoMaximum {
  const others = [...p.judge, ...p.criterion, ...p.thresholds]
  const most = Math.max(...others.map(Math.abs), p.entry.reduce((far, x) => Math.max(far, Math.abs(x)), 0))
  const places = (values: ArrayLike<number>): number[] => Array.from(values, (value, at) => (Math.abs(value) >= most / 2 ? at : -1)).filter(at => at >= 0)
  return { ok: false, entries: places(p.entry), others: places(others) }
}
