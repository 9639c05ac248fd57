import { Button } from '@mantine/core'
import { Link } from 'react-router'
import { zoneOf } from '#platform/face/i18n/zone.ts'
import { useRead } from '#web/calls/use-read.ts'
import { DataTable } from '#web/table/data-table.tsx'
import { useMay } from '#web/session/use-may.ts'
import { Allowed } from '#web/ui/allowed.tsx'
import { BusyLines } from '#web/ui/busy-lines.tsx'
import { Moment } from '#web/ui/date-text.tsx'
import { KeyValues } from '#web/ui/key-values.tsx'
import { Notice } from '#web/ui/notice.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { Panel } from '#web/ui/panel.tsx'
import { Problem } from '#web/ui/problem.tsx'
import { State } from '#web/ui/state.tsx'
import { useTranslation } from '#web/words/use-translation.ts'
import { calendarContract } from '../contract.ts'
import { calendarPolicy } from '../policy.ts'
import { DaysTable } from './days-table.tsx'
import { useWeekWords } from './use-week-words.ts'
import { useYear } from './use-year.ts'

/** A year of the office: its week, its days off, and who set them. A year that nobody set says so. */
export const CalendarPage = () => {
  const year = useYear()
  return year === undefined ? <BusyLines /> : <CalendarOf year={year} />
}

const CalendarOf = ({ year }: { readonly year: number }) => {
  const { t } = useTranslation()
  const weekWords = useWeekWords()
  const may = useMay(calendarPolicy.set)
  const found = useRead(calendarContract.readCalendar, { params: { year } })
  const calendar = found.data
  if (calendar === undefined) return found.isError ? <Problem error={found.error} again={() => void found.refetch()} /> : <BusyLines />
  const { now, earlier, week, weekConfirmed, waiting } = calendar
  return (
    <>
      <PageHead
        title={t('calendar.title', { year: String(year) })}
        states={now === null ? <State is="warn">{t('calendar.unset')}</State> : <State is="good">{t('calendar.set')}</State>}
        actions={
          <>
            <Button component={Link} variant="subtle" to={`/kalender/${year - 1}`}>
              {t('calendar.yearOf', { year: String(year - 1) })}
            </Button>
            <Button component={Link} variant="subtle" to={`/kalender/${year + 1}`}>
              {t('calendar.yearOf', { year: String(year + 1) })}
            </Button>
            <Allowed when={may}>
              <Button component={Link} variant="filled" to={`/kalender/${year}/atur`}>
                {t('calendar.change')}
              </Button>
            </Allowed>
          </>
        }
      />
      {waiting.map(({ approvalId }) => (
        <Notice key={approvalId} title={t('calendar.waits')}>
          <Link to={`/persetujuan/${approvalId}`}>{t('calendar.waits.open')}</Link>
        </Notice>
      ))}
      {now === null ? (
        <Notice tone="warn" title={t('calendar.unset.title', { year: String(year) })}>
          {t('calendar.unset.why')}
        </Notice>
      ) : null}
      <Panel title={t('calendar.week')} purpose={t('calendar.week.why')}>
        <KeyValues
          align="start"
          items={[
            [t('calendar.week.days'), <span key="week" className="row-wrap">{weekWords(week)}{weekConfirmed ? null : <State is="warn">{t('calendar.unconfirmed')}</State>}</span>],
            [t('calendar.zone'), zoneOf(calendar.timeZone).name],
            ...(now === null
              ? []
              : ([
                  [t('calendar.setBy'), t('calendar.setBy.both', { first: now.askedName, second: now.approvedName })],
                  [t('calendar.setAt'), <Moment key="at" at={now.madeAt} />],
                  [t('calendar.basis'), now.basis],
                ] as const)),
          ]}
        />
      </Panel>
      <Panel flush title={t('calendar.days', { count: now?.days.length ?? 0 })}>
        <DaysTable days={now?.days ?? []} label={t('calendar.days', { count: now?.days.length ?? 0 })} />
      </Panel>
      {earlier.length === 0 ? null : (
        <Panel flush title={t('calendar.earlier')} purpose={t('calendar.earlier.why')}>
          <DataTable
            label={t('calendar.earlier')}
            rows={earlier}
            rowKey={({ id }) => id}
            columns={[
              { id: 'at', head: t('calendar.setAt'), cell: ({ madeAt }) => <Moment at={madeAt} /> },
              { id: 'by', head: t('calendar.setBy'), cell: ({ askedName, approvedName }) => t('calendar.setBy.both', { first: askedName, second: approvedName }) },
              { id: 'days', head: t('calendar.daysOff'), number: true, cell: ({ days }) => days.length },
              { id: 'basis', head: t('calendar.basis'), cell: ({ basis }) => basis },
            ]}
            empty={null}
          />
        </Panel>
      )}
    </>
  )
}
