import classes from './rungs.module.css'

type Props = {
  readonly of: number
  readonly done: number
  /** How much of the present rung is done, from 0 to 1; absent when none is being climbed. */
  readonly now?: number
  /** "5 dari 7 lembar terkirim" */
  readonly label: string
}

/** Short bars side by side: what is done in teal, where we are in kunyit. */
export const Rungs = ({ of, done, now, label }: Props) => (
  <svg className={classes.rungs} viewBox={`0 0 ${of * 100} 6`} preserveAspectRatio="none" role="img" aria-label={label}>
    {Array.from({ length: of }, (_, rung) => {
      const filled = rung < done ? 1 : rung === done ? (now ?? 0) : 0
      return (
        <g key={rung}>
          <rect x={rung * 100 + 1} width="96" height="6" className={classes.empty} />
          <rect x={rung * 100 + 1} width={96 * filled} height="6" className={rung < done ? classes.done : classes.now} />
        </g>
      )
    })}
  </svg>
)
