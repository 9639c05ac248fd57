import { useRead } from '#web/calls/use-read.ts'
import { useMay } from '#web/session/use-may.ts'
import { BusyLines } from '#web/ui/busy-lines.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { Notice } from '#web/ui/notice.tsx'
import { Panel } from '#web/ui/panel.tsx'
import { Problem } from '#web/ui/problem.tsx'
import { useTranslation } from '#web/words/use-translation.ts'
import { contestContract } from '../contract.ts'
import { contestPolicy } from '../policy.ts'
import { useContest } from './contest/use-contest.ts'
import classes from './fairness/fairness.module.css'
import { TraitTable } from './fairness/trait-table.tsx'

/** Whether groups were chosen at different rates, step by step: for those who oversee, after closing (I-20). */
export const FairnessPage = () => {
  const { t } = useTranslation()
  const contest = useContest()
  const may = useMay(contestPolicy.readFairness, contest.state)
  const read = useRead(contestContract.readFairness, { params: { contestId: contest.id } }, { when: may.ok })
  if (!may.ok) {
    const closed = may.refusal === 'FORBIDDEN'
    return (
      <Panel label={t('contest.tab.fairness')}>
        <EmptyState title={t(closed ? 'contest.fairness.notYours' : 'contest.fairness.notYet')} why={t(closed ? 'contest.fairness.notYours.why' : 'contest.fairness.notYet.why')} />
      </Panel>
    )
  }
  return (
    <>
      <Notice tone="still" title={t('contest.fairness.how')} />
      <Problem error={read.error} again={() => void read.refetch()} />
      {read.isPending ? <BusyLines lines={8} /> : null}
      {(read.data?.steps ?? []).map(({ step, traits }) => {
        const shown = traits.filter(({ groups }) => groups.length > 0)
        return (
          <Panel key={step} flush title={t(`contest.fairness.step.${step}`)} purpose={t(`contest.fairness.step.${step}.why`)}>
            {shown.length === 0 ? <EmptyState title={t('contest.fairness.few')} why={t('contest.fairness.few.why')} /> : null}
            <div className={classes.traits}>
              {shown.map((trait) => (
                <TraitTable key={trait.trait} step={step} figures={trait} />
              ))}
            </div>
          </Panel>
        )
      })}
    </>
  )
}
