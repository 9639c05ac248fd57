import type { ReactNode } from 'react'
import { useTranslation } from '../words/use-translation.ts'
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
      {stages.map((stage, place) => (
        <li key={stage.id}>
          <StageBar stage={stage} next={stages[place + 1]} />
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

const height = (share: number | null): number => (share === null ? 5 : Math.max(4, 28 * share))

/** How many it holds as height (as width on a phone), and the passage to the next stage. */
const StageBar = ({ stage, next }: { readonly stage: Stage; readonly next: Stage | undefined }) => {
  const tone = stage.share === null ? classes.coming : stage.now === true ? classes.now : classes.done
  const [here, there] = [height(stage.share), height(next?.share ?? null)]
  return (
    <>
      <svg className={classes.bar} viewBox="0 0 100 60" preserveAspectRatio="none" aria-hidden="true">
        {next === undefined || stage.share === null ? null : (
          <path className={classes.passage} data-now={stage.now === true || undefined} d={`M68 ${30 - here}C84 ${30 - here} 84 ${30 - there} 100 ${30 - there}V${30 + there}C84 ${30 + there} 84 ${30 + here} 68 ${30 + here}Z`} />
        )}
        <rect x={stage.share === null ? 1 : 0} y={30 - here} width="68" height={2 * here} className={tone} vectorEffect="non-scaling-stroke" />
      </svg>
      <svg className={classes.line} viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
        <rect x="0" y="1" width={stage.share === null ? 8 : Math.max(4, 100 * stage.share)} height="6" className={tone} vectorEffect="non-scaling-stroke" />
      </svg>
    </>
  )
}
