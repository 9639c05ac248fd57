import type { AccessCode } from '#platform/face/access-codes.ts'
import type { Outcome } from '#platform/face/outcome.ts'
import { may, type PolicyLine } from '#platform/face/policy.ts'
import { useSession } from './use-session.ts'

/**
 * May I do this act on a thing in this state? The server's own question, so that a button is disabled with the server's
 * own reason. `seats` are the codes held in this very process, where the answer of the server lists them; without them the
 * codes of the session count, as at the server's gate.
 *
 *     const seal = useMay(contestPolicy.sealRules, contest.state)
 *     <Allowed when={seal}><Button>...</Button></Allowed>
 */
export const useMay = <State extends string>(line: PolicyLine<State>, state?: State, seats?: readonly AccessCode[]): Outcome<true> => {
  const { codes } = useSession()
  return may(line, (seats ?? codes) as readonly AccessCode[], state)
}
