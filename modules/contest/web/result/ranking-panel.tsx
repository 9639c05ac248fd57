import { Fragment } from 'react'
import { Panel } from '#web/ui/panel.tsx'
import { useTranslation } from '#web/words/use-translation.ts'
import type { Category } from '../../rules/rules-document.ts'
import { useBoth } from '../use-both.ts'
import { OfficialScore } from './official-score.tsx'
import { namesOf, type RankedEntry, type Recapitulation } from './plain-ranking.tsx'
import classes from './ranking-panel.module.css'
import { RankingActs } from './ranking-acts.tsx'

type Props = { readonly contestId: string; readonly result: Recapitulation; readonly category: Category }

/** The official order of one category: places, equal places, titles; every score opens. The line stands after the last title. */
export const RankingPanel = ({ contestId, result, category }: Props) => {
  const { t } = useTranslation()
  const both = useBoth()
  const entries = result.entries.filter((entry) => entry.category === category.code)
  const awarded = entries.filter(({ award }) => award !== null)
  const last = awarded.at(-1)
  return (
    <Panel
      flush
      title={result.categories.length === 1 ? t('contest.result.ranking') : t('contest.result.rankingOf', { category: both(category.name) })}
      purpose={t('contest.result.why')}
      actions={<RankingActs contestId={contestId} />}
      footer={t('contest.result.foot', { count: entries.length, judges: result.judges.length, sheets: entries.reduce((sum, { sheets }) => sum + sheets.length, 0) })}
    >
      <div className={classes.scroll} role="group" aria-label={t('contest.result.ranking')} tabIndex={0}>
        <table className={classes.ranking}>
          <thead>
            <tr>
              <th scope="col">{t('contest.result.place')}</th>
              <th scope="col">{t('contest.result.work')}</th>
              <th scope="col" className="num">
                {t('contest.result.official')}
              </th>
              <th scope="col">{t('contest.result.award')}</th>
            </tr>
          </thead>
          <tbody>
            {entries.map((entry) => (
              <Fragment key={entry.code}>
                <Line entry={entry} {...{ contestId, result, category }} />
                {entry === last && entry !== entries.at(-1) ? (
                  <tr className={classes.cut}>
                    <td colSpan={4}>
                      <span>{t('contest.result.cut', { count: awarded.length })}</span>
                    </td>
                  </tr>
                ) : null}
              </Fragment>
            ))}
          </tbody>
        </table>
      </div>
    </Panel>
  )
}

const Line = ({ contestId, result, category, entry }: Props & { readonly entry: RankedEntry }) => {
  const { t } = useTranslation()
  const both = useBoth()
  return (
    <tr>
      <td className={classes.place}>
        {entry.place}
        {entry.shared ? <small>{t('contest.result.equal')}</small> : null}
      </td>
      <th scope="row">
        {entry.work} {entry.award === null ? null : <span className={classes.award}>({both(entry.award)})</span>}
        <small>{[namesOf(entry), ...new Set(entry.authors.map(({ unit }) => unit)), entry.code].join(', ')}</small>
      </th>
      <td className="num">
        <b>
          <OfficialScore contestId={contestId} entry={entry} category={category} judges={result.judges} />
        </b>
      </td>
      <td>{entry.award === null ? null : both(entry.award)}</td>
    </tr>
  )
}
