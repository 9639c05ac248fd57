import type { ExtremeElement } from './extreme-scores.ts'
import type { NoMaximum } from './joint-likelihood.ts'
import type { Indexed } from './ratings.ts'

export type NoFiniteEstimate = { readonly ok: false; readonly refusal: 'NO_FINITE_ESTIMATE'; readonly facts: { readonly sentence: string } }

export function noFiniteEstimate({ entries, judges, criteria, values }: Indexed, { entries: far, others }: NoMaximum): NoFiniteEstimate {
  const names = others.map((place) => {
    if (place < judges.length) return `judge ${judges[place]}`
    const effects = judges.length + criteria.length
    return place < effects ? `criterion ${criteria[place - judges.length]}` : `the step from ${values[place - effects]} to ${values[place - effects + 1]}`
  })
  const all = [...far.map(e => `entry ${entries[e]}`), ...names]
  const shown = all.length > 6 ? [...all.slice(0, 6), `${all.length - 6} more`] : all
  return { ok: false, refusal: 'NO_FINITE_ESTIMATE', facts: { sentence: `The scores leave no finite estimate for ${shown.join(', ')}: there are too few of them, or they divide too cleanly.` } }
}

export function warningsOf(whole: Indexed, data: Indexed, extremes: readonly ExtremeElement[], groups: number, confounded: number, scoresPerEntry: number): string[] {
  const warnings = extremes.map(({ facet, name, extreme }) => `${facet} ${name} only has ${extreme} scores; its measure is an extrapolation`)
  if (groups > 1) warnings.push(`the panel falls into ${groups} components: ranks of different components cannot be compared`)
  if (confounded > 0) warnings.push(`${confounded} effects of judges and criteria cannot be told apart: some judges saw only some criteria`)
  const gap = data.values.findIndex((value, k) => k > 0 && Math.abs(value - data.values[k - 1]! - (data.values[1]! - data.values[0]!)) > 1e-9)
  if (gap > 0) warnings.push(`no score lies between ${data.values[gap - 1]} and ${data.values[gap]}: steps count the values in use`)
  if (whole.values.length > data.values.length) warnings.push(`only extreme scores use ${whole.values.length - data.values.length} of the values`)
  if (scoresPerEntry < 4) warnings.push(`only ${scoresPerEntry.toPrecision(2)} scores per entry: joint maximum likelihood spreads measures far too wide, even after the correction`)
  return warnings
}
