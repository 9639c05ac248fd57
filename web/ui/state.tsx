import type { ReactNode } from 'react'
import { Shape, type ShapeName, type Tone, toneOf } from './shape.tsx'
import classes from './state.module.css'

type Props = {
  readonly is: ShapeName
  readonly tone?: Tone
  readonly children: ReactNode
}

/** The state of a thing: word, shape, then colour. `<State is="sealed">Aturan terkunci</State>` */
export const State = ({ is, tone = toneOf(is), children }: Props) => (
  <span className={classes.state} data-tone={tone}>
    <Shape name={is} tone={tone} size="small" />
    {children}
  </span>
)
