import { Button, Textarea } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { type SyntheticEvent, useState } from 'react'
import { useTranslation } from '../words/use-translation.ts'
import { type Approval, approvalContract } from '#platform/approval/contract.ts'
import { ok, refuse } from '#platform/face/outcome.ts'
import { homeContract } from '#platform/home/contract.ts'
import { useAct } from '../calls/use-act.ts'
import { Allowed } from '../ui/allowed.tsx'
import { BusyButton } from '../ui/busy-button.tsx'
import { CodeModal } from '../ui/code-modal.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Problem } from '../ui/problem.tsx'
import { Deadline } from '../ui/date-text.tsx'
import classes from './approval-acts.module.css'

const stale = [approvalContract.listApprovals, homeContract.readHome]

/** Approve with a fresh code, refuse with a reason, or take back what one asked for oneself. */
export const ApprovalActs = ({ approval }: { readonly approval: Approval }) => {
  const { t } = useTranslation()
  const [asking, code] = useDisclosure(false)
  const [refusing, reason] = useDisclosure(false)
  const params = { approvalId: approval.id }
  const approve = useAct(approvalContract.approve, { stale, done: code.close })
  const withdraw = useAct(approvalContract.withdrawApproval, { stale })
  if (approval.state !== 'asked') return <span>{t(`approval.state.${approval.state}`)}</span>
  const act = t(`approval.${approval.kind}.act`, { defaultValue: t('approval.approve') })
  return (
    <div className={classes.acts}>
      <span>
        {t('approval.until')} <Deadline at={approval.expiresAt} />
      </span>
      <Problem error={withdraw.error} />
      <div className={classes.buttons}>
        {approval.mine ? (
          <BusyButton busy={withdraw.isPending} busyWords={t('approval.withdrawing')} onClick={() => withdraw.mutate({ params })}>
            {t('approval.withdraw')}
          </BusyButton>
        ) : (
          <Button onClick={reason.open} disabled={!approval.mayDecide}>
            {t('approval.refuse')}
          </Button>
        )}
        <Allowed when={approval.mayDecide ? ok(true) : refuse(approval.whyNot ?? 'FORBIDDEN')} reason="beside">
          <Button variant="filled" onClick={code.open}>
            {act}
          </Button>
        </Allowed>
      </div>
      <CodeModal
        opened={asking}
        act={act}
        busy={approve.isPending}
        error={approve.error}
        onCode={(given) => approve.mutate({ params, body: { digest: approval.digest, code: given } })}
        onClose={code.close}
      />
      <RefuseModal approvalId={approval.id} opened={refusing} onClose={reason.close} />
    </div>
  )
}

const RefuseModal = ({ approvalId, opened, onClose }: { readonly approvalId: string; readonly opened: boolean; readonly onClose: () => void }) => {
  const { t } = useTranslation()
  const [reason, setReason] = useState('')
  const refusal = useAct(approvalContract.refuseApproval, { stale, done: onClose })
  const send = (event: SyntheticEvent): void => {
    event.preventDefault()
    if (!refusal.isPending) refusal.mutate({ params: { approvalId }, body: { reason } })
  }
  return (
    <Dialog opened={opened} onClose={onClose} title={t('approval.refuse')}>
      <form className="stack" onSubmit={send}>
        <Textarea label={t('approval.reason')} description={t('approval.reason.hint')} inputWrapperOrder={['label', 'input', 'description', 'error']} required withAsterisk={false} minLength={5} autosize minRows={3} value={reason} onChange={(event) => setReason(event.currentTarget.value)} data-autofocus />
        <Problem error={refusal.error} />
        <BusyButton type="submit" variant="risk" busy={refusal.isPending} busyWords={t('approval.refusing')}>
          {t('approval.refuse')}
        </BusyButton>
      </form>
    </Dialog>
  )
}
