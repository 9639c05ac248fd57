import { QueryCache, QueryClient } from '@tanstack/react-query'
import { Refused } from '#platform/face/call.ts'

/** Refusals are answers: only what could not be reached is asked again. */
const retry = (failures: number, error: Error): boolean => !(error instanceof Refused) && failures < 2

/** One client for all pages. `onSignedOut` hears that the session has ended, whichever call found it out. */
export const newQueryClient = (onSignedOut: () => void, onAgencyChanged: () => void): QueryClient => {
  const hear = (error: Error): void => {
    if (!(error instanceof Refused)) return
    if (error.problem.code === 'SIGN_IN_NEEDED') onSignedOut()
    if (error.problem.code === 'AGENCY_CHANGED') onAgencyChanged()
  }
  return new QueryClient({
    queryCache: new QueryCache({ onError: hear }),
    defaultOptions: {
      queries: { retry, staleTime: 10_000, refetchOnWindowFocus: true },
      mutations: { retry: false, onError: hear },
    },
  })
}
