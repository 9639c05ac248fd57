import { useTranslation } from '#web/words/use-translation.ts'
import { useRead } from '#web/calls/use-read.ts'
import { useMay } from '#web/session/use-may.ts'
import { useSession } from '#web/session/use-session.ts'
import { BusyLines } from '#web/ui/busy-lines.tsx'
import { Notice } from '#web/ui/notice.tsx'
import { Problem } from '#web/ui/problem.tsx'
import { contestContract } from '../contract.ts'
import { contestPolicy } from '../policy.ts'
import { ContestStep } from './contest/contest-step.tsx'
import { nextStepOf } from './contest/next-step-of.ts'
import { useContest } from './contest/use-contest.ts'
import { WaitingPanel } from './contest/waiting-panel.tsx'
import { MyStep } from './entrant/my-step.tsx'
import { CriteriaPanel } from './overview/criteria-panel.tsx'
import { ProgressPanel } from './overview/progress-panel.tsx'
import { SchedulePanel } from './overview/schedule-panel.tsx'
import { SealPanel } from './overview/seal-panel.tsx'
import { StagesPanel } from './overview/stages-panel.tsx'

/** Where the contest stands. */
export const OverviewPage = () => {
  const { t } = useTranslation()
  const contest = useContest()
  const { codes } = useSession()
  // One next act on a page: who has to move the contest on does that first.
  const office = nextStepOf(contest, codes)
  const { id, state, phase, counts } = contest
  const read = useRead(contestContract.readRules, { params: { contestId: id } })
  const mayProgress = useMay(contestPolicy.readProgress, state)
  const current = read.data?.sealed ?? read.data?.draft ?? undefined
  const categories = current?.rules.categories ?? []
  return (
    <>
      {contest.cancelReason === null ? null : (
        <Notice tone="bad" title={t('contest.cancelled')}>
          {contest.cancelReason}
        </Notice>
      )}
      {office === null ? <MyStep contest={contest} /> : <ContestStep contest={contest} />}
      <WaitingPanel waiting={contest.waiting} />
      <Problem error={read.error} again={() => void read.refetch()} />
      {current === undefined ? read.isPending ? <BusyLines /> : null : counts === null ? null : <StagesPanel contest={contest} counts={counts} rules={current.rules} schedule={current.schedule} />}
      <div className="cols c-21">
        <div className="stack stack-5">
          {mayProgress.ok ? <ProgressPanel contestId={id} /> : null}
          {current === undefined ? null : <SchedulePanel phase={phase} schedule={current.schedule} />}
        </div>
        <div className="stack stack-5">
          <SealPanel contest={contest} />
          {categories.map((category) => (
            <CriteriaPanel key={category.code} category={category} named={categories.length > 1} />
          ))}
        </div>
      </div>
    </>
  )
}
