import { type Outcome, ok, refuse } from '#platform/face/outcome.ts'
import type { GroundOfConflict } from './conflict-ground.ts'
import type { Detection } from './detect-conflict.ts'

export type Answer = 'none' | 'common' | 'particular'

export type DeclaredLine = {
  readonly entryId: string
  readonly detected: Detection['detected']
  /** What was signed before, null for a new entrant. */
  readonly before: Answer | null
  /** What is signed now, null where the page left it open. */
  readonly answer: Answer | null
  readonly ground: GroundOfConflict | null
  readonly note: string
  /** Judging is open and the judge has this sheet, or has sent it. */
  readonly assigned: boolean
  readonly sent: boolean
}

export type DecidedLine = DeclaredLine & { readonly answer: Answer }

/**
 * May this declaration be signed? Every entrant is answered, also where detection knows nothing (I-11, I-12); a detected
 * particular conflict is never answered away; once a sheet was sent, its line stays.
 * @param common the judge has the common conflict that the sealed rules name: what is not particular is common
 */
export const mayDeclare = (lines: readonly DeclaredLine[], common: boolean): Outcome<readonly DecidedLine[]> => {
  if (lines.length === 0) return refuse('NO_ENTRANTS_YET')
  const open = lines.filter(({ answer, detected }) => answer === null && detected !== 'particular' && !(common && detected === 'common'))
  if (open.length > 0) return refuse('DECLARATION_INCOMPLETE', { count: open.length })
  if (lines.some(({ detected, answer }) => detected === 'particular' && answer !== null && answer !== 'particular')) return refuse('CONFLICT_LOCKED')
  const decided = lines.map((line): DecidedLine => ({ ...line, answer: decide(line, common) }))
  if (decided.some(({ answer, ground, detected }) => answer === 'particular' && ground === null && detected !== 'particular')) return refuse('GROUND_NEEDED')
  if (decided.some(({ sent, answer }) => sent && answer === 'particular')) return refuse('SHEET_ALREADY_SENT')
  return ok(decided)
}

const decide = ({ detected, answer }: DeclaredLine, common: boolean): Answer => {
  if (detected === 'particular' || answer === 'particular') return 'particular'
  return common ? 'common' : 'none'
}
