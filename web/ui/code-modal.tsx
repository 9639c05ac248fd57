import { Anchor, Button, Modal, PinInput, TextInput } from '@mantine/core'
import { type SyntheticEvent, useState } from 'react'
import { useTranslation } from '../words/use-translation.ts'
import { BusyButton } from './busy-button.tsx'
import classes from './code-modal.module.css'
import { Problem } from './problem.tsx'

type Props = {
  readonly opened: boolean
  /** What the code signs: "Setujui dan umumkan peringkat". */
  readonly act: string
  readonly busy: boolean
  readonly error: Error | null
  readonly onCode: (code: string) => void
  readonly onClose: () => void
}

/** Asks for a fresh second factor (I-38): six digits of the authenticator, or one code of the printed card. */
export const CodeModal = ({ opened, act, busy, error, onCode, onClose }: Props) => {
  const { t } = useTranslation()
  const [card, setCard] = useState(false)
  const [code, setCode] = useState('')
  const ready = card ? code.trim().length >= 4 : code.length === 6
  const send = (event: SyntheticEvent): void => {
    event.preventDefault()
    if (ready && !busy) onCode(code.trim())
  }
  const other = (): void => {
    setCard(!card)
    setCode('')
  }
  return (
    <Modal opened={opened} onClose={onClose} onExitTransitionEnd={() => setCode('')} title={t('shell.code.title')} closeButtonProps={{ 'aria-label': t('shell.close') }}>
      <form className={classes.form} onSubmit={send}>
        <p>{t('shell.code.why', { act })}</p>
        {card ? (
          <TextInput label={t('shell.code.card')} description={t('shell.code.card.hint')} inputWrapperOrder={['label', 'input', 'description', 'error']} value={code} onChange={(event) => setCode(event.currentTarget.value)} autoComplete="off" data-autofocus />
        ) : (
          <fieldset>
            <legend className={classes.legend}>{t('shell.code.digits')}</legend>
            <PinInput length={6} type="number" oneTimeCode value={code} onChange={setCode} placeholder="" data-autofocus getInputProps={(place) => ({ 'aria-label': t('shell.code.digit', { place: place + 1 }) })} />
          </fieldset>
        )}
        <Anchor component="button" type="button" size="sm" onClick={other}>
          {card ? t('shell.code.useDigits') : t('shell.code.useCard')}
        </Anchor>
        <Problem error={error} />
        <div className={classes.buttons}>
          <Button onClick={onClose}>{t('shell.cancel')}</Button>
          <BusyButton type="submit" variant="filled" busy={busy} busyWords={t('shell.code.checking')} aria-disabled={!ready || undefined}>
            {act}
          </BusyButton>
        </div>
      </form>
    </Modal>
  )
}
