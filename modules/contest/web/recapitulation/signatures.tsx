import { useTranslation } from '#web/words/use-translation.ts'
import type { Recapitulation } from '../result/plain-ranking.tsx'
import classes from './recapitulation.module.css'

/** A line for each judge and for the organiser, to sign by hand. */
export const Signatures = ({ result }: { readonly result: Recapitulation }) => {
  const { t } = useTranslation()
  const judges = result.judges.toSorted((a, b) => Number(b.chair) - Number(a.chair))
  return (
    <section className={classes.signatures} aria-label={t('contest.recap.signatures')}>
      <p>{t('contest.recap.signedAt')}</p>
      <ol>
        {judges.map(({ code, name, institution, chair }) => (
          <li key={code}>
            <span>{t(chair ? 'contest.seat.chair' : 'contest.seat.judge')}</span>
            <i aria-hidden="true" />
            <b>{name}</b>
            <small>{institution}</small>
          </li>
        ))}
        <li>
          <span>{t('contest.recap.organiser')}</span>
          <i aria-hidden="true" />
          <b className={classes.dots} aria-hidden="true" />
          <small>{t('contest.recap.nameAndNip')}</small>
        </li>
      </ol>
    </section>
  )
}
