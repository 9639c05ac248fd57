import { useFormat } from '#web/words/use-format.ts'
import { useTranslation } from '#web/words/use-translation.ts'
import type { Axis } from './axis.ts'
import type { AdjustedEntry } from './figures.ts'
import classes from './interval-plot.module.css'

/** Dot: official. Tick: adjusted. Bar: 95 %. The same in words for who hears the page. */
export const IntervalPlot = ({ entry, axis, doubtful }: { readonly entry: AdjustedEntry; readonly axis: Axis; readonly doubtful: boolean }) => {
  const { t } = useTranslation()
  const format = useFormat()
  const { official, adjusted, low, high } = entry
  const words = t('contest.diagnosis.plot', { official: format.number(official.shown), adjusted: format.number(adjusted), low: format.number(low), high: format.number(high) })
  return (
    <span className={classes.plot} role="img" aria-label={words} data-doubtful={doubtful || undefined}>
      {axis.ticks.map((tick) => (
        <i key={tick} className={classes.grid} style={{ insetInlineStart: axis.at(tick) }} />
      ))}
      <i className={classes.bar} style={{ insetInlineStart: axis.at(Number(low)), insetInlineEnd: `calc(100% - ${axis.at(Number(high))})` }} />
      <i className={classes.tick} style={{ insetInlineStart: axis.at(Number(adjusted)) }} />
      <i className={classes.dot} style={{ insetInlineStart: axis.at(Number(official.shown)) }} />
    </span>
  )
}

/** The numbers above the plots. */
export const PlotHead = ({ axis }: { readonly axis: Axis }) => {
  const { t } = useTranslation()
  const format = useFormat()
  return (
    <>
      <span className="vh">{t('contest.diagnosis.interval')}</span>
      <span className={classes.head} aria-hidden="true">
        {axis.ticks.map((tick) => (
          <span key={tick} style={{ insetInlineStart: axis.at(tick) }}>
            {format.number(tick)}
          </span>
        ))}
      </span>
    </>
  )
}

export const PlotLegend = () => {
  const { t } = useTranslation()
  return (
    <span className={classes.legend}>
      <span>
        <i className={classes.dot} /> {t('contest.result.official')}
      </span>
      <span>
        <i className={classes.tick} /> {t('contest.diagnosis.adjusted')}
      </span>
      <span>
        <i className={classes.bar} /> {t('contest.diagnosis.interval')}
      </span>
    </span>
  )
}
