import { Button, PasswordInput, TextInput } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { type SyntheticEvent, useState } from 'react'
import { useTranslation } from '../words/use-translation.ts'
import { Link, Navigate, useSearchParams } from 'react-router'
import { identityContract } from '#platform/identity/contract.ts'
import { useAct } from '../calls/use-act.ts'
import { EntranceFrame } from '../frame/entrance-frame.tsx'
import { enter, useSessionRead } from '../session/use-session.ts'
import { useOnlyAgency } from '../session/use-installation.ts'
import { useTabTitle } from '../session/use-product-name.ts'
import { Problem } from '../ui/problem.tsx'
import { safeReturn } from './safe-return.ts'
import classes from './sign-in-page.module.css'
import { SignInAs } from './sign-in-as.tsx'

/** One sentence for every failure: it never says whether the account exists (I-42). What was typed stays. */
export const SignInPage = () => {
  const { t } = useTranslation()
  const client = useQueryClient()
  const session = useSessionRead()
  const agency = useOnlyAgency()
  const [search] = useSearchParams()
  const [username, setUsername] = useState('')
  const [password, setPassword] = useState('')
  const [code, setCode] = useState('')
  const signIn = useAct(identityContract.signIn, { done: (answer) => enter(client, answer) })
  useTabTitle(t('shell.signIn'))
  if (session.data) return <Navigate to={safeReturn(search.get('ke'))} replace />
  const send = (event: SyntheticEvent): void => {
    event.preventDefault()
    if (signIn.isPending) return
    signIn.mutate({ body: { username, password, code: code.trim() === '' ? null : code.trim() } })
    setCode('') // a code works once
  }
  return (
    <EntranceFrame>
      <form className={classes.card} aria-labelledby="masuk" onSubmit={send}>
        <div>
          <h1 id="masuk">{t('shell.signIn')}</h1>
          {agency === undefined ? null : <p className="muted sm">{agency}</p>}
        </div>
        <Problem error={signIn.error} />
        <TextInput
          label={t('signIn.username')}
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          required
          withAsterisk={false}
          value={username}
          onChange={(event) => setUsername(event.currentTarget.value)}
        />
        <PasswordInput
          label={t('signIn.password')}
          autoComplete="current-password"
          required
          withAsterisk={false}
          visibilityToggleButtonProps={{ 'aria-label': t('signIn.showPassword'), tabIndex: 0 }}
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
        />
        <TextInput
          label={t('signIn.code')}
          description={t('signIn.code.hint')}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          autoComplete="one-time-code"
          autoCapitalize="none"
          maxLength={20}
          value={code}
          onChange={(event) => setCode(event.currentTarget.value)}
        />
        <Button type="submit" variant="filled" fullWidth className={classes.go} aria-busy={signIn.isPending}>
          {t(signIn.isPending ? 'signIn.busy' : 'shell.signIn')}
        </Button>
        <p className="sm">
          <Link to="/aktivasi">{t('signIn.slip')}</Link>
        </p>
        <p className="xs muted">{t('signIn.help')}</p>
      </form>
      <SignInAs onChoose={(person) => signIn.mutate({ body: { username: person.username, password: person.password, code: person.code } })} />
    </EntranceFrame>
  )
}
