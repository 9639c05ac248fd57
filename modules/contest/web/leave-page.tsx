import { Checkbox } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from '#web/words/use-translation.ts'
import { useParams } from 'react-router'
import { placesOf } from '#web/calls/places-of.ts'
import { useAct } from '#web/calls/use-act.ts'
import { useRead } from '#web/calls/use-read.ts'
import { useMay } from '#web/session/use-may.ts'
import { BusyLines } from '#web/ui/busy-lines.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { Problem } from '#web/ui/problem.tsx'
import { contestContract } from '../contract.ts'
import { contestPolicy } from '../policy.ts'
import { nextReserve } from '../rules/next-reserve.ts'
import { AskPage } from './acts/ask-page.tsx'
import { ReasonField } from './acts/reason-field.tsx'
import { useAsked } from './acts/use-asked.ts'
import { LeaveView } from './approvals/leave-view.tsx'
import type { Contest } from './contest/use-contest.ts'
import { WithContest } from './contest/with-contest.tsx'

/** A judge leaves the panel, for a public reason; the next reserve of the sealed order may be called in return (I-2, I-13). */
export const LeavePage = () => <WithContest>{(contest) => <Leave contest={contest} />}</WithContest>

const Leave = ({ contest }: { readonly contest: Contest }) => {
  const { t } = useTranslation()
  const { seatId = '' } = useParams()
  const [reason, setReason] = useState('')
  const [calling, setCalling] = useState(true)
  const panel = useRead(contestContract.readPanel, { params: { contestId: contest.id } })
  const may = useMay(contestPolicy.askLeave, contest.state)
  const act = useAct(contestContract.askLeave, useAsked(contest.id))
  if (panel.data === undefined) return panel.isError ? <Problem error={panel.error} /> : <BusyLines />
  const seat = panel.data.seats.find(({ id }) => id === seatId)
  if (seat === undefined) return <EmptyState title={t('contest.ask.leave.nobody')} why={t('contest.ask.leave.nobody.why')} />
  const next = nextReserve(panel.data.seats)
  const calls = next.ok && calling
  return (
    <AskPage
      contest={contest}
      name="leave"
      when={may}
      act={act}
      send={() => act.mutate({ params: { contestId: contest.id, seatId }, body: { version: contest.version, reason, callReserve: calls } })}
      fields={
        <>
          <p className="strong">{seat.name}</p>
          <ReasonField value={reason} onChange={setReason} error={placesOf(act.error)['reason']} hint={t('contest.ask.leave.reason.hint')} />
          {next.ok ? (
            <Checkbox label={t('contest.ask.leave.call', { name: next.value.name })} checked={calling} onChange={(event) => setCalling(event.currentTarget.checked)} />
          ) : (
            <p className="sm muted">{t('contest.ask.leave.noReserve')}</p>
          )}
        </>
      }
      view={<LeaveView document={{ contest: contest.id, title: contest.title, leaves: seat.name, calls: calls && next.ok ? next.value.name : null, reason }} />}
    />
  )
}
