import type { Extreme, ExtremeElement, Facet } from './extreme-scores.ts'
import { qualityOf } from './fit-quality.ts'
import type { Parameters } from './information.ts'
import { measureExtreme } from './measure-extreme.ts'
import { momentsOf, stepChances, stepNumbers } from './rating-scale.ts'
import type { Indexed } from './ratings.ts'

/** One entry, judge or criterion. Measures in logits: an entry's quality, a judge's severity, a criterion's difficulty. */
export interface RaschElement {
  readonly name: string
  readonly count: number
  /** Mean of the scores as given, in points. */
  readonly mean: number
  /** Joint maximum likelihood; for an extreme element see `measureExtreme`. */
  readonly measure: number
  /** `measure` times the bias factor, 0 being the mean of all. */
  readonly corrected: number
  readonly se: number
  /** Points that an average panel on average criteria would give this entry, or that this judge would give an average entry. */
  readonly fairAverage: number
  /** Standard error of the fair average in points: se times the slope of the curve there. */
  readonly fairAverageSe: number
  /** Null for an extreme element: nothing there can be unexpected. */
  readonly infit: number | null
  readonly outfit: number | null
  /** Root mean square of the residuals in points; null for an extreme element. */
  readonly residualSd: number | null
  readonly extreme: Extreme | null
}

/** Expected score in points at a location, and how many points one logit is worth there. */
export function pointsAt(location: number, thresholds: Float64Array, values: Float64Array): { mean: number; slope: number } {
  if (!Number.isFinite(location)) return { mean: location > 0 ? values[values.length - 1]! : values[0]!, slope: 0 }
  const chance = new Float64Array(values.length)
  stepChances(location, thresholds, chance)
  const { mean } = momentsOf(chance, values)
  const step = momentsOf(chance, stepNumbers(thresholds)).mean
  let slope = 0
  for (let k = 0; k < chance.length; k++) slope += chance[k]! * (values[k]! - mean) * (k - step)
  return { mean, slope }
}

/** Every element of the three facets, extreme ones included, sorted by name. */
export function elementsOf(whole: Indexed, data: Indexed, extremes: readonly ExtremeElement[], p: Parameters, errors: Record<Facet, Float64Array>, factor: number) {
  const facets = [['entry', 'entries', 1], ['judge', 'judges', -1], ['criterion', 'criteria', -1]] as const
  const result: Record<'entries' | 'judges' | 'criteria', RaschElement[]> = { entries: [], judges: [], criteria: [] }
  for (const [facet, list, sign] of facets) {
    const quality = qualityOf(data, p, data[facet], data[list].length)
    const place = new Map(data[list].map((name, at) => [name, at]))
    const asExtreme = new Map(extremes.filter(found => found.facet === facet).map(({ name, extreme }) => [name, extreme]))
    const given = givenScores(whole, whole[facet], whole[list].length)
    result[list] = whole[list].map((name, at) => {
      const known = place.get(name)
      const extreme = asExtreme.get(name) ?? null
      const { measure, se } = known === undefined ? extremeMeasure(whole, data, p, facet, at, extreme === 'highest', sign) : { measure: p[facet][known]!, se: errors[facet][known]! }
      const { mean: fairAverage, slope } = pointsAt(sign * measure, p.thresholds, data.values)
      const seen = known === undefined ? null : quality[known]!
      return {
        name, ...given[at]!, measure, corrected: measure * factor, se, fairAverage, fairAverageSe: Number.isFinite(se) ? slope * se : Infinity,
        infit: seen?.infit ?? null, outfit: seen?.outfit ?? null, residualSd: seen?.residualSd ?? null, extreme,
      }
    })
  }
  return result
}

function givenScores({ step, values }: Indexed, at: Int32Array, size: number): { count: number; mean: number }[] {
  const sums = Array.from({ length: size }, () => ({ count: 0, total: 0 }))
  for (let row = 0; row < step.length; row++) {
    sums[at[row]!]!.count += 1
    sums[at[row]!]!.total += values[step[row]!]!
  }
  return sums.map(({ count, total }) => ({ count, mean: total / count }))
}

/** The scores of an extreme element from elements that have a measure; without any its measure is an infinity. */
function extremeMeasure(whole: Indexed, data: Indexed, p: Parameters, facet: Facet, at: number, highest: boolean, sign: 1 | -1) {
  const lists = { entry: 'entries', judge: 'judges', criterion: 'criteria' } as const
  const signs = { entry: 1, judge: -1, criterion: -1 } as const
  const others = (['entry', 'judge', 'criterion'] as const).filter(other => other !== facet)
  const scores: { rest: number; step: number }[] = []
  for (let row = 0; row < whole.step.length; row++) {
    if (whole[facet][row] !== at) continue
    const rests = others.map((other) => {
      const known = data[lists[other]].indexOf(whole[lists[other]][whole[other][row]!]!)
      return known < 0 ? Number.NaN : signs[other] * p[other][known]!
    })
    const rest = rests.reduce((sum, value) => sum + value, 0)
    if (!Number.isNaN(rest)) scores.push({ rest, step: highest ? data.values.length - 1 : 0 })
  }
  if (scores.length > 0) return measureExtreme(scores, p.thresholds, highest, sign)
  return { measure: (highest ? sign : -sign) * Infinity, se: Infinity }
}
