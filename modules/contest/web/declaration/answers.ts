import type { AnswerOf } from '#platform/face/route.ts'
import type { panelRoutes } from '../../contract/panel-routes.ts'
import type { GroundOfConflict } from '../../rules/conflict-ground.ts'

export type Declaration = AnswerOf<typeof panelRoutes.readDeclaration>
export type Line = Declaration['lines'][number]

/** What the judge says of one entrant; null: nothing yet. */
export type Answer = { readonly answer: 'none' | 'particular' | null; readonly ground: GroundOfConflict | null; readonly note: string }
export type Answers = Readonly<Record<string, Answer>>

/**
 * Where a line starts: a detected conflict is ticked and locked, a fact that shows nothing is unticked, and where facts are missing
 * nothing is assumed, the judge answers (I-12).
 */
export const firstAnswer = ({ locked, detected, answer, ground }: Line): Answer => {
  if (locked || answer === 'particular') return { answer: 'particular', ground, note: '' }
  if (answer === 'none' || answer === 'common') return { answer: 'none', ground: null, note: '' }
  return { answer: detected === 'unknown' ? null : 'none', ground: null, note: '' }
}

export const answerTo = (answers: Answers, line: Line): Answer => answers[line.lineId] ?? firstAnswer(line)

/** Lines that cannot be signed yet: no answer, or a conflict without its kind. */
export const unanswered = (lines: readonly Line[], answers: Answers): readonly Line[] =>
  lines.filter((line) => {
    const { answer, ground } = answerTo(answers, line)
    return answer === null || (answer === 'particular' && ground === null && !line.locked)
  })

/** The body of the signature: an answer for every line that has none yet, and those that the judge changed; the others stand as they were signed. */
export const signed = (lines: readonly Line[], answers: Answers, first: boolean) =>
  lines.flatMap((line) => {
    const { answer, ground, note } = answerTo(answers, line)
    const changed = first || line.answer === 'open' || answers[line.lineId] !== undefined
    return answer === null || !changed ? [] : [{ lineId: line.lineId, answer, ground: answer === 'particular' ? ground : null, note: note.trim() }]
  })
