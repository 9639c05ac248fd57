import { inseparable } from '../../ranking/intervals/inseparable.ts'
import { rankIntervals } from '../../ranking/intervals/rank-intervals.ts'
import type { Component } from '../diagnostics/connected-components.ts'
import type { EntryLine } from './ranking-report.ts'

export type Estimates = {
  readonly names: readonly string[]
  readonly means: ArrayLike<number>
  readonly adjusted: ArrayLike<number>
  /** Standard errors; without them every place is possible. */
  readonly errors?: ArrayLike<number> | undefined
  /** Covariance of two adjusted scores, by places in `names`; without it they are taken to err independently. */
  readonly covariance?: ((a: number, b: number) => number) | undefined
}

type Standings = { readonly entries: readonly EntryLine[]; readonly inseparable: readonly (readonly string[])[] }

/** Simulated rank sets grow with the square of the entries; above this many, ranges come from pairs of marginal standard errors. */
const mostSimulated = 600

/** Ranks and possible ranks inside each component (Mogstad et al. 2024, see core/ranking/intervals), best first. */
export function standingsOf(estimates: Estimates, components: readonly Component[]): Standings {
  const parts = components.filter(({ entries }) => entries.length > 0).map(({ entries }) => standingsInside(estimates, entries))
  return { entries: parts.flatMap(part => part.entries), inseparable: parts.flatMap(part => part.inseparable) }
}

function standingsInside({ names, means, adjusted, errors, covariance }: Estimates, places: readonly number[]): Standings {
  const values = places.map(at => adjusted[at]!)
  const known = errors && places.map(at => errors[at]!)
  const ranges = rangesOf(values, known, covariance && ((a, b) => covariance(places[a]!, places[b]!)))
  const ranks = ranksOf(values)
  const lines = places.map((at, i): EntryLine => ({
    entry: names[at]!, mean: means[at]!, adjusted: values[i]!, se: known ? known[i]! : null, rank: ranks[i]!,
    rankLow: Math.min(ranges.low[i]!, ranks[i]!), rankHigh: Math.max(ranges.high[i]!, ranks[i]!),
    jointLow: Math.min(ranges.jointLow[i]!, ranges.low[i]!, ranks[i]!), jointHigh: Math.max(ranges.jointHigh[i]!, ranges.high[i]!, ranks[i]!),
  }))
  return {
    entries: lines.toSorted((a, b) => a.rank - b.rank || (a.entry < b.entry ? -1 : 1)),
    inseparable: ranges.groups.map(group => group.map(i => names[places[i]!]!)),
  }
}

/** 1 + the number of larger values. */
function ranksOf(values: readonly number[]): number[] {
  const order = [...values.keys()].sort((a, b) => values[b]! - values[a]!)
  const ranks: number[] = []
  order.forEach((at, k) => { ranks[at] = k > 0 && values[order[k - 1]!] === values[at] ? ranks[order[k - 1]!]! : k + 1 })
  return ranks
}

type Ranges = { readonly low: readonly number[]; readonly high: readonly number[]; readonly jointLow: readonly number[]; readonly jointHigh: readonly number[]; readonly groups: readonly (readonly number[])[] }

function rangesOf(values: readonly number[], errors: readonly number[] | undefined, covariance?: (a: number, b: number) => number): Ranges {
  const size = values.length
  const [first, last] = [values.map(() => 1), values.map(() => size)]
  if (errors === undefined || size < 2) return { low: first, high: last, jointLow: first, jointHigh: last, groups: size > 1 ? [[...values.keys()]] : [] }
  if (size > mostSimulated) return wideRanges(values, errors)
  const given = covariance
    ? { estimates: values, covariance: values.map((_, a) => values.map((_, b) => covariance(a, b))) }
    : { estimates: values, standardErrors: errors }
  const intervals = rankIntervals(given)
  return { low: intervals.marginal.map(({ low }) => low), high: intervals.marginal.map(({ high }) => high), jointLow: intervals.simultaneous.map(({ low }) => low), jointHigh: intervals.simultaneous.map(({ high }) => high), groups: inseparable(intervals) }
}

/** Many entries: 1.96 standard errors of each difference, errors taken as independent; groups are not sought. */
function wideRanges(values: readonly number[], errors: readonly number[]): Ranges {
  const low = values.map((value, a) => 1 + values.reduce((count, other, b) => count + (other - value > 1.96 * Math.hypot(errors[a]!, errors[b]!) ? 1 : 0), 0))
  const high = values.map((value, a) => values.length - values.reduce((count, other, b) => count + (value - other > 1.96 * Math.hypot(errors[a]!, errors[b]!) ? 1 : 0), 0))
  return { low, high, jointLow: low, jointHigh: high, groups: [] }
}
