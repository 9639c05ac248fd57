import { zoneOf } from '#platform/face/i18n/zone.ts'
import { calendarContract } from '#modules/calendar/contract.ts'
import { useRead } from '#web/calls/use-read.ts'
import { useSession } from '#web/session/use-session.ts'
import { Notice } from '#web/ui/notice.tsx'
import { useFormat } from '#web/words/use-format.ts'
import { useTranslation } from '#web/words/use-translation.ts'
import { type MomentName, momentNames, type ScheduleDocument } from '../../rules/schedule-document.ts'

type Props = {
  readonly moments: Partial<ScheduleDocument['moments']>
  readonly timeZone: string
}

/** Moments that fall on a day off, at night, in a year without a calendar, or in another zone than the agency's. It warns; nothing is refused for it. */
export const ScheduleRemarks = ({ moments, timeZone }: Props) => {
  const { t } = useTranslation()
  const { agency } = useSession()
  const format = useFormat(timeZone)
  const given = momentNames.flatMap((name): readonly (readonly [MomentName, string])[] => (moments[name] === undefined || moments[name] === '' ? [] : [[name, moments[name]]]))
  const at = [...new Set(given.map(([, moment]) => moment))].join(',')
  const found = useRead(calendarContract.readRemarks, { query: { at } }, { when: at !== '', keep: true })
  const of = new Map(found.data?.items.map((item) => [item.at, item.remarks]))
  const lines = given.flatMap(([name, moment]) =>
    (of.get(moment) ?? [])
      .filter(({ kind }) => kind !== 'no-calendar')
      .map(({ kind, name: dayOff }) => ({ key: `${name} ${kind}`, words: t('contest.remark.line', { moment: t(`contest.moment.${name}`), at: format.instant(moment), what: t(`contest.remark.${kind}`, { name: dayOff ?? '' }) }) })),
  )
  const years = [...new Set([...of.values()].flat().flatMap(({ kind, year }) => (kind === 'no-calendar' && year !== null ? [year] : [])))]
  const elsewhere = zoneOf(timeZone).name !== zoneOf(agency.timeZone).name
  if (lines.length === 0 && years.length === 0 && !elsewhere) return null
  return (
    <Notice tone="warn" title={t('contest.remark.title')}>
      <ul>
        {elsewhere ? <li>{t('contest.remark.zone', { zone: zoneOf(timeZone).name, own: zoneOf(agency.timeZone).name })}</li> : null}
        {lines.map(({ key, words }) => (
          <li key={key}>{words}</li>
        ))}
        {years.map((year) => (
          <li key={year}>{t('contest.remark.no-calendar', { year: String(year) })}</li>
        ))}
      </ul>
    </Notice>
  )
}
