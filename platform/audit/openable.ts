import type { AccessCode } from '../face/access-codes.ts'

/** Overseers and auditors read the whole ledger; everybody reads the own acts. */
export const readsWhole = (codes: readonly AccessCode[]): boolean => codes.includes('overseer') || codes.includes('auditor')

/** The parts that hold scores: jenjang_rank alone reads them (0005_wall_scores_in_the_ledger.sql). */
export const scoreParts: readonly string[] = ['sheet', 'result']

/** What a judge writes beside the scores tells them, too. */
const held: readonly string[] = [...scoreParts, 'notes']

type Reader = {
  readonly whole: boolean
  readonly mine: boolean
  /** A seat in this process: judge, entrant, mentor. Who takes part reads the own acts only, whatever else they hold (I-7, I-17). */
  readonly seated: boolean
  /** An act that ends the time in which scores are nobody's to see stands after this one (I-7). */
  readonly scoresAreOut: boolean
}

/** May this reader know that the act happened at all? */
export const maySeeAct = ({ whole, mine, seated }: Reader): boolean => mine || (whole && !seated)

/** What the reader may open of an act: `open`, or why not. */
export const openable = (reader: Reader, part: string): 'open' | 'scores' | 'closed' => {
  if (!maySeeAct(reader)) return 'closed'
  if (!held.includes(part) || reader.mine) return 'open'
  return reader.scoresAreOut ? 'open' : 'scores'
}
