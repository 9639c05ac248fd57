import type { ReactElement } from 'react'
import classes from './shape.module.css'

const cut = 'var(--jj-surface)'
const disc = <circle cx="8" cy="8" r="7.2" />
const tick = <path d="M4.9 8.3l2.1 2.1 4.2-4.6" fill="none" stroke={cut} strokeWidth="1.7" strokeLinecap="round" strokeLinejoin="round" />
const ring = (dashes?: string): ReactElement => (
  <circle cx="8" cy="8" r="6.4" fill="none" stroke="currentColor" strokeWidth="1.6" strokeDasharray={dashes} />
)
const rosette =
  '8.00,0.30 9.58,2.11 11.85,1.33 12.31,3.69 14.67,4.15 13.89,6.42 15.70,8.00 13.89,9.58 14.67,11.85 12.31,12.31 11.85,14.67 9.58,13.89 8.00,15.70 6.42,13.89 4.15,14.67 3.69,12.31 1.33,11.85 2.11,9.58 0.30,8.00 2.11,6.42 1.33,4.15 3.69,3.69 4.15,1.33 6.42,2.11'

/** Our own filled set: a status is known by its shape when all colour is taken away. Unknown is never drawn as bad. */
const shapes = {
  good: { tone: 'good', drawing: <>{disc}{tick}</> },
  warn: {
    tone: 'warn',
    drawing: (
      <>
        <path d="M8 1.2c.5 0 .9.25 1.15.7l6.1 11c.5.9-.15 2-1.15 2H1.9c-1 0-1.65-1.1-1.15-2l6.1-11c.25-.45.65-.7 1.15-.7z" />
        <path d="M8 5.6v4" stroke={cut} strokeWidth="1.7" strokeLinecap="round" />
        <circle cx="8" cy="12.1" r="1" fill={cut} />
      </>
    ),
  },
  bad: {
    tone: 'bad',
    drawing: (
      <>
        <path d="M5 .8h6L15.2 5v6L11 15.2H5L.8 11V5z" />
        <path d="M5.6 5.6l4.8 4.8m0-4.8l-4.8 4.8" stroke={cut} strokeWidth="1.7" strokeLinecap="round" />
      </>
    ),
  },
  info: {
    tone: 'info',
    drawing: (
      <>
        <rect x="1" y="1" width="14" height="14" rx="3.4" />
        <path d="M8 7.4v4" stroke={cut} strokeWidth="1.8" strokeLinecap="round" />
        <circle cx="8" cy="4.6" r="1.05" fill={cut} />
      </>
    ),
  },
  unknown: {
    tone: 'still',
    drawing: (
      <>
        <path d="M8 1.2L14.8 8 8 14.8 1.2 8z" fill="none" stroke="currentColor" strokeWidth="1.4" strokeDasharray="2.2 1.6" />
        <path d="M6.5 6.6c.1-.9.7-1.4 1.5-1.4s1.5.5 1.5 1.3c0 1.1-1.5 1.1-1.5 2.3" fill="none" stroke="currentColor" strokeWidth="1.3" strokeLinecap="round" />
        <circle cx="8" cy="10.8" r=".85" />
      </>
    ),
  },
  draft: { tone: 'still', drawing: ring('2.6 2.1') },
  sealed: { tone: 'seal', drawing: <><polygon points={rosette} />{tick}</> },
  running: {
    tone: 'info',
    drawing: (
      <>
        <circle cx="8" cy="8" r="6.5" fill="none" stroke="currentColor" strokeWidth="1.6" />
        <path d="M8 1.5a6.5 6.5 0 0 1 0 13z" />
      </>
    ),
  },
  closed: { tone: 'still', drawing: <rect x="2" y="2" width="12" height="12" rx="1.5" /> },
  published: {
    tone: 'good',
    drawing: (
      <>
        {disc}
        <path d="M8 11.4V5m-2.6 2.4L8 4.8l2.6 2.6" fill="none" stroke={cut} strokeWidth="1.6" strokeLinecap="round" strokeLinejoin="round" />
      </>
    ),
  },
  cancelled: { tone: 'bad', drawing: <>{ring()}<path d="M3.8 12.2l8.4-8.4" stroke="currentColor" strokeWidth="1.6" /></> },
  locked: {
    tone: 'seal',
    drawing: (
      <>
        <rect x="2.5" y="7" width="11" height="8" rx="1.8" />
        <path d="M5 7V5a3 3 0 0 1 6 0v2" fill="none" stroke="currentColor" strokeWidth="1.7" />
      </>
    ),
  },
  idle: { tone: 'line', drawing: ring() },
} as const satisfies Record<string, { tone: Tone; drawing: ReactElement }>

export type Tone = 'good' | 'warn' | 'bad' | 'info' | 'still' | 'seal' | 'line'
export type ShapeName = keyof typeof shapes

export const toneOf = (shape: ShapeName): Tone => shapes[shape].tone

type Props = {
  readonly name: ShapeName
  /** Another tone than the shape's own, where the shape says more than its colour. */
  readonly tone?: Tone
  /** Where no word stands beside it, the shape is named for readers who hear the page. */
  readonly label?: string
  readonly size?: 'small' | 'normal' | 'large'
}

/** A status shape, 16 px. A word stands beside it, or `label` names it. */
export const Shape = ({ name, tone = toneOf(name), label, size = 'normal' }: Props) => (
  <svg
    viewBox="0 0 16 16"
    fill="currentColor"
    className={classes.shape}
    data-tone={tone}
    data-size={size}
    {...(label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label })}
  >
    {shapes[name].drawing}
  </svg>
)
