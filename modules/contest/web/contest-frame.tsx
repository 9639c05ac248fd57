import { useTranslation } from '#web/words/use-translation.ts'
import { Outlet, useParams } from 'react-router'
import { useRead } from '#web/calls/use-read.ts'
import { BusyPage } from '#web/ui/busy-page.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { Problem } from '#web/ui/problem.tsx'
import { contestContract } from '../contract.ts'
import { ContestHead } from './contest/contest-head.tsx'
import { ContestTabs } from './contest/contest-tabs.tsx'

/** What all tabs of a contest have in common; counts change in place. */
export const ContestFrame = () => {
  const { t } = useTranslation()
  const { contestId = '' } = useParams()
  const contest = useRead(contestContract.readContest, { params: { contestId } }, { every: 30_000 })
  if (contest.data === undefined) {
    if (!contest.isError) return <BusyPage />
    return (
      <>
        <PageHead title={t('contest.contests.title')} crumbs={[{ to: '/kompetisi', label: t('contest.contests') }]} />
        <Problem error={contest.error} again={() => void contest.refetch()} />
      </>
    )
  }
  return (
    <>
      <ContestHead contest={contest.data} />
      <ContestTabs contest={contest.data} />
      <Problem error={contest.error} again={() => void contest.refetch()} />
      <Outlet context={contest.data} />
    </>
  )
}
