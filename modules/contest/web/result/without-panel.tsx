import { type Column, DataTable } from '#web/table/data-table.tsx'
import { Panel } from '#web/ui/panel.tsx'
import { useFormat } from '#web/words/use-format.ts'
import { useTranslation } from '#web/words/use-translation.ts'
import type { Recapitulation } from './plain-ranking.tsx'

type Without = Recapitulation['without'][number]
type Standing = Without['places'][number]

/** The same ranking without one judge whose common conflict is capped, beside the official one (I-12). */
export const WithoutPanel = ({ result, without }: { readonly result: Recapitulation; readonly without: Without }) => {
  const { t } = useTranslation()
  const format = useFormat()
  const judge = result.judges.find(({ code }) => code === without.judge)
  const official = new Map(result.entries.map((entry) => [entry.code, entry]))
  const numberOrNone = (place: number | null | undefined): string => (place === null || place === undefined ? t('contest.result.noPlace') : format.number(place))
  const columns: readonly Column<Standing>[] = [
    { id: 'work', head: t('contest.result.work'), names: true, cell: ({ code }) => <>{official.get(code)?.work ?? code}<small>{code}</small></> },
    { id: 'official', head: t('contest.result.place'), number: true, cell: ({ code }) => numberOrNone(official.get(code)?.place) },
    { id: 'place', head: t('contest.result.without.place'), number: true, cell: ({ code, place }) => (place === null ? t('contest.result.without.none') : <b data-moved={place !== official.get(code)?.place || undefined}>{format.number(place)}</b>) },
    { id: 'result', head: t('contest.result.without.result'), number: true, cell: ({ result: value }) => (value === null ? '' : format.number(value.shown)) },
  ]
  const moved = without.places.filter(({ code, place }) => place !== official.get(code)?.place).length
  const rows = without.places.toSorted((a, b) => (a.place ?? Number.MAX_SAFE_INTEGER) - (b.place ?? Number.MAX_SAFE_INTEGER) || (a.code < b.code ? -1 : 1))
  return (
    <Panel flush title={t('contest.result.without', { judge: judge?.name ?? without.judge })} purpose={t('contest.result.without.why', { share: format.number(without.share) })} footer={moved === 0 ? t('contest.result.without.same') : t('contest.result.without.moved', { count: moved })}>
      <DataTable label={t('contest.result.without', { judge: judge?.name ?? without.judge })} columns={columns} rows={rows} rowKey={({ code }) => code} phone="scroll" empty={null} />
    </Panel>
  )
}
