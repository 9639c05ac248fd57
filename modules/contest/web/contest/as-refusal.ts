import type { JsonObject } from '#platform/face/json.ts'
import { ok, type Outcome } from '#platform/face/outcome.ts'
import type { Obstacle } from './use-contest.ts'

/** The first obstacle as the answer of `Allowed`; free where there is none. */
export const asRefusal = (obstacles: readonly Obstacle[]): Outcome<true> => {
  const [first] = obstacles
  return first === undefined ? ok(true) : { ok: false, refusal: first.refusal, facts: first.facts as JsonObject }
}
