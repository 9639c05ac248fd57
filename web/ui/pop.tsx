import { cloneElement, type ReactElement, type ReactNode, type SyntheticEvent, type ToggleEvent, useEffect, useId, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import { place } from './place.ts'
import classes from './pop.module.css'

type Pressable = { readonly popoverTarget?: string; readonly 'aria-haspopup'?: 'dialog'; readonly 'aria-expanded'?: boolean }

type Props = {
  /** A real button: the browser opens the panel, closes it on Esc or a press elsewhere, and gives the focus back. */
  readonly button: ReactElement<Pressable>
  /** Names the panel for readers who hear the page. */
  readonly label: string
  readonly align?: 'start' | 'end'
  readonly children: ReactNode | ((close: () => void) => ReactNode)
}

const stop = (event: SyntheticEvent): void => event.stopPropagation()

/** A small panel beside its button, in the browser's own top layer. */
export const Pop = ({ button, label, align = 'start', children }: Props) => {
  const id = useId()
  const panel = useRef<HTMLDivElement>(null)
  const [open, setOpen] = useState(false)
  useEffect(() => {
    if (!open) return
    const again = (): void => {
      const opener = document.querySelector(`[popovertarget="${CSS.escape(id)}"]`)
      if (panel.current !== null && opener !== null) place(panel.current, opener, align)
    }
    again()
    panel.current?.focus({ preventScroll: true })
    window.addEventListener('scroll', again, { capture: true, passive: true })
    window.addEventListener('resize', again)
    return () => {
      window.removeEventListener('scroll', again, { capture: true })
      window.removeEventListener('resize', again)
    }
  }, [open, id, align])
  const heard = (event: ToggleEvent): void => {
    if (event.target === event.currentTarget) setOpen(event.newState === 'open')
  }
  return (
    <>
      {cloneElement(button, { popoverTarget: id, 'aria-haspopup': 'dialog', 'aria-expanded': open })}
      {createPortal(
        // A press inside belongs to the panel, not to the row or link around its button.
        // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions
        <div ref={panel} id={id} popover="auto" role="dialog" aria-label={label} tabIndex={-1} className={classes.pop} onToggle={heard} onClick={stop}>
          {open ? (typeof children === 'function' ? children(() => document.getElementById(id)?.hidePopover()) : children) : null}
        </div>,
        document.body,
      )}
    </>
  )
}
