import { X } from 'lucide-react'
import { type MouseEvent, type ReactNode, type SyntheticEvent, useId, useLayoutEffect, useRef } from 'react'
import { createPortal } from 'react-dom'
import { useTranslation } from '../words/use-translation.ts'
import classes from './dialog.module.css'

type Props = {
  readonly opened: boolean
  readonly onClose: () => void
  readonly title: ReactNode
  /** `middle` for what signs; `side` is the Sheet. */
  readonly from?: 'middle' | 'side'
  readonly children: ReactNode
}

const Opened = ({ onClose, title, from = 'middle', children }: Omit<Props, 'opened'>) => {
  const { t } = useTranslation()
  const box = useRef<HTMLDialogElement>(null)
  const titleId = useId()
  useLayoutEffect(() => {
    const dialog = box.current
    dialog?.showModal()
    const first = dialog?.querySelector<HTMLElement>('[data-autofocus]') ?? dialog
    first?.focus()
    // Closing, rather than only vanishing, gives the focus back to where it was.
    return () => dialog?.close()
  }, [])
  const cancel = (event: SyntheticEvent): void => {
    event.preventDefault()
    onClose()
  }
  const outside = (event: MouseEvent): void => {
    event.stopPropagation() // nor does it press what stands around it in the page
    if (event.target === box.current) onClose()
  }
  return createPortal(
    // A press outside closes it for those who point; everyone else has Esc and the button.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions
    <dialog ref={box} className={classes.dialog} data-from={from} aria-labelledby={titleId} tabIndex={-1} onCancel={cancel} onClick={outside} onSubmit={(event) => event.stopPropagation()}>
      <div className={classes.inside}>
        <div className={classes.head}>
          <h2 id={titleId}>{title}</h2>
          <button type="button" className={classes.close} aria-label={t('shell.close')} onClick={onClose}>
            <X aria-hidden="true" />
          </button>
        </div>
        {children}
      </div>
    </dialog>,
    document.body,
  )
}

/** The browser's own modal dialog: the rest of the page is inert, Esc closes it, the focus returns. */
export const Dialog = ({ opened, ...rest }: Props) => (opened ? <Opened {...rest} /> : null)
