import type { RaschElement } from './elements.ts'
import { elementsOf, pointsAt } from './elements.ts'
import type { AllExtreme } from './extreme-scores.ts'
import { setExtremesAside } from './extreme-scores.ts'
import { identify } from './identification.ts'
import { maximiseJointly } from './joint-likelihood.ts'
import type { BadRatings, Ratings } from './ratings.ts'
import { indexRatings } from './ratings.ts'
import type { NoFiniteEstimate } from './refusals-and-warnings.ts'
import { noFiniteEstimate, warningsOf } from './refusals-and-warnings.ts'
import { standardErrorsOf } from './standard-errors.ts'
import { type Component, withExtremes } from './components.ts'
import { centred, judgeGroupsOf, judgesSeeing } from './zero-points.ts'

export interface RaschFit {
  readonly ok: true
  readonly n: number
  readonly logLik: number
  readonly iterations: number
  /** Score values in use, lowest first; threshold k lies between value k and value k + 1. */
  readonly values: readonly number[]
  readonly thresholds: readonly number[]
  readonly entries: readonly RaschElement[]
  readonly judges: readonly RaschElement[]
  readonly criteria: readonly RaschElement[]
  /** Points of an average entry from an average judge on an average criterion. */
  readonly center: number
  readonly bias: { readonly factor: number; readonly scoresPerEntry: number }
  /** Sets that can be compared inside but not across. An extreme element that only met extreme ones stands in none. */
  readonly components: readonly Component[]
  readonly warnings: readonly string[]
}

export type RaschRefusal = BadRatings | AllExtreme | NoFiniteEstimate

/**
 * Many-facet Rasch model on a rating scale, by joint maximum likelihood (Linacre, Many-Facet Rasch Measurement, 1989):
 *   log(P_k / P_(k-1)) = entry - judge - criterion - tau_k, each facet with mean 0 over its non-extreme elements.
 * Without a column `criterion` that facet has one element. Steps count the score values in use, so that a value nobody gave takes no
 * step. Joint ML spreads measures too far, because every entry brings a parameter of its own; `corrected` multiplies by
 * (L - 1) / L with L the scores per entry (Wright and Douglas, Applied Psychological Measurement 1 (1977) 281-295), and the
 * factor is reported. On simulated panels of 60 entries it brought the spread of the judges from 11 % too wide to 2 % with 12
 * scores per entry, from 62 % to 8 % with 3; a panel that gives an entry fewer than 4 scores is warned about.
 * Diagnostics in floating point, never an official result (I-3).
 * Cost: about 8 Newton steps of n K^2 + entries (judges + criteria + K)^2 operations.
 */
export function fitRasch(ratings: Ratings): RaschFit | RaschRefusal {
  const whole = indexRatings(ratings)
  if (!whole.ok) return whole
  const clean = setExtremesAside(ratings)
  if (!clean.ok) return clean
  const data = clean.indexed
  const { free, entryGroups, confounded } = identify(data)
  const maximum = maximiseJointly(data, free)
  if (!maximum.ok) return noFiniteEstimate(data, maximum)
  const judgeGroups = judgeGroupsOf(data, entryGroups)
  const parameters = centred(maximum.parameters, entryGroups, judgeGroups)
  const errors = standardErrorsOf(maximum, free, entryGroups, judgeGroups)
  const scoresPerEntry = data.step.length / data.entries.length
  const factor = (scoresPerEntry - 1) / scoresPerEntry
  const elements = elementsOf(whole, data, clean.extremes, parameters, errors, factor)
  return {
    ok: true,
    n: whole.step.length,
    logLik: maximum.information.logLik,
    iterations: maximum.iterations,
    values: [...data.values],
    thresholds: [...parameters.thresholds],
    ...elements,
    center: pointsAt(0, parameters.thresholds, data.values).mean,
    bias: { factor, scoresPerEntry },
    components: withExtremes(ratings, entryGroups.map((group, g) => ({ entries: group.map(e => data.entries[e]!), judges: judgesSeeing(data, group, judgeGroups[g]).map(b => data.judges[b]!) }))),
    warnings: warningsOf(whole, data, clean.extremes, entryGroups.length, confounded, scoresPerEntry),
  }
}
