import { Button } from '@mantine/core'
import { useTranslation } from '#web/words/use-translation.ts'
import { Link } from 'react-router'
import { holds } from '#web/session/audience.ts'
import { useSession } from '#web/session/use-session.ts'
import { useRead } from '#web/calls/use-read.ts'
import { NextStep } from '#web/ui/next-step.tsx'
import { useFormat } from '#web/words/use-format.ts'
import { contestContract } from '../../contract.ts'
import { contestPolicy } from '../../policy.ts'
import type { Contest } from '../contest/use-contest.ts'
import { myStepOf } from './my-step-of.ts'

/** What a participant may do now; nothing where nothing waits. */
export const MyStep = ({ contest }: { readonly contest: Contest }) => {
  const { t } = useTranslation()
  const format = useFormat()
  const { codes } = useSession()
  const { id, state, schedule } = contest
  const mine = useRead(contestContract.readMyEntry, { params: { contestId: id } }, { when: state !== 'draft' && holds(codes, contestPolicy.readMyEntry.who) })
  const step = myStepOf(contest, mine.data)
  if (step === null) return null
  const until = schedule === null ? '' : format.instant(schedule.moments[step.name === 'mend' ? 'mendUntil' : step.name === 'judge' ? 'judgingUntil' : step.name === 'confirm' ? 'confirmUntil' : 'entriesUntil'])
  return (
    <NextStep act={t(`contest.my.${step.name}`)} why={t(`contest.my.${step.name}.why`, { until })}>
      <Button variant="filled" component={Link} to={step.to}>
        {t(`contest.my.${step.name}.act`)}
      </Button>
    </NextStep>
  )
}
