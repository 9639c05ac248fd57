import { useFormat } from '#web/words/use-format.ts'
import { useTranslation } from '#web/words/use-translation.ts'
import { useBoth } from '../use-both.ts'
import { authorNames, type PublicPlace, workName } from './public-contest.ts'
import classes from './podium.module.css'

/** The sealed titles as rungs, the highest first. */
export const Podium = ({ places }: { readonly places: readonly PublicPlace[] }) => {
  const { t } = useTranslation()
  const format = useFormat()
  const both = useBoth()
  const titled = places.flatMap(({ place, award, ...rest }) => (award === null || place === null ? [] : [{ ...rest, place, award }]))
  if (titled.length === 0) return null
  return (
    <ol className={classes.rungs} aria-label={t('contest.public.winners')}>
      {titled.map((place) => (
        <li key={place.code} className={classes.rung} data-place={Math.min(place.place, 3)}>
          <span className={classes.number}>{format.number(place.place)}</span>
          <span className={classes.words}>
            <b>{workName(place)}</b>
            <small>{[both(place.award), authorNames(place)].filter((text) => text !== '').join(' · ')}</small>
          </span>
          <span className={classes.value}>{format.number(place.result.shown)}</span>
        </li>
      ))}
    </ol>
  )
}
