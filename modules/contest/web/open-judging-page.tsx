import { useTranslation } from '#web/words/use-translation.ts'
import { useNavigate } from 'react-router'
import { useAct } from '#web/calls/use-act.ts'
import { useRead } from '#web/calls/use-read.ts'
import { useMay } from '#web/session/use-may.ts'
import { BusyLines } from '#web/ui/busy-lines.tsx'
import { Problem } from '#web/ui/problem.tsx'
import { contestContract } from '../contract.ts'
import { contestPolicy } from '../policy.ts'
import { AskPage } from './acts/ask-page.tsx'
import { asRefusal } from './contest/as-refusal.ts'
import { type Contest, obstaclesTo } from './contest/use-contest.ts'
import { WithContest } from './contest/with-contest.tsx'
import { LoadsTable } from './panel/loads-table.tsx'

/** Closes the list of entries, draws their codes and opens judging: one person may, since everything it seals is computed. */
export const OpenJudgingPage = () => <WithContest>{(contest) => <OpenJudging contest={contest} />}</WithContest>

const OpenJudging = ({ contest }: { readonly contest: Contest }) => {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const params = { contestId: contest.id }
  const may = useMay(contestPolicy.openJudging, contest.state)
  const assignment = useRead(contestContract.readAssignment, { params }, { when: may.ok })
  const act = useAct(contestContract.openJudging, {
    stale: [contestContract.readContest, contestContract.listContests, contestContract.readAssignment],
    done: () => void navigate(`/kompetisi/${contest.id}`),
  })
  const plan = assignment.data?.plan
  return (
    <AskPage
      contest={contest}
      name="open"
      when={[may, asRefusal(obstaclesTo(contest, 'openJudging'))]}
      act={act}
      send={() => act.mutate({ params, body: { version: contest.version } })}
      viewTitle={t('contest.assignment')}
      view={
        <>
          <Problem error={assignment.error} />
          {assignment.isPending && may.ok ? <BusyLines /> : null}
          {plan === null || plan === undefined ? <p>{t('contest.assignment.none')}</p> : <LoadsTable plan={plan} />}
        </>
      }
    />
  )
}
