import { DataTable } from '#web/table/data-table.tsx'
import { Day } from '#web/ui/date-text.tsx'
import { Diff } from '#web/ui/diff.tsx'
import { useTranslation } from '#web/words/use-translation.ts'
import type { DayOff } from '../rules/day-off.ts'
import { useWeekWords } from './use-week-words.ts'

type Year = { readonly week: readonly number[]; readonly days: readonly DayOff[] }
type Props = { readonly before: Year | null; readonly after: Year }

/** What differs from the version before: days that are new, gone or say something else, and the week. */
export const DaysChange = ({ before, after }: Props) => {
  const { t } = useTranslation()
  const weekWords = useWeekWords()
  const [old, now] = [before?.days ?? [], after.days].map((days) => new Map(days.map((one) => [one.day, one])))
  const said = (one: DayOff | undefined): string | null => (one === undefined ? null : `${one.name} (${t(`calendar.kind.${one.kind}`)})`)
  const lines = [...new Set([...(old?.keys() ?? []), ...(now?.keys() ?? [])])]
    .sort()
    .map((day) => ({ day, before: said(old?.get(day)), after: said(now?.get(day)) }))
    .filter((line) => line.before !== line.after)
  const weeks = [before === null ? null : weekWords(before.week), weekWords(after.week)] as const
  return (
    <div className="stack">
      {weeks[0] === weeks[1] ? null : (
        <p>
          {t('calendar.week.days')}: <Diff before={weeks[0] ?? t('calendar.unset')} after={weeks[1]} />
        </p>
      )}
      <DataTable
        label={t('calendar.changes')}
        rows={lines}
        rowKey={({ day }) => day}
        columns={[
          { id: 'day', head: t('calendar.day'), cell: ({ day }) => <Day day={day} long /> },
          { id: 'before', head: t('calendar.before'), cell: (line) => (line.before === null ? <span className="muted">{t('calendar.workday')}</span> : <del>{line.before}</del>) },
          { id: 'after', head: t('calendar.after'), cell: (line) => (line.after === null ? <span className="muted">{t('calendar.workday')}</span> : <ins>{line.after}</ins>) },
        ]}
        empty={<p className="muted">{t('calendar.changes.none')}</p>}
      />
    </div>
  )
}
