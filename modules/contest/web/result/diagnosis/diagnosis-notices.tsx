import { Notice } from '#web/ui/notice.tsx'
import { useFormat } from '#web/words/use-format.ts'
import { useTranslation } from '#web/words/use-translation.ts'
import type { CategoryDiagnosis, Figures } from './figures.ts'

/** So many groups are named; the column of possible ranks shows the others. */
const NAMED = 4

/** Which places these scores cannot tell apart, first of all where a title ends; or why nothing can be said. */
export const DiagnosisNotices = ({ diagnosis }: { readonly diagnosis: CategoryDiagnosis }) => {
  const { t } = useTranslation()
  const placesOf = usePlaces()
  const { figures, silence, parts } = diagnosis
  if (figures === null) {
    return (
      <Notice tone="info" title={t('contest.diagnosis.silent')}>
        {t(`contest.diagnosis.silence.${silence ?? 'NOT_FITTED'}`, { parts })} {t('contest.diagnosis.stays')}
      </Notice>
    )
  }
  const decisive = figures.groups.filter(({ cut }) => cut === 'title')
  const others = figures.groups.filter(({ cut }) => cut !== 'title')
  const named = (groups: Figures['groups']): string =>
    groups.slice(0, NAMED).map((group) => placesOf(figures, group)).join('; ') + (groups.length > NAMED ? `; ${t('contest.diagnosis.more', { count: groups.length - NAMED })}` : '')
  return (
    <>
      {decisive.length === 0 ? null : (
        <Notice tone="warn" title={t('contest.diagnosis.same', { places: named(decisive) })}>
          {t('contest.diagnosis.cut')} {t('contest.diagnosis.stays')}
        </Notice>
      )}
      {others.length === 0 && figures.cautions.length === 0 && !figures.littleChange ? null : (
        <Notice tone="still" {...(others.length === 0 ? {} : { title: t(decisive.length === 0 ? 'contest.diagnosis.same' : 'contest.diagnosis.sameToo', { places: named(others) }) })}>
          {[...(figures.littleChange ? ['contest.diagnosis.little'] : []), ...figures.cautions.map((caution) => `contest.diagnosis.caution.${caution}`)].map((key) => `${t(key)} `)}
        </Notice>
      )}
    </>
  )
}

/** "2 sampai 4" for places in a row, else "2, 3, 5". */
const usePlaces = () => {
  const { t } = useTranslation()
  const format = useFormat()
  return (figures: Figures, group: Figures['groups'][number]): string => {
    const places = group.entries.flatMap((code) => figures.entries.find((entry) => entry.code === code)?.place ?? []).sort((a, b) => a - b)
    const first = places[0] ?? 0
    const last = places.at(-1) ?? 0
    return last - first === places.length - 1 ? t('shell.rank.range', { from: format.number(first), to: format.number(last) }) : places.map((place) => format.number(place)).join(', ')
  }
}
