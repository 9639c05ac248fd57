import { State } from '#web/ui/state.tsx'
import { useFormat } from '#web/words/use-format.ts'
import { useTranslation } from '#web/words/use-translation.ts'
import { ContestState, shapeOfPhase } from '../contest/contest-state.tsx'
import classes from './hero.module.css'
import { Podium } from './podium.tsx'
import type { PublicContest } from './public-contest.ts'

/** What it is, where it stands, who won. */
export const Hero = ({ contest }: { readonly contest: PublicContest }) => {
  const { t } = useTranslation()
  const format = useFormat(contest.schedule.timeZone)
  const { title, summary, phase, published, numbers, cancelReason } = contest
  return (
    <div className={classes.hero}>
      <div>
        {published === null ? <ContestState phase={phase} /> : <State is={shapeOfPhase[phase]}>{t(`contest.public.since.${phase}`, { at: format.instant(phase === 'final' ? (published.finalAt ?? published.at) : published.at) })}</State>}
        <h1>{title}</h1>
        {cancelReason === null ? null : <p className={classes.lede}>{t('contest.public.cancelled', { reason: cancelReason })}</p>}
        {summary === '' ? null : <p className={classes.lede}>{summary}</p>}
        {numbers === null || numbers.accepted === 0 ? null : <p className={classes.lede}>{t('contest.public.lede', { entries: numbers.entries, accepted: numbers.accepted, judges: numbers.judges })}</p>}
      </div>
      {published === null ? null : <Podium places={published.places} />}
    </div>
  )
}
