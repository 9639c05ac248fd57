import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Shape, type ShapeName } from './shape.tsx'
import classes from './stage-ladder.module.css'
import { State } from './state.tsx'

export type Stage = {
  readonly id: string
  readonly title: string
  readonly shape: ShapeName
  /** How many are in it: an Open, or a figure. */
  readonly count: ReactNode
  /** "terdaftar" */
  readonly unit: string
  /** For the height of its bar: 1 is the largest stage. Null where nobody is in it yet. */
  readonly share: number | null
  readonly now?: boolean
  /** The gate and the dates. */
  readonly children?: ReactNode
}

/** The stages of a contest as rungs: how many went in, where we stand, what is still to come. */
export const StageLadder = ({ stages }: { readonly stages: readonly Stage[] }) => {
  const { t } = useTranslation()
  return (
    <ol className={classes.ladder}>
      {stages.map((stage) => (
        <li key={stage.id}>
          <svg className={classes.bar} viewBox="0 0 100 60" preserveAspectRatio="none" aria-hidden="true">
            {stage.share === null ? (
              <rect x="1" y="25" width="98" height="10" className={classes.coming} vectorEffect="non-scaling-stroke" />
            ) : (
              <rect y={30 - Math.max(4, 28 * stage.share)} width="100" height={2 * Math.max(4, 28 * stage.share)} className={stage.now === true ? classes.now : classes.done} />
            )}
          </svg>
          <p className={classes.title}>
            <Shape name={stage.shape} />
            {stage.title}
            {stage.now === true ? <State is="running" tone="warn">{t('shell.now')}</State> : null}
          </p>
          <p className={classes.count}>
            {stage.count} <small>{stage.unit}</small>
          </p>
          <div className="xs muted">{stage.children}</div>
        </li>
      ))}
    </ol>
  )
}
