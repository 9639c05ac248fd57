import { createContext, createElement, type ReactElement, type ReactNode, useContext } from 'react'
import type { AccessCode } from '#platform/face/access-codes.ts'
import type { Outcome } from '#platform/face/outcome.ts'
import { may, type PolicyLine } from '#platform/face/policy.ts'
import { useSession } from '#web/session/use-session.ts'

const OwnFile = createContext(false)

/** Every employee holds the code `self`; it counts on one page only: their own. */
export const WhoCodes = ({ isMe, children }: { readonly isMe: boolean; readonly children: ReactNode }): ReactElement => createElement(OwnFile.Provider, { value: isMe }, children)

/** May I do this with the file on this page? The server's question, with `self` only on one's own. */
export const useMayHere = (line: PolicyLine): Outcome<true> => {
  const isMe = useContext(OwnFile)
  const { codes } = useSession()
  return may(line, (codes as readonly AccessCode[]).filter((code) => isMe || code !== 'self'))
}
