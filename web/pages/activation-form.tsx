import { type SyntheticEvent, useState } from 'react'
import { useTranslation } from '../words/use-translation.ts'
import type { AnswerOf } from '#platform/face/route.ts'
import { identityContract } from '#platform/identity/contract.ts'
import { useAct } from '../calls/use-act.ts'
import { NewPasswordField } from '../forms/new-password-field.tsx'
import { BusyButton } from '../ui/busy-button.tsx'
import { KeyValues } from '../ui/key-values.tsx'
import { Problem } from '../ui/problem.tsx'
import classes from './sign-in-page.module.css'

type Props = {
  readonly token: string
  readonly invitation: AnswerOf<typeof identityContract.readInvitation>
  readonly onGiven: (given: AnswerOf<typeof identityContract.activate>) => void
}

/** The owner chooses a password; the tap uses the address up. */
export const ActivationForm = ({ token, invitation, onGiven }: Props) => {
  const { t } = useTranslation()
  const [password, setPassword] = useState('')
  const activate = useAct(identityContract.activate, { done: onGiven })
  const send = (event: SyntheticEvent): void => {
    event.preventDefault()
    if (!activate.isPending) activate.mutate({ body: { token, password } })
  }
  return (
    <form className={classes.card} aria-labelledby="aktivasi" onSubmit={send}>
      <div>
        <h1 id="aktivasi">{t('activation.title')}</h1>
        <p className="muted sm">{invitation.agency}</p>
      </div>
      <KeyValues
        align="start"
        items={[
          [t('activation.name'), invitation.name],
          [t('signIn.username'), invitation.username],
        ]}
      />
      <input type="text" name="username" autoComplete="username" value={invitation.username} readOnly hidden />
      <Problem error={activate.error} />
      <NewPasswordField value={password} onChange={setPassword} />
      <p className="xs muted">{t('activation.once')}</p>
      <BusyButton type="submit" variant="filled" fullWidth busy={activate.isPending} busyWords={t('activation.busy')}>
        {t('activation.do')}
      </BusyButton>
    </form>
  )
}
