import { useParams } from 'react-router'
import { useRead } from '#web/calls/use-read.ts'
import { useAgencyName } from '#web/frame/public-agency.ts'
import { BusyLines } from '#web/ui/busy-lines.tsx'
import { Problem } from '#web/ui/problem.tsx'
import { useTranslation } from '#web/words/use-translation.ts'
import { contestContract } from '../contract.ts'
import { CheckSection } from './public/check-section.tsx'
import { Hero } from './public/hero.tsx'
import { JudgedSection } from './public/judged-section.tsx'
import { NumbersBand } from './public/numbers-band.tsx'
import { PublicColumn, PublicPage } from './public/public-page.tsx'
import { ResultSection } from './public/result-section.tsx'
import { ScheduleSection } from './public/schedule-section.tsx'

/** One contest for anyone: what it is, who won, by which rules, and how to check all of it. */
export const PublicContestPage = () => {
  const { t } = useTranslation()
  const { agencyCode = '', contestId = '' } = useParams()
  const contest = useRead(contestContract.readPublicContest, { params: { agencyCode, contestId } })
  useAgencyName(contest.data?.agency.name)
  return (
    <PublicPage title={contest.data?.title ?? t('contest.public.contests')}>
      {contest.data === undefined ? (
        <PublicColumn>{contest.isPending ? <BusyLines lines={10} /> : <Problem error={contest.error} again={() => void contest.refetch()} />}</PublicColumn>
      ) : (
        <>
          <PublicColumn>
            <Hero contest={contest.data} />
          </PublicColumn>
          <NumbersBand contest={contest.data} />
          <PublicColumn>
            <ResultSection contest={contest.data} />
            <CheckSection agencyCode={agencyCode} contest={contest.data} />
            <JudgedSection contest={contest.data} />
            <ScheduleSection contest={contest.data} />
          </PublicColumn>
        </>
      )}
    </PublicPage>
  )
}
