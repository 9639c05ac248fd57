/** Scores in columns: row i says that `judge[i]` gave `entry[i]` (on `criterion[i]`) the number `score[i]`. */
export interface Ratings {
  readonly entry: readonly string[]
  readonly judge: readonly string[]
  readonly criterion?: readonly string[]
  readonly score: ArrayLike<number>
}

/** The same rows as places in sorted lists of names and of score values. */
export interface Indexed {
  readonly ok: true
  readonly entries: readonly string[]
  readonly judges: readonly string[]
  readonly criteria: readonly string[]
  /** The score values in use, lowest first: value `values[k]` is step k. */
  readonly values: Float64Array
  readonly entry: Int32Array
  readonly judge: Int32Array
  readonly criterion: Int32Array
  readonly step: Int32Array
}

export type BadRatings = {
  readonly ok: false
  readonly refusal: 'NO_RATINGS' | 'BAD_RATING' | 'ALL_SCORES_EQUAL' | 'TOO_MANY_VALUES'
  readonly facts: { readonly sentence: string; readonly row?: number }
}

/** FACETS counts steps up to 255; with more than that nothing can be said of the steps between. */
const mostValues = 256

const refuse = (refusal: BadRatings['refusal'], sentence: string, row?: number): BadRatings => ({ ok: false, refusal, facts: row === undefined ? { sentence } : { sentence, row } })

function places(names: readonly string[]): { list: string[]; at: Int32Array } {
  const list = [...new Set(names)].sort((a, b) => (a < b ? -1 : 1))
  const place = new Map(list.map((name, i) => [name, i]))
  return { list, at: Int32Array.from(names, name => place.get(name)!) }
}

/** Sorted by name, so that neither the order of rows nor of names can move a digit (I-3). */
export function indexRatings({ entry, judge, criterion, score }: Ratings): Indexed | BadRatings {
  const n = entry.length
  if (n === 0) return refuse('NO_RATINGS', 'There is no score to learn from.')
  if (judge.length !== n || score.length !== n || (criterion !== undefined && criterion.length !== n)) {
    throw new RangeError('the columns of the ratings differ in length')
  }
  const scores = Float64Array.from(score)
  const bad = scores.findIndex(value => !Number.isFinite(value))
  if (bad >= 0) return refuse('BAD_RATING', `Score ${bad + 1} is not a finite number.`, bad)
  const values = Float64Array.from(new Set(scores)).sort()
  if (values.length < 2) return refuse('ALL_SCORES_EQUAL', `All ${n} scores are ${values[0]}: they tell nothing apart.`)
  if (values.length > mostValues) return refuse('TOO_MANY_VALUES', `The scores take ${values.length} different values; a rating scale has at most ${mostValues}.`)
  const step = new Map(Array.from(values, (value, k) => [value, k]))
  const byEntry = places(entry)
  const byJudge = places(judge)
  const byCriterion = places(criterion ?? entry.map(() => ''))
  const order = Array.from({ length: n }, (_, i) => i).sort(
    (a, b) => byEntry.at[a]! - byEntry.at[b]! || byJudge.at[a]! - byJudge.at[b]! || byCriterion.at[a]! - byCriterion.at[b]! || scores[a]! - scores[b]!,
  )
  return {
    ok: true,
    entries: byEntry.list,
    judges: byJudge.list,
    criteria: byCriterion.list,
    values,
    entry: Int32Array.from(order, i => byEntry.at[i]!),
    judge: Int32Array.from(order, i => byJudge.at[i]!),
    criterion: Int32Array.from(order, i => byCriterion.at[i]!),
    step: Int32Array.from(order, i => step.get(scores[i]!)!),
  }
}
