import { type Outcome, ok, refuse } from '#platform/face/outcome.ts'
import { readScores } from '../../rules/read-scores.ts'
import type { Criterion, Scale } from '../../rules/rules-document.ts'
import { typedScore } from '../../rules/typed-score.ts'

/** What a judge typed as a score of this criterion: the score, nothing yet (undefined), or why it is none. */
export const typedIn = (scale: Scale, criterion: Criterion, text: string): Outcome<string | undefined> => {
  if (text.trim() === '') return ok(undefined)
  const score = typedScore(text)
  const range = { min: scale.min, max: scale.max, digits: scale.digits }
  if (score === undefined) return refuse('SCORE_UNREADABLE', range)
  const lawful = readScores({ kind: 'judges', method: 'weighted-mean/1', scale, criteria: [criterion] }, { [criterion.code]: score }, 'draft')
  return lawful.ok ? ok(score) : lawful
}
