import { Button } from '@mantine/core'
import { useState } from 'react'
import { Link, useParams } from 'react-router'
import { useRead } from '#web/calls/use-read.ts'
import { useMay } from '#web/session/use-may.ts'
import { BusyLines } from '#web/ui/busy-lines.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { Panel } from '#web/ui/panel.tsx'
import { Problem } from '#web/ui/problem.tsx'
import { State } from '#web/ui/state.tsx'
import { useTranslation } from '#web/words/use-translation.ts'
import { contestContract } from '../contract.ts'
import { contestPolicy } from '../policy.ts'
import type { Contest } from './contest/use-contest.ts'
import { WithContest } from './contest/with-contest.tsx'
import { AuthorsPanel } from './entrant/authors-panel.tsx'
import type { EntryFile } from './entrant/entry-content.ts'
import { EntryFileSheet } from './entrant/entry-file-sheet.tsx'
import { SentPanel } from './entrant/sent-panel.tsx'
import { WorkView } from './entrant/work-view.tsx'
import { shapeOfEntry } from './entries/entry-state.ts'
import { CheckPanel } from './entry/check-panel.tsx'

/** One entry as it was sent, and its administrative check. */
export const EntryPage = () => <WithContest>{(contest) => <Entry contest={contest} />}</WithContest>

const Entry = ({ contest }: { readonly contest: Contest }) => {
  const { t } = useTranslation()
  const { entryId = '' } = useParams()
  const [opened, setOpened] = useState<EntryFile | null>(null)
  const contestId = contest.id
  const read = useRead(contestContract.readEntry, { params: { contestId, entryId } })
  const rules = useRead(contestContract.readRules, { params: { contestId } })
  const may = useMay(contestPolicy.checkEntry, contest.state)
  const unchecked = useRead(contestContract.listEntries, { params: { contestId }, query: { state: 'sent', limit: 2 } }, { when: may.ok })
  const next = unchecked.data?.items.find(({ id }) => id !== entryId)
  const entry = read.data
  const sealed = rules.data?.sealed
  const list = `/kompetisi/${contestId}/peserta`
  return (
    <>
      <PageHead
        title={entry === undefined ? t('contest.result.work') : entry.work.title}
        crumbs={[
          { to: `/kompetisi/${contestId}`, label: contest.title },
          { to: list, label: t('contest.entries') },
        ]}
        states={entry === undefined ? undefined : <State is={shapeOfEntry[entry.state]}>{t(`contest.entryState.${entry.state}`)}</State>}
        actions={
          next === undefined ? undefined : (
            <Button component={Link} to={`${list}/${next.id}`}>
              {t('contest.check.next')}
            </Button>
          )
        }
      />
      <Problem error={read.error ?? rules.error} again={() => void Promise.all([read.refetch(), rules.refetch()])} />
      {entry === undefined || sealed === undefined || sealed === null ? read.isError || rules.isError ? null : <BusyLines /> : (
        <div className="cols c-32">
          <div className="stack stack-5">
            <Panel title={t('contest.entry.work')}>
              <WorkView rules={sealed.rules.work} entry={entry} onOpen={setOpened} />
            </Panel>
            <SentPanel entry={entry} />
          </div>
          <div className="stack stack-5">
            <CheckPanel key={entry.id} contestId={contestId} state={contest.state} entry={entry} rules={sealed.rules.eligibility} schedule={sealed.schedule} />
            <AuthorsPanel authors={entry.authors} />
          </div>
        </div>
      )}
      <EntryFileSheet contestId={contestId} entryId={entryId} file={opened} onClose={() => setOpened(null)} />
    </>
  )
}
