import { code, decimal, hex64, integer, list, nullable, object, oneOf, pair, record, slug, sorted, sortedBy, string, uuid, type Of } from '../shape.ts'

const answer = oneOf('none', 'particular', 'common')

/** The public count of a declaration; the lines by entrant lie in a part of their own (I-11, I-12). */
export const declarationShape = object({
  common: integer(0),
  covers: integer(0),
  judge: code,
  particular: integer(0),
  stage: integer(1),
  unknown: integer(0),
})
export const declarationLinesShape = sortedBy(
  object({ answer, detected: oneOf('none', 'particular', 'common', 'unknown'), entry: uuid, grounds: list(slug) }),
  (item) => item.entry,
)
export const overrideShape = object({ entry: uuid, judge: code, to: oneOf('none', 'common') })

/** Pairs are [judge, entry]. The whole assignment each time. */
const pairs = sortedBy(pair(code), ([judge, entry]) => `${judge} ${entry}`)
export const assignmentShape = object({ locked: pairs, pairs, stage: integer(1) })
export const openingShape = object({ entries: integer(1), judges: integer(1), stage: integer(1) })

/** A score sheet: complete, naming the digest of the rules under which it was written. */
export const sheetShape = object({ entry: code, judge: code, rules: hex64, scores: record(slug, decimal), stage: integer(1) })
export const notesShape = object({ entrant: string, memo: string })
export const correctionShape = object({ of: integer(1), reopened: nullable(integer(1)) })
export const reopeningShape = object({
  basis: oneOf('objection', 'slip'),
  criteria: sorted(slug),
  entry: code,
  judge: code,
  objection: nullable(integer(1)),
  stage: integer(1),
})

/** What closing counted. */
export const sheetCountShape = object({ counted: integer(0), unsent: pairs })

export type Declaration = Of<typeof declarationShape>
export type DeclarationLines = Of<typeof declarationLinesShape>
export type Assignment = Of<typeof assignmentShape>
export type Sheet = Of<typeof sheetShape>
export type Reopening = Of<typeof reopeningShape>
