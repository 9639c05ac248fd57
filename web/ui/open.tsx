import { CloseButton, Popover } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { type ReactNode, useId } from 'react'
import { useTranslation } from '../words/use-translation.ts'
import classes from './open.module.css'
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

/** A number that decides something opens and shows how it came about. Enter opens, Esc closes; a drawer from below on a phone. */
export const Open = ({ value, question, children }: Props) => {
  const { t } = useTranslation()
  const phone = usePhone()
  const [open, { toggle, close }] = useDisclosure(false)
  const titleId = useId()
  const button = (
    <button type="button" className={classes.open} data-open={open || undefined} aria-haspopup="dialog" aria-expanded={open} onClick={toggle}>
      {value}
    </button>
  )
  if (phone) {
    return (
      <>
        {button}
        <Sheet opened={open} onClose={close} title={question}>
          <div className={classes.inside}>{children}</div>
        </Sheet>
      </>
    )
  }
  return (
    <Popover opened={open} onChange={(wanted) => (wanted ? undefined : close())} position="bottom-start" trapFocus returnFocus width={352}>
      <Popover.Target>{button}</Popover.Target>
      <Popover.Dropdown aria-labelledby={titleId}>
        <div className={classes.head}>
          <p id={titleId} className="strong">
            {question}
          </p>
          <CloseButton size="sm" aria-label={t('shell.close')} onClick={close} />
        </div>
        <div className={classes.inside}>{children}</div>
      </Popover.Dropdown>
    </Popover>
  )
}
