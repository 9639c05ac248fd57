import { type ReactNode, useContext, useEffect } from 'react'
import { Navigate, useLocation } from 'react-router'
import { BusyPage } from '../ui/busy-page.tsx'
import { Problem } from '../ui/problem.tsx'
import { WordsContext } from '../words/use-translation.ts'
import { SessionContext, useSessionRead } from './use-session.ts'

/** Draws its pages for people who signed in; others go to the sign-in page and come back afterwards. */
export const RequireSession = ({ children }: { readonly children: ReactNode }) => {
  const session = useSessionRead()
  const here = useLocation()
  const words = useContext(WordsContext)
  const zone = session.data?.agency.timeZone
  useEffect(() => {
    if (zone !== undefined) words.inZone(zone)
  }, [words, zone])
  if (session.data === null) {
    const back = here.pathname + here.search
    return <Navigate to={back === '/' ? '/masuk' : `/masuk?ke=${encodeURIComponent(back)}`} replace />
  }
  if (session.data === undefined) return session.isError ? <Problem error={session.error} again={() => void session.refetch()} /> : <BusyPage />
  return <SessionContext value={session.data}>{children}</SessionContext>
}
