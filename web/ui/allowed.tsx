import { cloneElement, type MouseEvent, type ReactElement, useId } from 'react'
import type { Outcome } from '#platform/face/outcome.ts'
import { useRefusal } from '../words/use-refusal.ts'
import { Shape } from './shape.tsx'
import { Tip } from './tip.tsx'
import classes from './allowed.module.css'

type Pressable = {
  readonly 'aria-disabled'?: boolean | 'true' | 'false'
  readonly 'aria-describedby'?: string
  readonly onClick?: (event: MouseEvent<HTMLElement>) => void
  readonly type?: string
}

type Props = {
  /** The answer of `useMay`, or of a rule; several in the order in which they should be said. */
  readonly when: Outcome<unknown> | readonly Outcome<unknown>[]
  /** `beside` shows the reason as text, where the act matters; `hint` on focus and hover. */
  readonly reason?: 'beside' | 'hint'
  readonly children: ReactElement<Pressable>
}

const stop = (event: MouseEvent<HTMLElement>): void => {
  event.preventDefault()
  event.stopPropagation()
}

/** A button that says why it is not allowed. It stays focusable (aria-disabled), so that everyone can reach the reason. */
export const Allowed = ({ when, reason = 'hint', children }: Props) => {
  const refusal = [when].flat().find((outcome) => !outcome.ok)
  const say = useRefusal()
  const id = useId()
  if (refusal === undefined || refusal.ok) return children
  const words = say(refusal)
  const button = cloneElement(children, { 'aria-disabled': true, 'aria-describedby': id, onClick: stop, type: 'button' })
  if (reason === 'hint') {
    return (
      <Tip id={id} words={words}>
        {button}
      </Tip>
    )
  }
  return (
    <span className={classes.beside}>
      {button}
      <span id={id} className={classes.why}>
        <Shape name="locked" tone="still" size="small" />
        {words}
      </span>
    </span>
  )
}
