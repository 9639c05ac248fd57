import { Button, Textarea } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { type SyntheticEvent, useState } from 'react'
import { useTranslation } from '../../words/use-translation.ts'
import { identityContract } from '#platform/identity/contract.ts'
import { useAct } from '../../calls/use-act.ts'
import { useSession } from '../../session/use-session.ts'
import { holds } from '../../session/audience.ts'
import { BusyButton } from '../../ui/busy-button.tsx'
import { Problem } from '../../ui/problem.tsx'
import { useFormat } from '../../words/use-format.ts'
import type { Account } from './account-columns.tsx'
import classes from './held-role.module.css'

/** A role that is held now. Taking power away needs one person; it takes effect on the next request (I-37). */
export const HeldRole = ({ held }: { readonly held: Account['roles'][number] }) => {
  const { t } = useTranslation()
  const format = useFormat()
  const { codes } = useSession()
  const [asking, ask] = useDisclosure(false)
  const [reason, setReason] = useState('')
  const end = useAct(identityContract.endGrant, { stale: [identityContract.listAccounts], done: ask.close })
  const send = (event: SyntheticEvent): void => {
    event.preventDefault()
    if (!end.isPending) end.mutate({ params: { grantId: held.id }, body: { reason } })
  }
  return (
    <div className={classes.held}>
      <div className="row between">
        <span>
          <b>{t(`role.${held.role}`)}</b>
          {held.post === null ? null : (
            <small className={classes.when}>
              {held.post}, {held.letter}
            </small>
          )}
          <small className={classes.when}>{held.to === null ? t('accounts.role.since', { from: format.shortInstant(held.from) }) : t('accounts.role.until', { from: format.shortInstant(held.from), to: format.shortInstant(held.to) })}</small>
        </span>
        {holds(codes, identityContract.endGrant.access) && !asking ? (
          <Button size="xs" variant="risk" onClick={ask.open}>
            {t('accounts.role.end')}
          </Button>
        ) : null}
      </div>
      {asking ? (
        <form className="stack stack-2" onSubmit={send}>
          <Textarea label={t('accounts.reason')} required withAsterisk={false} minLength={5} autosize minRows={2} value={reason} onChange={(event) => setReason(event.currentTarget.value)} />
          <Problem error={end.error} />
          <div className="row">
            <Button size="xs" onClick={ask.close}>
              {t('shell.cancel')}
            </Button>
            <BusyButton size="xs" type="submit" variant="risk" busy={end.isPending} busyWords={t('accounts.role.ending')}>
              {t('accounts.role.end')}
            </BusyButton>
          </div>
        </form>
      ) : null}
    </div>
  )
}
