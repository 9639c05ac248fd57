import { useFormat } from '#web/words/use-format.ts'
import { useTranslation } from '#web/words/use-translation.ts'
import classes from './numbers-band.module.css'
import type { PublicContest } from './public-contest.ts'

/** A few figures, each of which the evidence holds. */
export const NumbersBand = ({ contest: { numbers, published } }: { readonly contest: PublicContest }) => {
  const { t } = useTranslation()
  const format = useFormat()
  if (numbers === null) return null
  const titles = published?.places.filter(({ award }) => award !== null).length
  const figures = [
    ['entries', numbers.entries],
    ['accepted', numbers.accepted],
    ['judges', numbers.judges],
    ['sheets', numbers.sheets],
    ...(titles === undefined ? [] : ([['titles', titles]] as const)),
  ] as const
  return (
    <div className={classes.band}>
      <dl className={classes.numbers}>
        {figures.map(([name, value]) => (
          <div key={name}>
            <dt>{t(`contest.public.number.${name}`)}</dt>
            <dd>{format.number(value)}</dd>
          </div>
        ))}
      </dl>
    </div>
  )
}
