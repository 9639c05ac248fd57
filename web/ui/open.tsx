import { type ReactNode, useState } from 'react'
import { PopHead } from './pop-head.tsx'
import classes from './open.module.css'
import { Pop } from './pop.tsx'
import { Sheet } from './sheet.tsx'
import { usePhone } from './use-phone.ts'

type Props = {
  /** The figure as it is read: "81,40". */
  readonly value: ReactNode
  /** "Dari mana 81,40?" */
  readonly question: string
  /** Its parts (KeyValues), the rule, the version, a link. */
  readonly children: ReactNode
}

/** A number that decides something opens and shows how it came about. Enter opens, Esc closes; a sheet from below on a phone. */
export const Open = ({ value, question, children }: Props) => {
  const phone = usePhone()
  const [open, setOpen] = useState(false)
  const inside = <div className={classes.inside}>{children}</div>
  if (phone) {
    return (
      <>
        <button type="button" className={classes.open} aria-haspopup="dialog" onClick={() => setOpen(true)}>
          {value}
        </button>
        <Sheet opened={open} onClose={() => setOpen(false)} title={question}>
          {inside}
        </Sheet>
      </>
    )
  }
  return (
    <Pop
      label={question}
      button={
        <button type="button" className={classes.open}>
          {value}
        </button>
      }
    >
      {(close) => (
        <>
          <PopHead title={question} onClose={close} />
          {inside}
        </>
      )}
    </Pop>
  )
}
