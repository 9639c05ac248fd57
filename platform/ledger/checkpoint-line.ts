import { noteDigest } from '#core/ledger/signed-note.ts'

/** A checkpoint as one line to keep, in a message or on paper (docs/bundle.md 3.2). */
export const checkpointLine = (origin: string, checkpoint: { readonly number: number; readonly at: string; readonly note: string }): string =>
  `${origin} ${checkpoint.number} ${checkpoint.at} ${noteDigest(checkpoint.note)}`
