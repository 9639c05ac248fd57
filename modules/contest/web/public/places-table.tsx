import { DataTable, type Column } from '#web/table/data-table.tsx'
import { useFormat } from '#web/words/use-format.ts'
import { useTranslation } from '#web/words/use-translation.ts'
import { ExactValue } from '../entrant/exact-value.tsx'
import { useBoth } from '../use-both.ts'
import { authorNames, type PublicContest, type PublicPlace, workName } from './public-contest.ts'
import { weightShare } from '../../rules/weight-share.ts'

type Props = { readonly contest: PublicContest; readonly places: readonly PublicPlace[]; readonly label: string }

/** The ranking that is published: names only as the sealed rules say, codes else. Every result opens. */
export const PlacesTable = ({ contest, places, label }: Props) => {
  const { t } = useTranslation()
  const format = useFormat()
  const both = useBoth()
  const resultOf = (code: string) => contest.rules.categories.find((category) => category.code === code)?.result
  const criteriaOf = (code: string) => resultOf(code)?.criteria ?? []
  const columns: readonly Column<PublicPlace>[] = [
    { id: 'place', head: t('contest.public.place'), width: '6rem', cell: ({ place, shared }) => (place === null ? t('shell.none') : shared ? t('contest.public.shared', { place }) : format.number(place)) },
    {
      id: 'work',
      head: t('contest.public.work'),
      names: true,
      cell: (place) => (
        <>
          {workName(place)}
          <small>{[place.work === null ? '' : place.code, authorNames(place)].filter((text) => text !== '').join(' · ')}</small>
        </>
      ),
    },
    { id: 'award', head: t('contest.public.award'), cell: ({ award, passed }) => (award === null && passed !== true ? <span className="muted">{t('shell.none')}</span> : [award === null ? '' : both(award), passed === true ? t('contest.result.passed') : ''].filter((text) => text !== '').join(', ')) },
    {
      id: 'value',
      head: t('contest.public.value'),
      number: true,
      cell: ({ result, category }) => <ExactValue result={result} method={resultOf(category) ?? { method: '' }} parts={criteriaOf(category).map(({ name, weight }) => [both(name), t('contest.sheet.weight', { weight: format.percent(weightShare(weight, criteriaOf(category))) })] as const)} />,
    },
  ]
  return <DataTable label={label} columns={columns} rows={places} rowKey={({ code }) => code} empty={null} />
}
