import { useAct } from '#web/calls/use-act.ts'
import { useMay } from '#web/session/use-may.ts'
import { contestContract } from '../contract.ts'
import { contestPolicy } from '../policy.ts'
import { AskPage } from './acts/ask-page.tsx'
import { useAsked } from './acts/use-asked.ts'
import { CloseView } from './approvals/close-view.tsx'
import { asRefusal } from './contest/as-refusal.ts'
import { type Contest, obstaclesTo } from './contest/use-contest.ts'
import { WithContest } from './contest/with-contest.tsx'

/** Asks a second person to close judging; then the ranking is computed. */
export const ClosePage = () => <WithContest>{(contest) => <Close contest={contest} />}</WithContest>

const Close = ({ contest }: { readonly contest: Contest }) => {
  const may = useMay(contestPolicy.askClose, contest.state)
  const act = useAct(contestContract.askClose, useAsked(contest.id))
  const { sheets = 0, sheetsSent = 0 } = contest.counts ?? {}
  return (
    <AskPage
      contest={contest}
      name="close"
      when={[may, asRefusal(obstaclesTo(contest, 'close'))]}
      act={act}
      send={() => act.mutate({ params: { contestId: contest.id }, body: { version: contest.version } })}
      view={<CloseView document={{ contest: contest.id, title: contest.title, counted: sheetsSent, unsent: sheets - sheetsSent }} />}
    />
  )
}
