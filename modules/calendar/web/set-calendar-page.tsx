import { Button, Textarea } from '@mantine/core'
import { useState } from 'react'
import { Link, useNavigate } from 'react-router'
import { approvalContract } from '#platform/approval/contract.ts'
import { homeContract } from '#platform/home/contract.ts'
import type { AnswerOf } from '#platform/face/route.ts'
import { placesOf } from '#web/calls/places-of.ts'
import { useAct } from '#web/calls/use-act.ts'
import { useRead } from '#web/calls/use-read.ts'
import { CheckList } from '#web/forms/check-list.tsx'
import { useMay } from '#web/session/use-may.ts'
import { Allowed } from '#web/ui/allowed.tsx'
import { BusyButton } from '#web/ui/busy-button.tsx'
import { BusyLines } from '#web/ui/busy-lines.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { Panel } from '#web/ui/panel.tsx'
import { Problem } from '#web/ui/problem.tsx'
import { useTranslation } from '#web/words/use-translation.ts'
import { calendarContract } from '../contract.ts'
import { calendarPolicy } from '../policy.ts'
import { inOrder } from '../rules/calendar-year.ts'
import { DayEditor } from './day-editor.tsx'
import { DaysChange } from './days-change.tsx'
import { ReadListPanel } from './read-list-panel.tsx'
import { useYear } from './use-year.ts'

const weekdays = ['1', '2', '3', '4', '5', '6', '7'] as const

/** The whole year as it should be: from a list, with local days, and the working week. Another person approves it. */
export const SetCalendarPage = () => {
  const year = useYear()
  return year === undefined ? <BusyLines /> : <LoadCalendar year={year} />
}

const LoadCalendar = ({ year }: { readonly year: number }) => {
  const found = useRead(calendarContract.readCalendar, { params: { year } })
  if (found.data === undefined) return found.isError ? <Problem error={found.error} again={() => void found.refetch()} /> : <BusyLines />
  return <SetCalendar key={`${year} ${found.data.now?.id ?? ''}`} calendar={found.data} />
}

const SetCalendar = ({ calendar }: { readonly calendar: AnswerOf<(typeof calendarContract)['readCalendar']> }) => {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const may = useMay(calendarPolicy.set)
  const { year, now } = calendar
  const [week, setWeek] = useState<readonly string[]>(calendar.week.map(String))
  const [days, setDays] = useState(now?.days ?? [])
  const [basis, setBasis] = useState('')
  const act = useAct(calendarContract.askCalendar, {
    stale: [calendarContract.readCalendar, approvalContract.listApprovals, homeContract.readHome],
    done: () => void navigate(`/kalender/${year}`),
  })
  const wanted = inOrder({ year, week: week.map(Number), days })
  return (
    <form
      className="stack stack-5"
      onSubmit={(event) => {
        event.preventDefault()
        if (!act.isPending) act.mutate({ params: { year }, body: { basedOn: now?.id ?? null, week: [...wanted.week], days: [...wanted.days], basis } })
      }}
    >
      <PageHead title={t('calendar.setting', { year: String(year) })} crumbs={[{ to: `/kalender/${year}`, label: t('calendar.title', { year: String(year) }) }]} />
      <ReadListPanel year={year} onDays={setDays} />
      <Panel title={t('calendar.week')}>
        <CheckList label={t('calendar.week.days')} data={weekdays.map((value) => ({ value, label: t(`calendar.weekday.${value}`) }))} value={week} onChange={setWeek} />
      </Panel>
      <DayEditor year={year} days={wanted.days} onDays={setDays} />
      <Panel title={t('calendar.changes')} purpose={t('calendar.changes.why')}>
        <DaysChange before={now} after={wanted} />
      </Panel>
      <Panel label={t('calendar.basis')}>
        <Textarea className="measure" label={t('calendar.basis')} description={t('calendar.basis.hint')} required minRows={2} autosize maxLength={1000} value={basis} error={placesOf(act.error)['basis']} onChange={(event) => setBasis(event.currentTarget.value)} />
      </Panel>
      <Problem error={act.error} />
      <div className="row-wrap">
        <Allowed when={may} reason="beside">
          <BusyButton type="submit" variant="filled" busy={act.isPending} busyWords={t('calendar.asking')} disabled={wanted.week.length === 0}>
            {t('calendar.ask')}
          </BusyButton>
        </Allowed>
        <Button component={Link} to={`/kalender/${year}`} variant="subtle">
          {t('shell.cancel')}
        </Button>
      </div>
    </form>
  )
}
