import type { BadRatings, Indexed, Ratings } from './ratings.ts'
import { indexRatings } from './ratings.ts'

export type Facet = 'entry' | 'judge' | 'criterion'
export type Extreme = 'lowest' | 'highest'

/** An element that only ever met the lowest (or highest) step: its maximum likelihood estimate is infinite. */
export interface ExtremeElement {
  readonly facet: Facet
  readonly name: string
  readonly extreme: Extreme
}

export interface Estimable {
  readonly ok: true
  /** The rows that are left, as columns and indexed. */
  readonly ratings: Ratings
  readonly indexed: Indexed
  readonly extremes: readonly ExtremeElement[]
}

export type AllExtreme = { readonly ok: false; readonly refusal: 'ALL_EXTREME'; readonly facts: { readonly sentence: string } }

function extremesIn(facet: Facet, names: readonly string[], at: Int32Array, { step, values }: Indexed): ExtremeElement[] {
  if (names.length < 2) return []
  const lowest = new Int32Array(names.length).fill(values.length)
  const highest = new Int32Array(names.length).fill(-1)
  for (let row = 0; row < at.length; row++) {
    const place = at[row]!
    if (step[row]! < lowest[place]!) lowest[place] = step[row]!
    if (step[row]! > highest[place]!) highest[place] = step[row]!
  }
  return names.flatMap((name, place): ExtremeElement[] => {
    if (highest[place] === 0) return [{ facet, name, extreme: 'lowest' }]
    return lowest[place] === values.length - 1 ? [{ facet, name, extreme: 'highest' }] : []
  })
}

const keepRows = (ratings: Ratings, keep: readonly number[]): Ratings => ({
  entry: keep.map(row => ratings.entry[row]!),
  judge: keep.map(row => ratings.judge[row]!),
  ...(ratings.criterion === undefined ? {} : { criterion: keep.map(row => ratings.criterion![row]!) }),
  score: keep.map(row => ratings.score[row]!),
})

/**
 * Sets aside, again and again until none is left, every entry, judge and criterion whose scores are all on the lowest or all
 * on the highest step. They say nothing about the others and are measured afterwards (see `measureExtreme`). A judge is called
 * by what the scores are, `lowest` or `highest`, as an entry is.
 */
export function setExtremesAside(ratings: Ratings): Estimable | BadRatings | AllExtreme {
  const extremes: ExtremeElement[] = []
  let left = ratings
  for (;;) {
    const indexed = indexRatings(left)
    if (!indexed.ok) {
      if (extremes.length === 0) return indexed
      return { ok: false, refusal: 'ALL_EXTREME', facts: { sentence: `After ${extremes.length} entries, judges or criteria with only lowest or only highest scores were set aside, nothing is left to compare.` } }
    }
    const found = [
      ...extremesIn('entry', indexed.entries, indexed.entry, indexed),
      ...extremesIn('judge', indexed.judges, indexed.judge, indexed),
      ...extremesIn('criterion', indexed.criteria, indexed.criterion, indexed),
    ]
    if (found.length === 0) return { ok: true, ratings: left, indexed, extremes }
    extremes.push(...found)
    const gone = { entry: new Set<string>(), judge: new Set<string>(), criterion: new Set<string>() }
    for (const { facet, name } of found) gone[facet].add(name)
    const keep: number[] = []
    for (let row = 0; row < left.entry.length; row++) {
      const criterion = left.criterion?.[row] ?? ''
      if (!gone.entry.has(left.entry[row]!) && !gone.judge.has(left.judge[row]!) && !gone.criterion.has(criterion)) keep.push(row)
    }
    left = keepRows(left, keep)
  }
}
