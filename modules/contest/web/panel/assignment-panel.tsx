import { useAct } from '#web/calls/use-act.ts'
import { useRead } from '#web/calls/use-read.ts'
import { useMay } from '#web/session/use-may.ts'
import { Allowed } from '#web/ui/allowed.tsx'
import { BusyButton } from '#web/ui/busy-button.tsx'
import { BusyLines } from '#web/ui/busy-lines.tsx'
import { Notice } from '#web/ui/notice.tsx'
import { Panel } from '#web/ui/panel.tsx'
import { Problem } from '#web/ui/problem.tsx'
import { useRefusal } from '#web/words/use-refusal.ts'
import { useTranslation } from '#web/words/use-translation.ts'
import type { JsonObject } from '#platform/face/json.ts'
import { contestContract } from '../../contract.ts'
import { contestPolicy } from '../../policy.ts'
import { asRefusal } from '../contest/as-refusal.ts'
import type { Contest, Obstacle } from '../contest/use-contest.ts'
import { useHashScroll } from '../contest/use-hash-scroll.ts'
import { LoadsTable } from './loads-table.tsx'

/** These stand in a plan, not before it: drawing again mends them. */
const ofPlan = new Set(['NOT_ASSIGNED', 'PLAN_STALE', 'JUDGES_BELOW_MINIMUM', 'ASSIGNMENT_UNBALANCED'])

/** Entries are drawn to judges by the sealed rule, before judging opens; below the minimum it is refused with the entries (I-13). */
export const AssignmentPanel = ({ contest }: { readonly contest: Contest }) => {
  const { t } = useTranslation()
  const say = useRefusal()
  useHashScroll()
  const params = { contestId: contest.id }
  const may = useMay(contestPolicy.assign, contest.state)
  const read = useRead(contestContract.readAssignment, { params }, { when: may.ok })
  const assign = useAct(contestContract.assign, { stale: [contestContract.readAssignment, contestContract.readContest] })
  if (!may.ok) return null
  const { plan, because } = read.data ?? { plan: null, because: [] as readonly Obstacle[] }
  const before = because.filter(({ refusal }) => !ofPlan.has(refusal))
  const ready = contest.phase === 'checking' && before.length === 0
  return (
    <Panel
      id="pembagian"
      title={t('contest.assignment')}
      purpose={t('contest.assignment.why')}
      footer={
        <Allowed when={asRefusal(before)} reason="beside">
          <BusyButton variant={ready && (plan === null || plan.stale) ? 'filled' : 'default'} busy={assign.isPending} busyWords={t('contest.assignment.busy')} onClick={() => assign.mutate({ params, body: { version: contest.version } })}>
            {t(plan === null ? 'contest.assignment.do' : 'contest.assignment.again')}
          </BusyButton>
        </Allowed>
      }
    >
      <div className="stack">
        <Problem error={read.error ?? assign.error} again={() => void read.refetch()} />
        {plan?.stale === true ? <Notice tone="warn" title={t('contest.assignment.stale')} /> : null}
        {because
          .filter(({ refusal }) => ofPlan.has(refusal) && refusal !== 'NOT_ASSIGNED')
          .map(({ refusal, facts }) => (
            <Notice key={refusal} tone="warn" title={say({ refusal, facts: facts as JsonObject })} />
          ))}
        {read.isPending ? <BusyLines lines={2} /> : plan === null ? <p className="muted">{t('contest.assignment.none')}</p> : <LoadsTable plan={plan} />}
      </div>
    </Panel>
  )
}
