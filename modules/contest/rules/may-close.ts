import type { Outcome } from '#platform/face/outcome.ts'
import { refuse } from '#platform/face/outcome.ts'

type Refusal = Extract<Outcome<never>, { ok: false }>

/** An assigned pair in force. `until`: its last moment. */
export type PairState = { readonly code: string; readonly sent: boolean; readonly until: string }

export type Closing = {
  readonly pairs: readonly PairState[]
  /** Every entry's code with the number of sheets that count for it. */
  readonly counted: ReadonlyMap<string, number>
  readonly minimum: number
  readonly now: string
}

/**
 * What stands in the way of closing: a sheet that may still come (I-27), or an entry with fewer sheets than the sealed minimum.
 * Below the minimum a stage is never closed (I-13).
 */
export const obstaclesToClosing = ({ pairs, counted, minimum, now }: Closing): readonly Refusal[] => {
  const open = pairs.filter((pair) => !pair.sent && now < pair.until)
  const until = open.reduce((latest, pair) => (pair.until > latest ? pair.until : latest), '')
  const below = [...counted].filter(([, sheets]) => sheets < minimum).map(([code, sheets]) => ({ code, sheets }))
  return [
    ...(open.length > 0 ? [refuse('SHEETS_UNSENT', { count: open.length, until })] : []),
    ...(below.length > 0 ? [refuse('ENTRIES_BELOW_MINIMUM', { minimum, entries: below, count: below.length })] : []),
    ...(counted.size === 0 ? [refuse('NO_ENTRIES')] : []),
  ]
}
