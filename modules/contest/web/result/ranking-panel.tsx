import { SegmentedControl } from '@mantine/core'
import { Fragment } from 'react'
import { useSearchParams } from 'react-router'
import { Panel } from '#web/ui/panel.tsx'
import { useTranslation } from '#web/words/use-translation.ts'
import type { Category } from '../../rules/rules-document.ts'
import { useBoth } from '../use-both.ts'
import { AdjustedScore } from './diagnosis/adjusted-score.tsx'
import { type Axis, axisOf } from './diagnosis/axis.ts'
import { type Figures, doubtful } from './diagnosis/figures.ts'
import { IntervalPlot, PlotHead, PlotLegend } from './diagnosis/interval-plot.tsx'
import { PossibleRanks } from './diagnosis/possible-ranks.tsx'
import { OfficialScore } from './official-score.tsx'
import { namesOf, type RankedEntry, type Recapitulation } from './plain-ranking.tsx'
import classes from './ranking-panel.module.css'
import { RankingActs } from './ranking-acts.tsx'

type Props = {
  readonly contestId: string
  readonly result: Recapitulation
  readonly category: Category
  /** Adjusted scores and possible ranks, for readers who may see them; absent while they are on their way. */
  readonly figures?: Figures | null
}

/** The official order of one category: places, equal places, titles; every score opens. The line stands after the last title. */
export const RankingPanel = ({ contestId, result, category, figures = null }: Props) => {
  const { t } = useTranslation()
  const both = useBoth()
  const [search, setSearch] = useSearchParams()
  const adjusted = figures !== null && search.get('urutan') === 'disetarakan'
  const official = result.entries.filter((entry) => entry.category === category.code)
  const rankOf = (code: string): number => figures?.entries.find((line) => line.code === code)?.rank ?? 0
  const entries = adjusted ? official.toSorted((a, b) => rankOf(a.code) - rankOf(b.code)) : official
  const axis = figures === null ? null : axisOf(figures.entries.flatMap(({ low, high, official: { shown } }) => [Number(low), Number(high), Number(shown)]))
  const awarded = entries.filter(({ award }) => award !== null)
  const through = entries.filter(({ passed }) => passed === true)
  const gated = category.gate !== null
  const last = (gated ? through : awarded).at(-1)
  return (
    <Panel
      flush
      title={result.categories.length === 1 ? t('contest.result.ranking') : t('contest.result.rankingOf', { category: both(category.name) })}
      purpose={t(adjusted ? 'contest.diagnosis.adjustedOrder' : figures === null ? 'contest.result.why' : 'contest.diagnosis.why')}
      actions={
        <>
          {figures === null ? null : (
            <SegmentedControl
              aria-label={t('contest.diagnosis.order')}
              value={adjusted ? 'adjusted' : 'official'}
              onChange={(value) => setSearch(value === 'adjusted' ? { urutan: 'disetarakan' } : {}, { preventScrollReset: true })}
              data={(['official', 'adjusted'] as const).map((value) => ({ value, label: t(`contest.diagnosis.order.${value}`) }))}
            />
          )}
          <RankingActs contestId={contestId} />
        </>
      }
      footer={
        <span className="row-wrap between">
          {t('contest.result.foot', { count: entries.length, judges: result.judges.length, sheets: entries.reduce((sum, { sheets }) => sum + sheets.length, 0) })}
          {figures === null ? null : <PlotLegend />}
        </span>
      }
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
              {axis === null ? null : (
                <>
                  <th scope="col">
                    <PlotHead axis={axis} />
                  </th>
                  <th scope="col" className="num">
                    {t('contest.diagnosis.adjusted')}
                  </th>
                  <th scope="col">{t('contest.diagnosis.ranks')}</th>
                </>
              )}
            </tr>
          </thead>
          <tbody>
            {entries.map((entry) => (
              <Fragment key={entry.code}>
                <Line entry={entry} {...{ contestId, result, category, figures, axis, adjusted }} />
                {!adjusted && entry === last && entry !== entries.at(-1) ? (
                  <tr className={classes.cut}>
                    <td colSpan={axis === null ? 4 : 7}>
                      <span>{gated ? t('contest.result.gate', { count: through.length }) : t('contest.result.cut', { count: awarded.length })}</span>
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

type LineProps = Props & { readonly entry: RankedEntry; readonly figures: Figures | null; readonly axis: Axis | null; readonly adjusted: boolean }

const Line = ({ contestId, result, category, entry, figures, axis, adjusted }: LineProps) => {
  const { t } = useTranslation()
  const both = useBoth()
  const line = figures?.entries.find(({ code }) => code === entry.code)
  const inDoubt = figures !== null && doubtful(figures).has(entry.code)
  return (
    <tr data-doubtful={inDoubt || undefined}>
      <td className={classes.place}>
        {adjusted && line !== undefined ? line.rank : (entry.place ?? t('contest.result.noPlace'))}
        {adjusted ? <small>{t('contest.diagnosis.officialPlace', { place: entry.place })}</small> : null}
        {!adjusted && entry.shared ? <small>{t('contest.result.equal')}</small> : null}
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
      <td>
        {entry.award === null ? null : both(entry.award)}
        {entry.passed === true ? <small>{t('contest.result.passed')}</small> : null}
      </td>
      {axis === null || figures === null || line === undefined ? null : (
        <>
          <td>
            <IntervalPlot entry={line} axis={axis} doubtful={inDoubt} />
          </td>
          <td className="num">
            <AdjustedScore entry={line} ranked={entry} figures={figures} judges={result.judges} />
          </td>
          <td>
            <PossibleRanks entry={line} of={figures.entries.length} doubtful={inDoubt} />
          </td>
        </>
      )}
    </tr>
  )
}
