import { Button } from '@mantine/core'
import { useTranslation } from '../../words/use-translation.ts'
import { identityContract } from '#platform/identity/contract.ts'
import { useAct } from '../../calls/use-act.ts'
import { BusyButton } from '../../ui/busy-button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Problem } from '../../ui/problem.tsx'
import { InvitationList } from './invitation-list.tsx'
import classes from './invitation-bar.module.css'

type Props = { readonly chosen: readonly string[]; readonly onClear: () => void }

/** New one-time addresses for the chosen accounts, many at once. */
export const InvitationBar = ({ chosen, onClear }: Props) => {
  const { t } = useTranslation()
  const invite = useAct(identityContract.inviteAccounts)
  const close = (): void => {
    invite.reset()
    onClear()
  }
  if (chosen.length === 0) return null
  return (
    <div className={classes.bar} role="region" aria-label={t('accounts.invite')}>
      <span>{t('accounts.chosen', { count: chosen.length })}</span>
      <Problem error={invite.error} />
      <span className="end row">
        <Button variant="subtle" onClick={onClear}>
          {t('shell.cancel')}
        </Button>
        <BusyButton busy={invite.isPending} busyWords={t('accounts.inviting')} onClick={() => invite.mutate({ body: { accountIds: [...chosen] } })}>
          {t('accounts.invite')}
        </BusyButton>
      </span>
      <Dialog opened={invite.data !== undefined} onClose={close} title={t('accounts.invite')}>
        <InvitationList items={invite.data?.items ?? []} />
      </Dialog>
    </div>
  )
}
