import { useTranslation } from '#web/words/use-translation.ts'
import { Link } from 'react-router'
import type { AnswerOf } from '#platform/face/route.ts'
import type { Column } from '#web/table/data-table.tsx'
import { Moment } from '#web/ui/date-text.tsx'
import type { contestContract } from '../../contract.ts'
import { ContestState } from '../contest/contest-state.tsx'
import { nextMoment } from '../contest/next-moment.ts'
import { useBoth } from '../use-both.ts'
import { MyPart } from './my-part.tsx'

export type ContestItem = AnswerOf<typeof contestContract.listContests>['items'][number]

export const useContestColumns = (): readonly Column<ContestItem>[] => {
  const { t } = useTranslation()
  const both = useBoth()
  return [
    {
      id: 'title',
      head: t('contest.contests.title'),
      names: true,
      cell: (contest) => (
        <>
          <Link to={`/kompetisi/${contest.id}`}>{contest.title}</Link>
          <small>{t(`contest.template.${contest.template}`, { defaultValue: contest.template })}</small>
        </>
      ),
    },
    { id: 'state', head: t('contest.contests.state'), card: 'bare', cell: (contest) => <ContestState phase={contest.phase} /> },
    { id: 'stage', head: t('contest.contests.stage'), card: 'none', cell: (contest) => both(contest.stageName) },
    {
      id: 'next',
      head: t('contest.contests.next'),
      cell: ({ phase, schedule }) => {
        const name = nextMoment[phase]
        if (name === null || schedule === null) return <span className="muted">{t('contest.contests.next.none')}</span>
        return (
          <span>
            <Moment at={schedule.moments[name]} zone={schedule.timeZone} />
            <small>{t(`contest.moment.${name}`)}</small>
          </span>
        )
      },
    },
    { id: 'mine', head: t('contest.contests.mine'), cell: (contest) => <MyPart mine={contest.mine} /> },
  ]
}
