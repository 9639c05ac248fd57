import { Textarea } from '@mantine/core'
import { useState } from 'react'
import { approvalContract } from '#platform/approval/contract.ts'
import { homeContract } from '#platform/home/contract.ts'
import { placesOf } from '#web/calls/places-of.ts'
import { useAct } from '#web/calls/use-act.ts'
import { BusyButton } from '#web/ui/busy-button.tsx'
import { Dialog } from '#web/ui/dialog.tsx'
import { Problem } from '#web/ui/problem.tsx'
import { useTranslation } from '#web/words/use-translation.ts'
import { rulebookContract } from '../contract.ts'

type Props = { readonly ruleKey: string; readonly ruleId: string; readonly name: string; readonly onClose: () => void }

/** The first person says what was compared; the second compares again before approving. */
export const ConfirmDialog = ({ ruleKey, ruleId, name, onClose }: Props) => {
  const { t } = useTranslation()
  const [evidence, setEvidence] = useState('')
  const act = useAct(rulebookContract.askConfirmRule, { stale: [rulebookContract.readRule, rulebookContract.listRules, approvalContract.listApprovals, homeContract.readHome], done: onClose })
  return (
    <Dialog opened onClose={onClose} title={t('rulebook.confirm.title', { name })}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault()
          act.mutate({ params: { key: ruleKey }, body: { ruleId, evidence } })
        }}
      >
        <p>{t('rulebook.confirm.why')}</p>
        <Textarea label={t('rulebook.evidence')} description={t('rulebook.evidence.hint')} required minRows={3} autosize maxLength={2000} value={evidence} error={placesOf(act.error)['evidence']} onChange={(event) => setEvidence(event.currentTarget.value)} />
        <Problem error={act.error} />
        <div>
          <BusyButton type="submit" variant="filled" busy={act.isPending} busyWords={t('rulebook.asking')}>
            {t('rulebook.confirm.do')}
          </BusyButton>
        </div>
      </form>
    </Dialog>
  )
}
