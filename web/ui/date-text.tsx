import { useTranslation } from '../words/use-translation.ts'
import { useFormat } from '../words/use-format.ts'

type Size = { readonly long?: boolean }

/** A day: 23 Nov 2026, or with `long` Senin, 23 November 2026. */
export const Day = ({ day, long = false }: Size & { readonly day: string }) => {
  const format = useFormat()
  return <time dateTime={day}>{long ? format.day(day) : format.shortDay(day)}</time>
}

/** A moment, always with the zone of the agency. Public pages give the zone that they read. */
export const Moment = ({ at, zone, long = false }: Size & { readonly at: string; readonly zone?: string }) => {
  const format = useFormat(zone)
  return <time dateTime={at}>{long ? format.instant(at) : format.shortInstant(at)}</time>
}

/** A deadline says whose clock decides (I-27). */
export const Deadline = ({ at, zone }: { readonly at: string; readonly zone?: string }) => {
  const { t } = useTranslation()
  return (
    <>
      <Moment at={at} long {...(zone === undefined ? {} : { zone })} />, {t('shell.clock')}
    </>
  )
}
