import { ArrowRight } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from '../words/use-translation.ts'
import { Person } from './person.tsx'
import { Shape, type ShapeName } from './shape.tsx'
import classes from './two-people.module.css'

type Side = {
  /** Null while nobody is it yet. */
  readonly name: string | null
  readonly second?: ReactNode
  /** "20 Nov, 16.20 WIB", or "menunggu Anda" */
  readonly when: ReactNode
  readonly shape: ShapeName
}

type Props = { readonly asked: Side; readonly decided: Side }

const One = ({ side }: { readonly side: Side }) => {
  const { t } = useTranslation()
  return (
    <div className={classes.side}>
      {side.name === null ? (
        <span className={classes.nobody}>
          <span className={classes.place} aria-hidden="true" />
          <span>
            {t('shell.nobodyYet')}
            {side.second === undefined ? null : <small>{side.second}</small>}
          </span>
        </span>
      ) : (
        <Person name={side.name} second={side.second} />
      )}
      <p className={classes.when}>
        <Shape name={side.shape} />
        {side.when}
      </p>
    </div>
  )
}

/** Who asked, who decides, when (I-10). The second person sees exactly what the first saw. */
export const TwoPeople = ({ asked, decided }: Props) => {
  const { t } = useTranslation()
  return (
    <div className={classes.two} role="group" aria-label={t('shell.twoPeople')}>
      <One side={asked} />
      <ArrowRight className={classes.arrow} aria-hidden="true" />
      <One side={decided} />
    </div>
  )
}
