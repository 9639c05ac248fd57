import { Button } from '@mantine/core'
import { DateField } from '../forms/date-field.tsx'
import { Notice } from '../ui/notice.tsx'
import { useFormat } from '../words/use-format.ts'
import { useTranslation } from '../words/use-translation.ts'
import type { List } from './use-list.ts'

/** The day that a page looks back to, out of its address; undefined: now. */
export const knownDay = (list: List): string | undefined => {
  const day = list.filter('diketahui')
  return day !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(day) ? day : undefined
}

/** Asks for the day, and says plainly that what is shown is past. `words`: the module's own, `<words>.known`. */
export const KnownOn = ({ list, words }: { readonly list: List; readonly words: string }) => {
  const { t } = useTranslation()
  const format = useFormat()
  const day = knownDay(list)
  return (
    <>
      <div className="row-wrap">
        <DateField label={t(`${words}.known`)} value={day ?? ''} onChange={(next) => (next === '' ? undefined : list.setFilter('diketahui', next))} />
      </div>
      {day === undefined ? null : (
        <Notice tone="warn">
          {t(`${words}.known.notice`, { day: format.shortDay(day) })}{' '}
          <Button size="xs" variant="subtle" onClick={() => list.setFilter('diketahui', undefined)}>
            {t(`${words}.known.now`)}
          </Button>
        </Notice>
      )}
    </>
  )
}
