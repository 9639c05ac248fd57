import { useParams } from 'react-router'
import { localOf } from '#platform/face/i18n/date.ts'
import { useSession } from '#web/session/use-session.ts'

/** The year of the address; without one the year of now where the agency is. */
export const useYear = (): number => {
  const { year } = useParams()
  const { agency } = useSession()
  const given = Number(year)
  return Number.isInteger(given) && given >= 2000 && given < 2200 ? given : Number(localOf(new Date().toISOString(), agency.timeZone).day.slice(0, 4))
}
