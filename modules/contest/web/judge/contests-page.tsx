import { useTranslation } from '#web/words/use-translation.ts'
import { Navigate } from 'react-router'
import { useRead } from '#web/calls/use-read.ts'
import { BusyLines } from '#web/ui/busy-lines.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { Panel } from '#web/ui/panel.tsx'
import { Problem } from '#web/ui/problem.tsx'
import { Row, Rows } from '#web/ui/rows.tsx'
import { contestRoutes } from '../../contract/contest-routes.ts'
import { JudgePage } from './judge-page.tsx'

const judges = (seats: readonly string[]): boolean => seats.some((seat) => seat === 'judge' || seat === 'chair')

/** The contests that the reader judges; a single one opens at once. */
export const JudgeContestsPage = () => {
  const { t } = useTranslation()
  const list = useRead(contestRoutes.listContests, { query: { limit: 200 } })
  const mine = list.data?.items.filter(({ mine: { seats } }) => judges(seats))
  const [first, second] = mine ?? []
  if (first !== undefined && second === undefined) return <Navigate to={`/penilaian/${first.id}`} replace />
  return (
    <JudgePage back="/" title={t('contest.judge.title')}>
      <Problem error={list.error} again={() => void list.refetch()} />
      <Panel flush title={t('contest.judge.contests')}>
        {mine === undefined && list.isPending ? <BusyLines /> : null}
        {mine?.length === 0 ? <EmptyState title={t('contest.judge.none')} why={t('contest.judge.none.why')} /> : null}
        <Rows label={t('contest.judge.contests')}>
          {(mine ?? []).map((contest) => (
            <Row key={contest.id} title={contest.title} detail={t(contest.state === 'judging' ? 'contest.judge.running' : `contest.judge.state.${contest.state}`)} to={`/penilaian/${contest.id}`} />
          ))}
        </Rows>
      </Panel>
    </JudgePage>
  )
}
