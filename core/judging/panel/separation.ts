import { seededGenerator } from '../../random/seeded-generator.ts'
import { cholesky, invertCholesky } from '../dense/cholesky.ts'

/** Variances in squared points: of the entries' true quality, of the judges' severities, of what is left on one sheet. */
export interface Variances {
  readonly entry: number
  readonly judge: number
  readonly residual: number
}

export interface Separation {
  /** Mean share of the true best `cut` entries that stand among the best `cut` by adjusted score. */
  readonly found: number
  /** Chance that they are exactly the same entries. */
  readonly allFound: number
  /** Chance that the last one inside and the first one outside differ by more than 1.96 standard errors of their difference. */
  readonly separable: number
  /** Mean number of entries that cannot be told from the other side of the cut, at 1.96 standard errors each. */
  readonly open: number
  readonly draws: number
  /** Standard error of `found` by the number of draws; that of a chance p is sqrt(p (1 - p) / draws). */
  readonly foundSe: number
}

export type Pairs = readonly (readonly [entry: string, judge: string])[]

/**
 * How well a panel will separate the cut, before any score exists: draws true qualities, severities and noise, scores the
 * sheets, adjusts the scores for severity with the variances known, and compares with the truth. The adjusted score is that of
 * `adjusted-exact/1` with k = residual / judge; with no variance of judges it is the plain mean. `cut` is how many go through,
 * 1 .. entries - 1. A simulation: it says what to expect of such a panel, nothing about the one that will judge.
 */
export function separationOf(sheets: Pairs, variances: Variances, cut: number, draws: number, seed: string | number): Separation {
  const panel = indexed(sheets)
  const n = panel.entries
  if (!Number.isSafeInteger(cut) || cut < 1 || cut >= n) throw new RangeError(`a cut of ${cut} among ${n} entries`)
  const { severities, differenceVariance } = adjustment(panel, variances)
  const [ofEntry, ofJudge, ofSheet] = [variances.entry, variances.judge, variances.residual].map(Math.sqrt) as [number, number, number]
  let [found, foundSquares, allFound, separable, open] = [0, 0, 0, 0, 0]
  for (let draw = 0; draw < draws; draw++) {
    // A stream of its own for each draw: panels of other sizes meet the same entries and judges, and their figures differ by less noise.
    const random = seededGenerator(`${seed} ${draw}`)
    const quality = Float64Array.from({ length: n }, () => ofEntry * random.normal())
    const severity = Float64Array.from({ length: panel.judges }, () => ofJudge * random.normal())
    const score = Float64Array.from(panel.entry, (e, s) => quality[e]! + severity[panel.judge[s]!]! + ofSheet * random.normal())
    const adjusted = adjust(panel, score, severities(score))
    const order = ranked(adjusted)
    const truth = new Set(ranked(quality).slice(0, cut))
    const share = order.slice(0, cut).reduce((sum, e) => sum + (truth.has(e) ? 1 : 0), 0) / cut
    found += share
    foundSquares += share * share
    allFound += share === 1 ? 1 : 0
    const [last, first] = [order[cut - 1]!, order[cut]!]
    const apart = (a: number, b: number): boolean => (adjusted[a]! - adjusted[b]!) ** 2 > 1.959964 ** 2 * differenceVariance(a, b)
    separable += apart(last, first) ? 1 : 0
    open += order.reduce((sum, e, place) => sum + (apart(e, place < cut ? first : last) ? 0 : 1), 0)
  }
  const mean = found / draws
  return { found: mean, allFound: allFound / draws, separable: separable / draws, open: open / draws, draws, foundSe: Math.sqrt(Math.max(0, foundSquares / draws - mean * mean) / draws) }
}

interface Panel {
  readonly entries: number
  readonly judges: number
  readonly entry: Int32Array
  readonly judge: Int32Array
  readonly visits: Float64Array
}

function indexed(sheets: Pairs): Panel {
  const places = (side: 0 | 1): [Int32Array, number] => {
    const names = [...new Set(sheets.map(pair => pair[side]))].sort((a, b) => (a < b ? -1 : 1))
    const at = new Map(names.map((name, place) => [name, place]))
    return [Int32Array.from(sheets, pair => at.get(pair[side])!), names.length]
  }
  const [[entry, entries], [judge, judges]] = [places(0), places(1)]
  const visits = new Float64Array(entries)
  for (const e of entry) visits[e]! += 1
  return { entries, judges, entry, judge, visits }
}

function ranked(values: Float64Array): number[] {
  return Array.from(values.keys()).sort((a, b) => values[b]! - values[a]!)
}

/** Severities from scores, and the variance of the difference of two adjusted scores, both from one inverse. */
function adjustment({ entries, judges, entry, judge, visits }: Panel, variances: Variances) {
  const share = new Float64Array(entries * judges)
  for (let s = 0; s < entry.length; s++) share[entry[s]! * judges + judge[s]!]! += 1 / visits[entry[s]!]!
  const table = new Float64Array(judges * judges)
  const damping = variances.judge > 0 ? variances.residual / variances.judge : 1e12
  for (let s = 0; s < entry.length; s++) {
    table[judge[s]! * judges + judge[s]!]! += 1
    for (let j = 0; j < judges; j++) table[judge[s]! * judges + j]! -= share[entry[s]! * judges + j]!
  }
  for (let j = 0; j < judges; j++) table[j * judges + j]! += Math.max(damping, 1e-9)
  const factor = cholesky(table, judges)
  if (factor === null) throw new Error('the damped normal equations are singular')
  const inverse = invertCholesky(factor)
  const severities = (score: Float64Array): Float64Array => {
    const mean = new Float64Array(entries)
    for (let s = 0; s < entry.length; s++) mean[entry[s]!]! += score[s]! / visits[entry[s]!]!
    const right = new Float64Array(judges)
    for (let s = 0; s < entry.length; s++) right[judge[s]!]! += score[s]! - mean[entry[s]!]!
    return right.map((_, j) => right.reduce((sum, value, i) => sum + inverse[j * judges + i]! * value, 0))
  }
  const differenceVariance = (a: number, b: number): number => {
    const weights: [number, number][] = []
    for (let j = 0; j < judges; j++) {
      const weight = share[a * judges + j]! - share[b * judges + j]!
      if (weight !== 0) weights.push([j, weight])
    }
    let quadratic = 0
    for (const [i, u] of weights) for (const [j, v] of weights) quadratic += u * v * inverse[i * judges + j]!
    return variances.residual * (1 / visits[a]! + 1 / visits[b]! + quadratic)
  }
  return { severities, differenceVariance }
}

function adjust({ entries, entry, judge, visits }: Panel, score: Float64Array, severity: Float64Array): Float64Array {
  const adjusted = new Float64Array(entries)
  for (let s = 0; s < entry.length; s++) adjusted[entry[s]!]! += (score[s]! - severity[judge[s]!]!) / visits[entry[s]!]!
  return adjusted
}
