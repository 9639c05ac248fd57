import type { ReactNode } from 'react'
import { useTranslation } from '#web/words/use-translation.ts'
import { useParams } from 'react-router'
import { useRead } from '#web/calls/use-read.ts'
import { BusyPage } from '#web/ui/busy-page.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { Problem } from '#web/ui/problem.tsx'
import { contestContract } from '../../contract.ts'
import type { Contest } from './use-contest.ts'

/** For pages of a contest outside its tabs: draws them once the contest is known. */
export const WithContest = ({ children }: { readonly children: (contest: Contest) => ReactNode }) => {
  const { t } = useTranslation()
  const { contestId = '' } = useParams()
  const contest = useRead(contestContract.readContest, { params: { contestId } })
  if (contest.data !== undefined) return children(contest.data)
  if (!contest.isError) return <BusyPage />
  return (
    <>
      <PageHead title={t('contest.contests.title')} crumbs={[{ to: '/kompetisi', label: t('contest.contests') }]} />
      <Problem error={contest.error} again={() => void contest.refetch()} />
    </>
  )
}
