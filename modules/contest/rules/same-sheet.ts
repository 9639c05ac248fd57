import type { Scores } from './read-scores.ts'

/** What a judge writes on a sheet. */
export type Written = { readonly scores: Scores; readonly note: string; readonly memo: string }

/** Do two sheets say the same? Scores have one spelling, so text tells. */
export const sameSheet = (one: Written, other: Written): boolean => {
  const codes = new Set([...Object.keys(one.scores), ...Object.keys(other.scores)])
  return one.note === other.note && one.memo === other.memo && [...codes].every((code) => one.scores[code] === other.scores[code])
}
