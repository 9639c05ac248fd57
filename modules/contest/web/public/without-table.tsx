import { DataTable, type Column } from '#web/table/data-table.tsx'
import { useFormat } from '#web/words/use-format.ts'
import { useTranslation } from '#web/words/use-translation.ts'
import { type PublicContest, type PublicPlace, workName } from './public-contest.ts'

type View = NonNullable<PublicContest['published']>['without'][number]
type Standing = View['places'][number]

/** The ranking without one judge, beside the official one (I-12). */
export const WithoutTable = ({ view, places }: { readonly view: View; readonly places: readonly PublicPlace[] }) => {
  const { t } = useTranslation()
  const format = useFormat()
  const official = new Map(places.map((place) => [place.code, place]))
  const label = t('contest.public.without', { judge: view.judge, share: format.number(view.share) })
  const numberOrNone = (place: number | null | undefined): string => (place === null || place === undefined ? t('shell.none') : format.number(place))
  const columns: readonly Column<Standing>[] = [
    { id: 'work', head: t('contest.public.work'), names: true, cell: ({ code }) => workName(official.get(code) ?? { code, work: null }) },
    { id: 'official', head: t('contest.public.official'), number: true, cell: ({ code }) => numberOrNone(official.get(code)?.place) },
    { id: 'without', head: t('contest.public.withoutPlace'), number: true, cell: ({ place }) => (place === null ? t('shell.none') : format.number(place)) },
    { id: 'value', head: t('contest.public.value'), number: true, cell: ({ result }) => (result === null ? t('shell.none') : format.number(result.shown)) },
  ]
  return (
    <div className="stack stack-2">
      <h3>{label}</h3>
      <p className="sm muted measure">{t('contest.public.without.why')}</p>
      <DataTable label={label} columns={columns} rows={view.places.filter(({ code }) => official.has(code))} rowKey={({ code }) => code} empty={null} />
    </div>
  )
}
