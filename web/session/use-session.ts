import { type QueryClient, useQuery, type UseQueryResult } from '@tanstack/react-query'
import { createContext, useContext } from 'react'
import { Refused } from '#platform/face/call.ts'
import { identityContract, type Session } from '#platform/identity/contract.ts'
import { call, setAgency } from '../calls/call.ts'
import { readKey } from '../calls/read-key.ts'

const key = readKey(identityContract.readSession)

/** Null is an answer: nobody is signed in. */
const readSession = async (): Promise<Session | null> => {
  try {
    return await call(identityContract.readSession, {})
  } catch (error) {
    if (error instanceof Refused && error.problem.status === 401) return null
    throw error
  }
}

const keep = (session: Session | null): Session | null => {
  setAgency(session?.agency.id)
  return session
}

export const useSessionRead = (): UseQueryResult<Session | null> =>
  useQuery({ queryKey: key, queryFn: async () => keep(await readSession()), staleTime: 60_000 })

/** After signing in: the answer is the session, and nothing of an earlier reader stays in memory. */
export const enter = (client: QueryClient, session: Session): void => {
  client.clear()
  client.setQueryData(key, keep(session))
}

/**
 * The session has ended, here or on another device. Said first, so that the page that is open hears it; then nothing of this
 * reader stays in memory.
 */
export const leave = (client: QueryClient): void => {
  client.setQueryData(key, keep(null))
  client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== key[0] })
  client.getMutationCache().clear()
}

export const SessionContext = createContext<Session | null>(null)

/** Who is at the screen. For pages inside the frame, where there always is someone. */
export const useSession = (): Session => {
  const session = useContext(SessionContext)
  if (session === null) throw new Error('This page is drawn outside of the frame for people who signed in.')
  return session
}
