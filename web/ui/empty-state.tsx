import type { ReactNode } from 'react'
import classes from './empty-state.module.css'

type Props = {
  /** What will be here: "Belum ada kompetisi". */
  readonly title: ReactNode
  /** Why it is empty. */
  readonly why: ReactNode
  /** One act, and perhaps one example as a link. */
  readonly children?: ReactNode
}

const coming = { fill: 'none', stroke: 'var(--jj-control-line)', strokeWidth: 1.75, strokeDasharray: '5 4' } as const

/** What will be here, why it is empty, one act, one example. */
export const EmptyState = ({ title, why, children }: Props) => (
  <div className={classes.empty}>
    <svg className={classes.art} viewBox="0 0 152 96" aria-hidden="true">
      <rect x="8" y="76" width="64" height="10" rx="5" fill="var(--jj-action)" />
      <rect x="40" y="50" width="64" height="10" rx="5" {...coming} />
      <rect x="72" y="24" width="64" height="10" rx="5" {...coming} />
    </svg>
    <h2>{title}</h2>
    <p>{why}</p>
    {children}
  </div>
)
