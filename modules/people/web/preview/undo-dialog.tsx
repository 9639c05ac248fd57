import { Button, Textarea } from '@mantine/core'
import { useState } from 'react'
import { approvalContract } from '#platform/approval/contract.ts'
import { useAct } from '#web/calls/use-act.ts'
import { BusyButton } from '#web/ui/busy-button.tsx'
import { Dialog } from '#web/ui/dialog.tsx'
import { Problem } from '#web/ui/problem.tsx'
import { useTranslation } from '#web/words/use-translation.ts'
import { peopleContract } from '../../contract.ts'
import type { PreviewProps } from './preview-of.ts'

/** Why an applied import is to be undone; a second person decides. */
export const UndoDialog = ({ found, opened, onClose }: PreviewProps & { readonly opened: boolean; readonly onClose: () => void }) => {
  const { t } = useTranslation()
  const [reason, setReason] = useState('')
  const undo = useAct(peopleContract.askUndoImport, { stale: [peopleContract.readImport, approvalContract.listApprovals], done: onClose })
  return (
    <Dialog opened={opened} onClose={onClose} title={t('people.undo')}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault()
          undo.mutate({ params: { importId: found.id }, body: { version: found.version, reason } })
        }}
      >
        <p>{t('people.undo.what', { new: found.new, changed: found.changed })}</p>
        <Textarea label={t('people.undo.reason')} value={reason} minRows={3} autosize minLength={5} maxLength={2000} required withAsterisk={false} onChange={(event) => setReason(event.currentTarget.value)} data-autofocus />
        <Problem error={undo.error} />
        <div className="row-wrap">
          <Button onClick={onClose}>{t('shell.cancel')}</Button>
          <BusyButton type="submit" variant="filled" busy={undo.isPending} busyWords={t('people.undo.asking')}>
            {t('people.undo.ask')}
          </BusyButton>
        </div>
      </form>
    </Dialog>
  )
}
