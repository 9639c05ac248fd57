import { Button, type ButtonProps } from '@mantine/core'
import { LoaderCircle } from 'lucide-react'
import type { ComponentPropsWithoutRef, MouseEvent, ReactNode } from 'react'
import classes from './busy-button.module.css'

type Props = ButtonProps &
  Omit<ComponentPropsWithoutRef<'button'>, keyof ButtonProps> & {
    readonly busy: boolean
    /** What it does now: "Menghitung…" */
    readonly busyWords: ReactNode
  }

const stop = (event: MouseEvent<HTMLElement>): void => event.preventDefault()

/** A button that, while it works, keeps its width, stays focused, and says what it does. */
export const BusyButton = ({ busy, busyWords, children, onClick, leftSection, ...rest }: Props) => (
  <Button
    {...rest}
    {...(busy ? { 'aria-busy': true, 'aria-disabled': true, type: 'button' as const, onClick: stop } : { onClick })}
    data-busy={busy || undefined}
    leftSection={busy ? <LoaderCircle className={classes.turning} aria-hidden="true" /> : leftSection}
  >
    <span className={classes.both}>
      <span aria-hidden={busy} data-shown={!busy}>
        {children}
      </span>
      <span aria-hidden={!busy} data-shown={busy}>
        {busyWords}
      </span>
    </span>
  </Button>
)
