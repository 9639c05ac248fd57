import { useState } from 'react'
import { useTranslation } from '#web/words/use-translation.ts'
import { useParams } from 'react-router'
import { useAct } from '#web/calls/use-act.ts'
import { useRead } from '#web/calls/use-read.ts'
import { useMay } from '#web/session/use-may.ts'
import { useSession } from '#web/session/use-session.ts'
import { Allowed } from '#web/ui/allowed.tsx'
import { BusyButton } from '#web/ui/busy-button.tsx'
import { BusyLines } from '#web/ui/busy-lines.tsx'
import { Deadline } from '#web/ui/date-text.tsx'
import { Notice } from '#web/ui/notice.tsx'
import { Panel } from '#web/ui/panel.tsx'
import { Problem } from '#web/ui/problem.tsx'
import { contestContract } from '../contract.ts'
import { contestPolicy } from '../policy.ts'
import { useContest } from './contest/use-contest.ts'
import { AuthorsPanel } from './entrant/authors-panel.tsx'
import type { EntryFile } from './entrant/entry-content.ts'
import { EntryFileSheet } from './entrant/entry-file-sheet.tsx'
import { WorkView } from './entrant/work-view.tsx'
import { ReceiptButton } from './receipts/receipt-button.tsx'

/** A work that names the reader as an author: read it whole, then confirm for oneself (I-14). */
export const ConfirmAuthorshipPage = () => {
  const { t } = useTranslation()
  const { entryId = '' } = useParams()
  const { id: contestId, state, schedule } = useContest()
  const { name } = useSession()
  const entry = useRead(contestContract.readEntry, { params: { contestId, entryId } })
  const read = useRead(contestContract.readRules, { params: { contestId } })
  const mine = useRead(contestContract.readMyEntry, { params: { contestId } })
  const may = useMay(contestPolicy.confirmAuthorship, state)
  const [opened, setOpened] = useState<EntryFile | null>(null)
  const confirm = useAct(contestContract.confirmAuthorship, {
    stale: [contestContract.readMyEntry, contestContract.readEntry, contestContract.readContest, contestContract.listReceipts],
  })
  const failed = entry.error ?? read.error ?? mine.error
  if (entry.data === undefined || read.data === undefined || mine.data === undefined) return failed === null ? <BusyLines lines={8} /> : <Problem error={failed} again={() => void entry.refetch()} />
  const waits = mine.data.toConfirm.some((one) => one.entryId === entryId)
  return (
    <>
      {confirm.data === undefined ? null : (
        <Notice tone="good" live title={t('contest.confirm.done')}>
          <ReceiptButton receipt={confirm.data.receipt} />
        </Notice>
      )}
      <div className="cols c-21">
        <Panel title={t('contest.confirm.work')} purpose={t(entry.data.sent.at(-1)?.by === 'clerk' ? 'contest.confirm.byClerk' : 'contest.confirm.byEntrant')}>
          {read.data.sealed === null ? null : <WorkView rules={read.data.sealed.rules.work} entry={entry.data} onOpen={setOpened} />}
        </Panel>
        <div className="stack stack-5">
          {waits ? (
            <Panel title={t('contest.confirm.title')}>
              <div className="stack stack-3">
                <p>{t('contest.confirm.statement', { name })}</p>
                <p className="sm muted">{t('contest.confirm.consequence')}</p>
                {schedule === null ? null : (
                  <p className="sm muted">
                    {t('contest.confirm.until')} <Deadline at={schedule.moments.confirmUntil} />.
                  </p>
                )}
                <Problem error={confirm.error} />
                <Allowed when={may} reason="beside">
                  <BusyButton variant="filled" busy={confirm.isPending} busyWords={t('contest.confirm.busy')} onClick={() => confirm.mutate({ params: { contestId, entryId }, body: { author: true } })}>
                    {t('contest.confirm.act')}
                  </BusyButton>
                </Allowed>
                <p className="sm muted">{t('contest.confirm.not')}</p>
              </div>
            </Panel>
          ) : null}
          <AuthorsPanel authors={entry.data.authors} />
        </div>
      </div>
      <EntryFileSheet contestId={contestId} entryId={entryId} file={opened} onClose={() => setOpened(null)} />
    </>
  )
}
