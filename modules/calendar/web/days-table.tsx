import { DataTable } from '#web/table/data-table.tsx'
import { Day } from '#web/ui/date-text.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { useTranslation } from '#web/words/use-translation.ts'
import type { DayOff } from '../rules/day-off.ts'

/** The days off of a year, one a line. */
export const DaysTable = ({ days, label }: { readonly days: readonly DayOff[]; readonly label: string }) => {
  const { t } = useTranslation()
  return (
    <DataTable
      label={label}
      rows={days}
      rowKey={({ day }) => day}
      columns={[
        { id: 'day', head: t('calendar.day'), cell: ({ day }) => <Day day={day} long /> },
        { id: 'name', head: t('calendar.name'), cell: ({ name }) => name },
        { id: 'kind', head: t('calendar.kind'), cell: ({ kind }) => t(`calendar.kind.${kind}`) },
      ]}
      empty={<EmptyState title={t('calendar.days.none')} why={t('calendar.days.none.why')} />}
    />
  )
}
