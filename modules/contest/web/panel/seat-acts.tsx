import { ActionIcon, Button } from '@mantine/core'
import { ArrowDown, ArrowUp } from 'lucide-react'
import { Link } from 'react-router'
import { useAct } from '#web/calls/use-act.ts'
import { useTranslation } from '#web/words/use-translation.ts'
import { contestContract } from '../../contract.ts'
import { contestPolicy } from '../../policy.ts'
import type { Contest } from '../contest/use-contest.ts'
import classes from './panel.module.css'
import type { Seat } from './seat-columns.tsx'

type Props = {
  readonly contest: Contest
  readonly seat: Seat
  /** All seats in their order: judges, then reserves. */
  readonly seats: readonly Seat[]
  readonly onInvite: (seat: Seat) => void
  readonly onEdit: (seat: Seat) => void
  readonly onFailed: (error: Error) => void
}

const stale = [contestContract.readContest, contestContract.readPanel, contestContract.readRules]

/** What may be done with one seat now: arrange it while the rules are a draft, invite, and later let the judge leave. */
export const SeatActs = ({ contest, seat, seats, onInvite, onEdit, onFailed }: Props) => {
  const { t } = useTranslation()
  const { id, state, version } = contest
  const params = { contestId: id }
  const order = useAct(contestContract.orderPanel, { stale })
  const remove = useAct(contestContract.removeSeat, { stale })
  const own = seats.filter(({ reserve }) => (reserve === 0) === (seat.reserve === 0))
  const at = own.findIndex((one) => one.id === seat.id)
  const arrange = (judges: readonly string[], reserves: readonly string[]): void => order.mutate({ params, body: { version, judges: [...judges], reserves: [...reserves] } }, { onError: onFailed })
  const ids = (reserve: boolean): string[] => seats.filter((one) => one.reserve > 0 === reserve).map((one) => one.id)
  const move = (by: -1 | 1): void => {
    const list = own.map((one) => one.id)
    list.splice(at, 1)
    list.splice(at + by, 0, seat.id)
    if (seat.reserve === 0) arrange(list, ids(true))
    else arrange(ids(false), list)
  }
  const swap = (): void => {
    const without = (list: readonly string[]): string[] => list.filter((one) => one !== seat.id)
    if (seat.reserve === 0) arrange(without(ids(false)), [...ids(true), seat.id])
    else arrange([...ids(false), seat.id], without(ids(true)))
  }
  if (seat.state === 'left') return null
  const busy = order.isPending || remove.isPending
  return (
    <span className={classes.acts}>
      {contestPolicy.editPanel.when.some((one) => one === state) ? (
        <>
          <ActionIcon variant="subtle" aria-label={t('contest.edit.up', { name: seat.name })} disabled={busy || at === 0} onClick={() => move(-1)}>
            <ArrowUp aria-hidden="true" />
          </ActionIcon>
          <ActionIcon variant="subtle" aria-label={t('contest.edit.down', { name: seat.name })} disabled={busy || at === own.length - 1} onClick={() => move(1)}>
            <ArrowDown aria-hidden="true" />
          </ActionIcon>
          <Button size="xs" variant="subtle" disabled={busy} onClick={swap}>
            {t(seat.reserve === 0 ? 'contest.panel.toReserve' : 'contest.panel.toJudge')}
            <span className="vh"> {seat.name}</span>
          </Button>
          <Button size="xs" variant="subtle" onClick={() => onEdit(seat)}>
            {t('contest.panel.edit')}
            <span className="vh"> {seat.name}</span>
          </Button>
          <Button size="xs" variant="subtle" disabled={busy} onClick={() => remove.mutate({ params: { contestId: id, seatId: seat.id }, query: { version } }, { onError: onFailed })}>
            {t('contest.panel.remove')}
            <span className="vh"> {seat.name}</span>
          </Button>
        </>
      ) : null}
      {seat.progress?.account === 'active' || !contestPolicy.inviteJudge.when.some((one) => one === state) ? null : (
        <Button size="xs" onClick={() => onInvite(seat)}>
          {t('contest.panel.invite')}
          <span className="vh"> {seat.name}</span>
        </Button>
      )}
      {seat.state !== 'waiting' && contestPolicy.askLeave.when.some((one) => one === state) ? (
        <Button size="xs" variant="subtle" component={Link} to={`/kompetisi/${id}/juri/${seat.id}/berhenti`}>
          {t('contest.panel.leave')}
          <span className="vh"> {seat.name}</span>
        </Button>
      ) : null}
    </span>
  )
}
