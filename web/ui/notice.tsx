import type { ReactNode } from 'react'
import { Shape } from './shape.tsx'
import classes from './notice.module.css'

type Props = {
  readonly tone?: 'info' | 'good' | 'warn' | 'bad' | 'still'
  /** The sentence in bold: what happened. */
  readonly title?: ReactNode
  /** Read out at once: for what has just happened, not for what has always stood here. */
  readonly live?: boolean
  readonly children?: ReactNode
}

const shapes = { info: 'info', good: 'good', warn: 'warn', bad: 'bad', still: 'info' } as const

/** Tone, shape, words, and a way out. Inside the page, where it belongs. */
export const Notice = ({ tone = 'info', title, live = false, children }: Props) => (
  <div className={classes.notice} data-tone={tone} {...(live ? { role: tone === 'bad' ? 'alert' : 'status' } : {})}>
    <Shape name={shapes[tone]} tone={tone} size="large" />
    <div className={classes.words}>
      {title === undefined ? null : <b>{title}</b>} {children}
    </div>
  </div>
)
