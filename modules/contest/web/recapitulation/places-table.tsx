import { useFormat } from '#web/words/use-format.ts'
import { useTranslation } from '#web/words/use-translation.ts'
import type { Category } from '../../rules/rules-document.ts'
import { namesOf, type Recapitulation } from '../result/plain-ranking.tsx'
import { useBoth } from '../use-both.ts'
import classes from './recapitulation.module.css'

type Props = { readonly result: Recapitulation; readonly category: Category }

/** The order in one look: place, code, work, authors, result, title. */
export const PlacesTable = ({ result, category }: Props) => {
  const { t } = useTranslation()
  const format = useFormat()
  const both = useBoth()
  return (
    <div className={classes.scroll} role="group" aria-label={t('contest.result.ranking')} tabIndex={0}>
      <table className={classes.table}>
        <caption>{result.categories.length === 1 ? t('contest.result.ranking') : t('contest.result.rankingOf', { category: both(category.name) })}</caption>
        <thead>
          <tr>
            <th scope="col">{t('contest.recap.place')}</th>
            <th scope="col">{t('contest.recap.code')}</th>
            <th scope="col">{t('contest.recap.work')}</th>
            <th scope="col">{t('contest.recap.authors')}</th>
            <th scope="col" className="num">
              {t('contest.recap.result')}
            </th>
            <th scope="col">{t('contest.result.award')}</th>
          </tr>
        </thead>
        <tbody>
          {result.entries
            .filter((entry) => entry.category === category.code)
            .map((entry) => (
              <tr key={entry.code}>
                <td>{entry.place === null ? t('contest.result.noPlace') : entry.shared ? t('contest.result.shared', { place: entry.place }) : format.number(entry.place)}</td>
                <td>{entry.code}</td>
                <th scope="row">{entry.work}</th>
                <td>
                  {namesOf(entry)}
                  <small>{[...new Set(entry.authors.map(({ unit }) => unit))].join(', ')}</small>
                </td>
                <td className="num">{format.number(entry.result.shown)}</td>
                <td>{[entry.award === null ? '' : both(entry.award), entry.passed === true ? t('contest.result.passed') : ''].filter((text) => text !== '').join(', ')}</td>
              </tr>
            ))}
        </tbody>
      </table>
    </div>
  )
}
