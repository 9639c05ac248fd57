import { useParams } from 'react-router'
import { localOf } from '#platform/face/i18n/date.ts'
import { homeContract } from '#platform/home/contract.ts'
import { useRead } from '#web/calls/use-read.ts'
import { useSession } from '#web/session/use-session.ts'

/** The year of the address; without one the year of now by the server's clock, where the agency is. Undefined until that is known. */
export const useYear = (): number | undefined => {
  const { year } = useParams()
  const { agency } = useSession()
  const given = Number(year)
  const said = Number.isInteger(given) && given >= 2000 && given < 2200
  const now = useRead(homeContract.health, {}, { when: !said }).data?.now
  if (said) return given
  return now === undefined ? undefined : Number(localOf(now, agency.timeZone).day.slice(0, 'yyyy'.length))
}
