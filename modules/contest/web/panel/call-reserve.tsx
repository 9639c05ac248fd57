import { Button } from '@mantine/core'
import { useState } from 'react'
import { useAct } from '#web/calls/use-act.ts'
import { useMay } from '#web/session/use-may.ts'
import { Allowed } from '#web/ui/allowed.tsx'
import { BusyButton } from '#web/ui/busy-button.tsx'
import { Dialog } from '#web/ui/dialog.tsx'
import { Problem } from '#web/ui/problem.tsx'
import { useTranslation } from '#web/words/use-translation.ts'
import { contestContract } from '../../contract.ts'
import { contestPolicy } from '../../policy.ts'
import { nextReserve } from '../../rules/next-reserve.ts'
import type { Contest } from '../contest/use-contest.ts'
import type { Seat } from './seat-columns.tsx'

/** Calls the next reserve judge of the sealed order: nobody chooses, so one person may (I-2, I-13). */
export const CallReserve = ({ contest, seats }: { readonly contest: Contest; readonly seats: readonly Seat[] }) => {
  const { t } = useTranslation()
  const [asking, setAsking] = useState(false)
  const may = useMay(contestPolicy.callReserve, contest.state)
  const next = nextReserve(seats)
  const call = useAct(contestContract.callReserve, {
    stale: [contestContract.readContest, contestContract.readPanel, contestContract.readProgress, contestContract.readAssignment],
    done: () => setAsking(false),
  })
  return (
    <>
      <Allowed when={[may, next]}>
        <Button onClick={() => setAsking(true)}>{t('contest.panel.call')}</Button>
      </Allowed>
      <Dialog opened={asking} onClose={() => setAsking(false)} title={t('contest.panel.call')}>
        <div className="stack">
          <p>{t('contest.panel.call.who', { name: next.ok ? next.value.name : '' })}</p>
          <p className="sm muted">{t('contest.panel.call.then')}</p>
          <Problem error={call.error} />
          <div className="row-wrap">
            <BusyButton variant="filled" busy={call.isPending} busyWords={t('contest.panel.call.busy')} onClick={() => call.mutate({ params: { contestId: contest.id }, body: { version: contest.version } })}>
              {t('contest.panel.call.do')}
            </BusyButton>
            <Button variant="subtle" onClick={() => setAsking(false)}>
              {t('shell.cancel')}
            </Button>
          </div>
        </div>
      </Dialog>
    </>
  )
}
