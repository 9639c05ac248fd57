import { z } from 'zod'

/** RFC 9457 problem details, the one shape of every refusal. `code` is stable; `title` and `detail` are in the reader's language. */
export const problemShape = z.object({
  type: z.string(),
  status: z.number().int(),
  code: z.string(),
  title: z.string(),
  detail: z.string().optional(),
  facts: z.record(z.string(), z.unknown()).optional(),
  /** Where the input is wrong, for refused input. */
  places: z.array(z.object({ place: z.string(), message: z.string() })).optional(),
  /** Quote this number to the administrators: the log has the whole story under it. */
  reference: z.string(),
})
export type Problem = z.infer<typeof problemShape>

/** HTTP status of the refusal codes that belong to the platform; a code that is not listed answers 422. */
export const statusOfRefusal: Readonly<Record<string, number>> = {
  INPUT_INVALID: 400,
  SIGN_IN_NEEDED: 401,
  SIGN_IN_FAILED: 401,
  FORBIDDEN: 403,
  FRESH_CODE_NEEDED: 403,
  SECOND_PERSON_NEEDED: 403,
  NOT_FOUND: 404,
  STALE: 409,
  AGENCY_CHANGED: 409,
  WRONG_STATE: 409,
  AGENCY_WAITS: 409,
  KEY_REUSED: 409,
  TOO_LARGE: 413,
  TYPE_REFUSED: 415,
  HOST_UNKNOWN: 421,
  TOO_MANY: 429,
  PAUSED: 503,
  BUG: 500,
}
