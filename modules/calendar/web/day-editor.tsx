import { ActionIcon, Button, TextInput } from '@mantine/core'
import { Trash } from 'lucide-react'
import { useState } from 'react'
import { DateField } from '#web/forms/date-field.tsx'
import { PickField } from '#web/forms/pick-field.tsx'
import { DataTable } from '#web/table/data-table.tsx'
import { Day } from '#web/ui/date-text.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { Panel } from '#web/ui/panel.tsx'
import { useFormat } from '#web/words/use-format.ts'
import { useTranslation } from '#web/words/use-translation.ts'
import { type DayKind, dayKinds, type DayOff } from '../rules/day-off.ts'

type Props = { readonly year: number; readonly days: readonly DayOff[]; readonly onDays: (days: DayOff[]) => void }

/** The days off of the year by hand: one more, or one away. */
export const DayEditor = ({ year, days, onDays }: Props) => {
  const { t } = useTranslation()
  const format = useFormat()
  const [day, setDay] = useState('')
  const [name, setName] = useState('')
  const [kind, setKind] = useState<DayKind>('local')
  const wrongYear = day !== '' && !day.startsWith(`${year}-`)
  const twice = days.some((one) => one.day === day)
  const ready = day !== '' && name.trim() !== '' && !wrongYear && !twice
  const add = (): void => {
    onDays([...days, { day, kind, name: name.trim() }])
    setDay('')
    setName('')
  }
  return (
    <Panel title={t('calendar.days', { count: days.length })} purpose={t('calendar.days.why')}>
      <div className="stack">
        <div className="cols c-111">
          <DateField label={t('calendar.day')} value={day} onChange={setDay} error={wrongYear ? t('calendar.day.otherYear', { year: String(year) }) : twice ? t('calendar.day.twice') : undefined} />
          <TextInput label={t('calendar.name')} maxLength={160} value={name} onChange={(event) => setName(event.currentTarget.value)} />
          <PickField label={t('calendar.kind')} data={dayKinds.map((value) => ({ value, label: t(`calendar.kind.${value}`) }))} value={kind} onChange={(value) => setKind(dayKinds.find((one) => one === value) ?? 'local')} />
        </div>
        <div>
          <Button variant="light" disabled={!ready} onClick={add}>
            {t('calendar.day.add')}
          </Button>
        </div>
        <DataTable
          label={t('calendar.daysOff')}
          rows={days}
          rowKey={(one) => one.day}
          columns={[
            { id: 'day', head: t('calendar.day'), cell: (one) => <Day day={one.day} long /> },
            { id: 'name', head: t('calendar.name'), cell: (one) => one.name },
            { id: 'kind', head: t('calendar.kind'), cell: (one) => t(`calendar.kind.${one.kind}`) },
            {
              id: 'act',
              head: <span className="vh">{t('calendar.act')}</span>,
              card: 'bare',
              cell: (one) => (
                <ActionIcon variant="subtle" aria-label={t('calendar.day.remove', { day: format.shortDay(one.day) })} onClick={() => onDays(days.filter((other) => other.day !== one.day))}>
                  <Trash aria-hidden="true" />
                </ActionIcon>
              ),
            },
          ]}
          empty={<EmptyState title={t('calendar.days.none')} why={t('calendar.days.none.form')} />}
        />
      </div>
    </Panel>
  )
}
