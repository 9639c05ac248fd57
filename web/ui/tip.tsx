import { type ReactNode, useEffect, useRef, useState } from 'react'
import { place } from './place.ts'
import classes from './tip.module.css'

/** Words that appear while one points at or stands on what they wrap; Esc takes them away (WCAG 1.4.13). `id` lets it describe the control. */
export const Tip = ({ id, words, children }: { readonly id: string; readonly words: ReactNode; readonly children: ReactNode }) => {
  const wrap = useRef<HTMLSpanElement>(null)
  const tip = useRef<HTMLSpanElement>(null)
  const [shown, setShown] = useState(false)
  useEffect(() => {
    const [around, box] = [wrap.current, tip.current]
    if (!shown || around === null || box === null) return
    box.showPopover()
    place(box, around, 'start')
    const leave = (event: KeyboardEvent): void => {
      if (event.key === 'Escape') setShown(false)
    }
    document.addEventListener('keydown', leave)
    return () => {
      document.removeEventListener('keydown', leave)
      if (box.isConnected) box.hidePopover()
    }
  }, [shown])
  return (
    <span
      ref={wrap}
      className={classes.wrap}
      onMouseEnter={() => setShown(true)}
      onMouseLeave={() => setShown(false)}
      onFocus={() => setShown(true)}
      onBlur={() => setShown(false)}
    >
      {children}
      <span ref={tip} id={id} popover="manual" role="tooltip" className={classes.tip}>
        {words}
      </span>
    </span>
  )
}
