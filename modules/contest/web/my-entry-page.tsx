import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from '#web/words/use-translation.ts'
import { Link } from 'react-router'
import type { JsonObject } from '#platform/face/json.ts'
import { useRead } from '#web/calls/use-read.ts'
import { BusyLines } from '#web/ui/busy-lines.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { Notice } from '#web/ui/notice.tsx'
import { Panel } from '#web/ui/panel.tsx'
import { Problem } from '#web/ui/problem.tsx'
import { useRefusal } from '#web/words/use-refusal.ts'
import { contestContract } from '../contract.ts'
import { useContest } from './contest/use-contest.ts'
import { AuthorsPanel } from './entrant/authors-panel.tsx'
import { EligibilityPanel } from './entrant/eligibility-panel.tsx'
import type { EntryFile } from './entrant/entry-content.ts'
import { EntryFileSheet } from './entrant/entry-file-sheet.tsx'
import { EntryForm } from './entrant/entry-form.tsx'
import { SentPanel } from './entrant/sent-panel.tsx'
import { ToConfirm } from './entrant/to-confirm.tsx'
import { VerdictNotice } from './entrant/verdict-notice.tsx'
import { WorkView } from './entrant/work-view.tsx'
import { receiptName } from './receipts/receipt-name.ts'

/** The reader's own entry in this contest: written, sent, confirmed, or why none of it can be done now. */
export const MyEntryPage = () => {
  const { t } = useTranslation()
  const say = useRefusal()
  const { id: contestId, state } = useContest()
  const mine = useRead(contestContract.readMyEntry, { params: { contestId } })
  const read = useRead(contestContract.readRules, { params: { contestId } })
  const [justSent, setJustSent] = useState(false)
  const [opened, setOpened] = useState<EntryFile | null>(null)
  const failed = mine.error ?? read.error
  if (mine.data === undefined || read.data === undefined) return failed === null ? <BusyLines lines={8} /> : <Problem error={failed} again={() => void Promise.all([mine.refetch(), read.refetch()])} />
  const { sealed } = read.data
  if (sealed === null) {
    return (
      <Panel label={t('contest.entry.mine')}>
        <EmptyState title={t('contest.entry.notSealed')} why={t('contest.entry.notSealed.why')} />
      </Panel>
    )
  }
  const { entry, mayEnter, because, eligibility, toConfirm } = mine.data
  const { rules, schedule, seal } = sealed
  const writable = mayEnter && (entry === null || entry.state === 'draft' || entry.state === 'sent' || entry.state === 'returned')
  const until = entry?.state === 'returned' ? schedule.moments.mendUntil : schedule.moments.entriesUntil
  const last = entry?.sent.at(-1)
  const below = entry === null ? null : <SentPanel entry={entry} />
  const aside = (
    <>
      <EligibilityPanel rules={rules.eligibility} lines={entry !== null && entry.eligibility.length > 0 ? entry.eligibility : eligibility} />
      {entry === null ? null : <AuthorsPanel authors={entry.authors} />}
    </>
  )
  return (
    <>
      <ToConfirm contestId={contestId} entries={toConfirm} />
      {justSent && last !== undefined && entry?.unsent === false ? (
        <Notice tone="good" live title={t('contest.entry.justSent')}>
          {t('contest.sheet.sent.receipt', { name: receiptName(last.receipt) })}
        </Notice>
      ) : null}
      {entry === null ? null : <VerdictNotice check={entry.check} schedule={schedule} />}
      {(state === 'published' || state === 'final') && entry !== null ? (
        <Notice tone="info" title={t('contest.entry.published')}>
          <Link to={`/kompetisi/${contestId}/hasil-saya`}>{t('contest.entry.toResult')}</Link>
        </Notice>
      ) : null}
      {writable || entry?.unsent === false
        ? null
        : because.map(({ refusal, facts }) => (
            <Notice key={refusal} tone="warn">
              {say({ refusal, facts: facts as JsonObject })}
            </Notice>
          ))}
      {writable ? (
        <EntryForm contestId={contestId} mine={mine.data} rules={rules} rulesDigest={seal.rules} until={until} onSent={() => setJustSent(true)} below={below} aside={aside} />
      ) : (
        <div className="cols c-21">
          <div className="stack stack-5">
            {entry === null ? (
              <Panel label={t('contest.entry.mine')}>
                <EmptyState title={t('contest.entry.none')} why={t('contest.entry.none.why')}>
                  <Button component={Link} to={`/kompetisi/${contestId}/aturan`}>
                    {t('contest.seal.read')}
                  </Button>
                </EmptyState>
              </Panel>
            ) : (
              <Panel title={t('contest.entry.mine')}>
                <WorkView rules={rules.work} entry={entry} onOpen={setOpened} />
              </Panel>
            )}
            {below}
          </div>
          <div className="stack stack-5">{aside}</div>
        </div>
      )}
      {entry === null || writable ? null : <EntryFileSheet contestId={contestId} entryId={entry.id} file={opened} onClose={() => setOpened(null)} />}
    </>
  )
}
