import { Button, TextInput } from '@mantine/core'
import { type SyntheticEvent, useState } from 'react'
import { useTranslation } from '../words/use-translation.ts'
import { BusyButton } from './busy-button.tsx'
import classes from './code-modal.module.css'
import { Dialog } from './dialog.tsx'
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

const CodeForm = ({ act, busy, error, onCode, onClose }: Omit<Props, 'opened'>) => {
  const { t } = useTranslation()
  const [code, setCode] = useState('')
  const send = (event: SyntheticEvent): void => {
    event.preventDefault()
    if (!busy && code.trim() !== '') onCode(code.trim())
  }
  return (
    <form className={classes.form} onSubmit={send}>
      <p>{t('shell.code.why', { act })}</p>
      <TextInput
        classNames={{ input: classes.code }}
        label={t('shell.code')}
        description={t('shell.code.hint')}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        required
        withAsterisk={false}
        minLength={4}
        maxLength={20}
        autoComplete="one-time-code"
        autoCapitalize="characters"
        spellCheck={false}
        value={code}
        onChange={(event) => setCode(event.currentTarget.value)}
        data-autofocus
      />
      <Problem error={error} />
      <div className={classes.buttons}>
        <Button onClick={onClose}>{t('shell.cancel')}</Button>
        <BusyButton type="submit" variant="filled" busy={busy} busyWords={t('shell.code.checking')}>
          {act}
        </BusyButton>
      </div>
    </form>
  )
}

/** Asks for a fresh second factor (I-38): six digits of the authenticator, or one code of the printed card, in the same field. */
export const CodeModal = ({ opened, onClose, ...rest }: Props) => {
  const { t } = useTranslation()
  return (
    <Dialog opened={opened} onClose={onClose} title={t('shell.code.title')}>
      <CodeForm onClose={onClose} {...rest} />
    </Dialog>
  )
}
