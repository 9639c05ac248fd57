import { NativeSelect, Textarea } from '@mantine/core'
import { type SyntheticEvent, useState } from 'react'
import { useTranslation } from '../../words/use-translation.ts'
import { Link } from 'react-router'
import { auditContract } from '#platform/audit/contract.ts'
import { type AccessCode, forProcess, roles } from '#platform/face/access-codes.ts'
import { refuse } from '#platform/face/outcome.ts'
import { may } from '#platform/face/policy.ts'
import { identityContract } from '#platform/identity/contract.ts'
import { useAct } from '../../calls/use-act.ts'
import { useRead } from '../../calls/use-read.ts'
import { InstantField } from '../../forms/instant-field.tsx'
import { useSession } from '../../session/use-session.ts'
import { Allowed } from '../../ui/allowed.tsx'
import { BusyButton } from '../../ui/busy-button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Problem } from '../../ui/problem.tsx'
import type { Account } from './account-columns.tsx'
import { type HeldThrough, notThroughPost, PostFields } from './post-fields.tsx'

const grantable = roles.filter((role) => role !== 'platform_operator')
type Grantable = (typeof grantable)[number]

/** Asks for a role. Another administrator decides, seeing exactly this (I-10). */
export const GrantForm = ({ account }: { readonly account: Account }) => {
  const { t } = useTranslation()
  const { codes, personId } = useSession()
  const [role, setRole] = useState<Grantable>('organiser')
  const [to, setTo] = useState('')
  const [from, setFrom] = useState('')
  const [held, setHeld] = useState<HeldThrough>(notThroughPost)
  const [reason, setReason] = useState('')
  const [process, setProcess] = useState('')
  const ofProcess = forProcess.some((one) => one === role)
  const processes = useRead(auditContract.listProcesses, {}, { when: ofProcess })
  const scope = ofProcess && process !== '' ? ({ scope: 'process', scopeId: process } as const) : {}
  const grant = useAct(identityContract.askGrant)
  const allowed = may({ who: identityContract.askGrant.access }, codes as readonly AccessCode[])
  const send = (event: SyntheticEvent): void => {
    event.preventDefault()
    if (!allowed.ok || grant.isPending) return
    grant.mutate({ body: { personId: account.personId, role, ...scope, from: from === '' ? null : from, to: to === '' ? null : to, ...held, reason } })
  }
  if (grant.data !== undefined) {
    return (
      <Notice tone="good" live title={t('accounts.grant.asked')}>
        {t('accounts.grant.asked.why')} <Link to={`/persetujuan/${grant.data.approvalId}`}>{t('accounts.grant.see')}</Link>
      </Notice>
    )
  }
  return (
    <form className="stack stack-3" aria-labelledby="ajukan-peran" onSubmit={send}>
      <h2 id="ajukan-peran">{t('accounts.grant')}</h2>
      <NativeSelect
        label={t('accounts.role')}
        value={role}
        onChange={(event) => setRole(grantable.find((one) => one === event.currentTarget.value) ?? 'organiser')}
        data={grantable.map((one) => ({ value: one, label: t(`role.${one}`) }))}
      />
      {ofProcess && (processes.data?.items.length ?? 0) > 0 ? (
        <NativeSelect
          label={t('accounts.grant.scope')}
          description={process === '' ? undefined : t('accounts.grant.scope.hint')}
          value={process}
          onChange={(event) => setProcess(event.currentTarget.value)}
          data={[{ value: '', label: t('accounts.grant.scope.agency') }, ...(processes.data?.items ?? []).map(({ id, title }) => ({ value: id, label: title }))]}
        />
      ) : null}
      <PostFields value={held} onChange={setHeld} />
      <InstantField label={t('accounts.grant.from')} hint={t('accounts.grant.from.hint')} value={from} onChange={setFrom} />
      <InstantField label={t('accounts.grant.until')} hint={t('accounts.grant.until.hint')} value={to} onChange={setTo} />
      <Textarea label={t('accounts.reason')} description={t('accounts.grant.reason.hint')} inputWrapperOrder={['label', 'input', 'description', 'error']} required withAsterisk={false} minLength={5} autosize minRows={2} value={reason} onChange={(event) => setReason(event.currentTarget.value)} />
      <Problem error={grant.error} />
      <p className="xs muted">{t('accounts.grant.two')}</p>
      <Allowed when={[allowed, account.personId === personId ? refuse('GRANT_TO_SELF') : allowed]} reason="beside">
        <BusyButton type="submit" variant="filled" busy={grant.isPending} busyWords={t('accounts.grant.asking')}>
          {t('accounts.grant.ask')}
        </BusyButton>
      </Allowed>
    </form>
  )
}
