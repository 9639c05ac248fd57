import { z } from 'zod'
import { stageStates } from '../rules/stage-state.ts'
import { digestText, instantText, oneLine, uuidText } from '../rules/text-shape.ts'

export const contestParams = z.object({ contestId: uuidText })
/** The version that the actor saw; one more still fits its column. */
export const version = z.number().int().min(1).max(2_147_483_646)
export const stageState = z.enum(stageStates)
/** Keyset paging: `after` is the `next` of the page before. */
export const paging = { after: uuidText.optional(), limit: z.coerce.number().int().min(1).max(200).default(50) }
export const list = <S extends z.ZodType>(item: S) => z.object({ items: z.array(item), next: z.string().nullable() })

/** What is acknowledged: the entry's place in the contest's chain. The signed receipt is under /receipts/:seq. */
export const receipt = z.object({ chain: z.string(), seq: z.number().int(), digest: digestText, received: instantText })

/** The act waits for a second person, until `expires`. */
export const asked = z.object({ approvalId: uuidText, expires: instantText })

/** Why an act cannot be done now: a refusal code and the facts of its sentence. */
export const obstacle = z.object({ refusal: z.string(), facts: z.record(z.string(), z.unknown()) })

/** A short text that a person wrote: a reason, an answer. */
export const reason = oneLine(2_000).min(1)


/** A fact that was looked at: a key of words and what its sentence names. Never a protected value. */
export const evidence = z.object({ key: z.string(), facts: z.record(z.string(), z.unknown()) })
