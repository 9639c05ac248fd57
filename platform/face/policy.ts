import type { AccessCode } from './access-codes.ts'
import { ok, type Outcome, refuse } from './outcome.ts'

/** One line of a policy: who may do the act, and in which states of its object. */
export type PolicyLine<State extends string = string> = {
  readonly who: readonly AccessCode[]
  readonly when?: readonly State[]
}

/** A module's policy is a table that an auditor can read: act -> who, when. */
export type Policy<State extends string = string> = Readonly<Record<string, PolicyLine<State>>>

/**
 * May the holder of `codes` do this act on an object in `state`? The server asks before it acts, the page asks before it
 * draws the button: the same answer, with the same reason.
 */
export const may = <State extends string>(
  line: PolicyLine<State>,
  codes: readonly AccessCode[],
  state?: State,
): Outcome<true> => {
  const allowed = line.who.some((code) => code === 'public' || code === 'signed_in' || codes.includes(code))
  if (!allowed) return refuse('FORBIDDEN', { who: [...line.who] })
  if (line.when !== undefined && state !== undefined && !line.when.includes(state)) {
    return refuse('WRONG_STATE', { state, when: [...line.when] })
  }
  return ok(true)
}
