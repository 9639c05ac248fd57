import { TextInput } from '@mantine/core'
import { type SyntheticEvent, useState } from 'react'
import { Link } from 'react-router'
import { agencyContract } from '#platform/agency/contract.ts'
import { homeContract } from '#platform/home/contract.ts'
import { placesOf } from '../calls/places-of.ts'
import { useAct } from '../calls/use-act.ts'
import { useRead } from '../calls/use-read.ts'
import { FileField } from '../forms/file-field.tsx'
import { EntranceFrame } from '../frame/entrance-frame.tsx'
import { useTabTitle } from '../session/use-product-name.ts'
import { BusyButton } from '../ui/busy-button.tsx'
import { BusyLines } from '../ui/busy-lines.tsx'
import { Notice } from '../ui/notice.tsx'
import { Problem } from '../ui/problem.tsx'
import { useTranslation } from '../words/use-translation.ts'
import { InvitationList } from './accounts/invitation-list.tsx'
import { armsOf, LARGEST_ARMS } from './agency/arms-of.ts'
import { emptyProfile, ProfileFields } from './agency/profile-fields.tsx'
import classes from './sign-in-page.module.css'

/** The first page of an empty installation: unlocked by the code that the server's terminal shows. */
export const SetupPage = () => {
  const { t } = useTranslation()
  useTabTitle(t('setup.title'))
  const setup = useRead(agencyContract.readSetup, {})
  const [setupCode, setSetupCode] = useState('')
  const [code, setCode] = useState('')
  const [profile, setProfile] = useState(emptyProfile)
  const [arms, setArms] = useState<File | null>(null)
  const [administrators, setAdministrators] = useState(['', ''])
  const act = useAct(agencyContract.setUp, { stale: [homeContract.listAgencies] })
  const places = placesOf(act.error)
  const send = async (): Promise<void> => act.mutate({ body: { setupCode, code, profile, arms: arms === null ? null : await armsOf(arms), administrators } })
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault()
    if (!act.isPending) void send()
  }
  if (act.data !== undefined) {
    return (
      <EntranceFrame>
        <div className={classes.card}>
          <h1>{t('setup.done')}</h1>
          <p className="sm">{t('setup.done.how')}</p>
          <InvitationList items={act.data.administrators.map((one) => ({ ...one, accountId: one.username }))} />
        </div>
      </EntranceFrame>
    )
  }
  if (setup.data?.open !== true) {
    return (
      <EntranceFrame>
        <div className={classes.card}>
          <h1>{t('setup.title')}</h1>
          {setup.isPending ? <BusyLines lines={3} /> : null}
          <Problem error={setup.error} />
          {setup.data === undefined ? null : <Notice title={t('setup.closed')}>{t('setup.closed.how')}</Notice>}
          {setup.data === undefined ? null : <Link to="/masuk">{t('shell.signIn')}</Link>}
        </div>
      </EntranceFrame>
    )
  }
  return (
    <EntranceFrame>
      <form className={classes.card} aria-labelledby="pasang" onSubmit={submit}>
        <div>
          <h1 id="pasang">{t('setup.title')}</h1>
          <p className="muted sm">{t('setup.why')}</p>
        </div>
        <TextInput label={t('setup.code')} description={t('setup.code.hint')} inputWrapperOrder={['label', 'input', 'description', 'error']} required withAsterisk={false} autoComplete="off" autoCapitalize="characters" spellCheck={false} minLength={8} maxLength={40} value={setupCode} error={places['setupCode']} onChange={(event) => setSetupCode(event.currentTarget.value)} />
        <TextInput label={t('agency.code')} description={t('agency.code.hint')} inputWrapperOrder={['label', 'input', 'description', 'error']} required withAsterisk={false} autoCapitalize="none" spellCheck={false} pattern="[a-z0-9\-]{1,32}" value={code} error={places['code']} onChange={(event) => setCode(event.currentTarget.value)} />
        <ProfileFields value={profile} onChange={setProfile} places={places} />
        <FileField label={t('agency.arms')} hint={t('agency.arms.hint')} accept=".png,.jpg,.jpeg" largest={LARGEST_ARMS} value={arms} onChange={setArms} />
        {[0, 1].map((place) => (
          <TextInput
            key={place}
            label={t(`setup.administrator.${place + 1}`)}
            description={place === 1 ? t('setup.administrators.hint') : undefined}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            required
            withAsterisk={false}
            minLength={2}
            maxLength={300}
            autoComplete="off"
            value={administrators[place] ?? ''}
            error={places[`administrators.${place}`]}
            onChange={({ currentTarget: { value } }) => setAdministrators((now) => now.map((name, index) => (index === place ? value : name)))}
          />
        ))}
        <Problem error={act.error} />
        <BusyButton type="submit" variant="filled" fullWidth busy={act.isPending} busyWords={t('setup.busy')}>
          {t('setup.do')}
        </BusyButton>
      </form>
    </EntranceFrame>
  )
}
