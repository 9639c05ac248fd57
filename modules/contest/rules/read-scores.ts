import { digitsOf, readDecimal } from '#core/ranking/decimal.ts'
import { compare } from '#core/ranking/rational.ts'
import { type Outcome, ok, refuse } from '#platform/face/outcome.ts'
import type { Category, Criterion, Scale } from './rules-document.ts'

export type Scores = Readonly<Record<string, string>>

/**
 * Are these scores lawful under the sealed rules? A `draft` may miss criteria; a `sheet` has every one, and nothing else. A
 * score is an exact decimal on the scale; on an anchored scale it is the number of an anchor.
 */
export const readScores = (judged: Category['result'], scores: Scores, as: 'draft' | 'sheet'): Outcome<Scores> => {
  const known = new Map(judged.criteria.map((criterion) => [criterion.code, criterion]))
  const strange = Object.keys(scores).filter((code) => !known.has(code))
  if (strange.length > 0) return refuse('CRITERION_UNKNOWN', { criteria: strange })
  const missing = judged.criteria.filter(({ code }) => scores[code] === undefined)
  if (as === 'sheet' && missing.length > 0) return refuse('SHEET_INCOMPLETE', { missing: missing.map(({ code }) => code), count: missing.length })
  for (const [code, score] of Object.entries(scores)) {
    const criterion = known.get(code)
    if (criterion !== undefined && !onScale(judged.scale, criterion, score)) {
      return refuse('SCORE_OFF_SCALE', { criterion: code, score, min: judged.scale.min, max: judged.scale.max, digits: judged.scale.digits })
    }
  }
  return ok(scores)
}

const onScale = (scale: Scale, criterion: Criterion, score: string): boolean => {
  if (digitsOf(score) > scale.digits) return false
  const value = readDecimal(score)
  if (compare(value, readDecimal(scale.min)) < 0 || compare(value, readDecimal(scale.max)) > 0) return false
  return scale.kind === 'typed' || criterion.anchors.some(({ from }) => from === score)
}
