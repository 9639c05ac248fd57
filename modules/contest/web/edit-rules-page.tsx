import { useTranslation } from '#web/words/use-translation.ts'
import { useRead } from '#web/calls/use-read.ts'
import { useMay } from '#web/session/use-may.ts'
import { BusyLines } from '#web/ui/busy-lines.tsx'
import { Notice } from '#web/ui/notice.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { Problem } from '#web/ui/problem.tsx'
import { useRefusal } from '#web/words/use-refusal.ts'
import { contestContract } from '../contract.ts'
import { contestPolicy } from '../policy.ts'
import { ContestState } from './contest/contest-state.tsx'
import type { Contest } from './contest/use-contest.ts'
import { WithContest } from './contest/with-contest.tsx'
import { RulesEditor } from './edit-rules/rules-editor.tsx'

/** The draft of the rules, written by the organiser. */
export const EditRulesPage = () => <WithContest>{(contest) => <EditRules contest={contest} />}</WithContest>

const EditRules = ({ contest }: { readonly contest: Contest }) => {
  const { t } = useTranslation()
  const say = useRefusal()
  const params = { contestId: contest.id }
  const may = useMay(contestPolicy.editRules, contest.state)
  const rules = useRead(contestContract.readRules, { params })
  const panel = useRead(contestContract.readPanel, { params })
  const draft = rules.data?.draft
  return (
    <>
      <PageHead
        title={t(contest.state === 'draft' ? 'contest.edit' : 'contest.edit.next')}
        crumbs={[
          { to: '/kompetisi', label: t('contest.contests') },
          { to: `/kompetisi/${contest.id}`, label: contest.title },
        ]}
        states={<ContestState phase={contest.phase} />}
      />
      <Problem error={rules.error ?? panel.error} again={() => void Promise.all([rules.refetch(), panel.refetch()])} />
      {may.ok ? null : <Notice tone="still" title={say(may)} />}
      {!may.ok ? null : draft === undefined || draft === null || panel.data === undefined ? <BusyLines /> : <RulesEditor contest={contest} draft={draft} seats={panel.data.seats} />}
    </>
  )
}
