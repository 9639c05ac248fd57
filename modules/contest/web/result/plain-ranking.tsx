import { useTranslation } from '#web/words/use-translation.ts'
import type { AnswerOf } from '#platform/face/route.ts'
import { type Column, DataTable } from '#web/table/data-table.tsx'
import { useFormat } from '#web/words/use-format.ts'
import type { contestContract } from '../../contract.ts'
import { useBoth } from '../use-both.ts'

export type Recapitulation = AnswerOf<typeof contestContract.readRecapitulation>
export type RankedEntry = Recapitulation['entries'][number]

export const namesOf = (entry: Pick<RankedEntry, 'authors'>): string => entry.authors.map(({ name }) => name).join(', ')

/** Places, works, results and titles, in their order. */
export const PlainRanking = ({ result }: { readonly result: Recapitulation }) => {
  const { t } = useTranslation()
  const format = useFormat()
  const both = useBoth()
  const columns: readonly Column<RankedEntry>[] = [
    { id: 'place', head: t('contest.result.place'), width: '5rem', cell: ({ place, shared }) => (place === null ? t('contest.result.noPlace') : shared ? t('contest.result.shared', { place }) : format.number(place)) },
    {
      id: 'work',
      head: t('contest.result.work'),
      names: true,
      cell: (entry) => (
        <>
          {entry.work}
          <small>{`${entry.code}, ${namesOf(entry)}`}</small>
        </>
      ),
    },
    { id: 'result', head: t('contest.result.official'), number: true, cell: ({ result: { shown } }) => format.number(shown) },
    { id: 'award', head: t('contest.result.award'), card: 'bare', cell: ({ award }) => (award === null ? '' : both(award)) },
  ]
  return <DataTable label={t('contest.result.ranking')} columns={columns} rows={result.entries} rowKey={({ code }) => code} empty={null} />
}
