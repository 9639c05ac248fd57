import { code, decimal, either, hex64, integer, list, nullable, object, oneOf, rational, record, slug, sorted, sortedBy, string, uuid, type Of } from '../shape.ts'

const rankedEntry = object({
  entry: code,
  /** The exact value, in points 0 to 100. */
  value: rational,
  printed: string,
  /** Null where nothing is ranked: fewer entries than the sealed minimum. */
  place: nullable(integer(1)),
  /** One exact number per step of the tie ladder. */
  steps: list(rational),
  /** Criterion results by criterion, in units of the scale. */
  criteria: record(slug, rational),
  /** Totals of the counted sheets by judge, in points. */
  sheets: record(code, rational),
})

const without = object({
  judge: code,
  share: decimal,
  entries: sortedBy(object({ entry: code, value: nullable(rational), place: nullable(integer(1)) }), (item) => item.entry),
})

const ranked = {
  category: slug,
  method: string,
  ties: string,
  places: string,
  entries: list(rankedEntry),
  without: sortedBy(without, (item) => item.judge),
  /** Who passes the gate; null where the category has none. */
  passed: nullable(sorted(code)),
}
/** Of `adjusted-exact/1`: how lenient each judge was, in points. */
const shifted = { shifts: record(code, rational) }
/** Where stages carry over: the value of this stage alone, and what each entry brings, in the order of the rules. */
const carrying = { own: record(code, rational), carried: record(code, list(rational)) }
const category = either(object(ranked), object({ ...ranked, ...shifted }), object({ ...ranked, ...carrying }), object({ ...ranked, ...shifted, ...carrying }))

/** The result document (docs/bundle.md section 9.4): computed, never typed (I-8). */
export const resultShape = object({
  v: oneOf(1),
  contest: uuid,
  stage: integer(1),
  version: integer(1),
  basis: object({ kind: oneOf('closing', 'objection', 'slip', 'overseer', 'appeal', 'court', 'revocation'), seq: integer(1) }),
  rules: hex64,
  categories: list(category, 1),
})

export type Result = Of<typeof resultShape>
export type CategoryResult = Of<typeof category>
export type RankedEntry = Of<typeof rankedEntry>
export type WithoutJudge = Of<typeof without>
