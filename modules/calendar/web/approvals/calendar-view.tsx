import type { Json, JsonObject } from '#platform/face/json.ts'
import { KeyValues } from '#web/ui/key-values.tsx'
import { useTranslation } from '#web/words/use-translation.ts'
import { dayKinds, type DayOff } from '../../rules/day-off.ts'
import { DaysChange } from '../days-change.tsx'
import { DaysTable } from '../days-table.tsx'
import { useWeekWords } from '../use-week-words.ts'

const isObject = (value: Json | undefined): value is JsonObject => typeof value === 'object' && value !== null && !Array.isArray(value)
const listOf = (value: Json | undefined): readonly Json[] => (Array.isArray(value) ? (value as readonly Json[]) : [])

/** A year of the calendar, read from the document of an approval field by field. */
const yearIn = (document: JsonObject): { readonly week: readonly number[]; readonly days: readonly DayOff[] } => ({
  week: listOf(document['week']).filter((one): one is number => typeof one === 'number'),
  days: listOf(document['days']).flatMap((one): readonly DayOff[] => {
    if (!isObject(one)) return []
    const kind = dayKinds.find((known) => known === one['kind'])
    return typeof one['day'] === 'string' && typeof one['name'] === 'string' && kind !== undefined ? [{ day: one['day'], name: one['name'], kind }] : []
  }),
})

/** The whole year that the first person asked for, and how it differs from the one that is set. */
export const CalendarView = ({ document }: { readonly document: JsonObject }) => {
  const { t } = useTranslation()
  const weekWords = useWeekWords()
  const after = yearIn(document)
  const before = isObject(document['before']) ? yearIn(document['before']) : null
  return (
    <div className="stack">
      <KeyValues
        align="start"
        items={[
          [t('calendar.year'), String(document['year'] as number)],
          [t('calendar.week.days'), weekWords(after.week)],
          [t('calendar.basis'), typeof document['basis'] === 'string' ? document['basis'] : ''],
        ]}
      />
      <DaysChange before={before} after={after} />
      {before === null ? null : <DaysTable days={after.days} label={t('calendar.daysOff')} />}
    </div>
  )
}
