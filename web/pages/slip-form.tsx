import { TextInput } from '@mantine/core'
import { type SyntheticEvent, useState } from 'react'
import type { AnswerOf } from '#platform/face/route.ts'
import { identityContract } from '#platform/identity/contract.ts'
import { useAct } from '../calls/use-act.ts'
import { NewPasswordField } from '../forms/new-password-field.tsx'
import { BusyButton } from '../ui/busy-button.tsx'
import { Problem } from '../ui/problem.tsx'
import { useTranslation } from '../words/use-translation.ts'
import classes from './sign-in-page.module.css'

type Props = { readonly onGiven: (given: AnswerOf<typeof identityContract.activateSlip>) => void }

/** A printed slip: number, code, a password of one's own. The tap uses the code up. */
export const SlipForm = ({ onGiven }: Props) => {
  const { t } = useTranslation()
  const [nip, setNip] = useState('')
  const [code, setCode] = useState('')
  const [password, setPassword] = useState('')
  const activate = useAct(identityContract.activateSlip, { done: onGiven })
  const send = (event: SyntheticEvent): void => {
    event.preventDefault()
    if (!activate.isPending) activate.mutate({ body: { nip, code, password } })
  }
  return (
    <form className={classes.card} aria-labelledby="aktivasi" onSubmit={send}>
      <div>
        <h1 id="aktivasi">{t('activation.title')}</h1>
        <p className="muted sm">{t('activation.slip.why')}</p>
      </div>
      <Problem error={activate.error} />
      <TextInput label={t('activation.slip.nip')} description={t('activation.slip.nip.hint')} inputWrapperOrder={['label', 'input', 'description', 'error']} autoComplete="username" inputMode="numeric" required withAsterisk={false} minLength={18} maxLength={30} value={nip} onChange={(event) => setNip(event.currentTarget.value)} />
      <TextInput label={t('activation.slip.code')} description={t('activation.slip.code.hint')} inputWrapperOrder={['label', 'input', 'description', 'error']} autoComplete="off" autoCapitalize="characters" spellCheck={false} required withAsterisk={false} minLength={8} maxLength={30} value={code} onChange={(event) => setCode(event.currentTarget.value)} />
      <NewPasswordField value={password} onChange={setPassword} />
      <p className="xs muted">{t('activation.slip.once')}</p>
      <BusyButton type="submit" variant="filled" fullWidth busy={activate.isPending} busyWords={t('activation.busy')}>
        {t('activation.do')}
      </BusyButton>
    </form>
  )
}
