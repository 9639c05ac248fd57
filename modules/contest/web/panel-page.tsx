import { Button } from '@mantine/core'
import { useState } from 'react'
import { useRead } from '#web/calls/use-read.ts'
import { useMay } from '#web/session/use-may.ts'
import { useSession } from '#web/session/use-session.ts'
import { DataTable } from '#web/table/data-table.tsx'
import { Allowed } from '#web/ui/allowed.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { Panel } from '#web/ui/panel.tsx'
import { Problem } from '#web/ui/problem.tsx'
import { useTranslation } from '#web/words/use-translation.ts'
import { contestContract } from '../contract.ts'
import { contestPolicy } from '../policy.ts'
import { useContest } from './contest/use-contest.ts'
import { useRefresh } from './contest/use-refresh.ts'
import { AssignmentPanel } from './panel/assignment-panel.tsx'
import { CallReserve } from './panel/call-reserve.tsx'
import { InviteDialog } from './panel/invite-dialog.tsx'
import { SeatActs } from './panel/seat-acts.tsx'
import { type Seat, useSeatColumns } from './panel/seat-columns.tsx'
import { SeatDialog } from './panel/seat-dialog.tsx'

/** Who judges, and who waits to be called: by name and institution for everyone, with how far each is for the organiser. */
export const PanelPage = () => {
  const { t } = useTranslation()
  const contest = useContest()
  const { codes } = useSession()
  const { id, state } = contest
  const [editing, setEditing] = useState<Seat | 'new' | null>(null)
  const [inviting, setInviting] = useState<readonly Seat[]>([])
  const [failed, setFailed] = useState<Error | null>(null)
  const panel = useRead(contestContract.readPanel, { params: { contestId: id } })
  const edit = useMay(contestPolicy.editPanel, state)
  const refresh = useRefresh()
  const again = (): void => {
    setFailed(null)
    refresh()
  }
  const seats = panel.data?.seats
  const acting = codes.includes('organiser')
  const acts = acting ? (seat: Seat) => <SeatActs contest={contest} seat={seat} seats={seats ?? []} onInvite={(one) => setInviting([one])} onEdit={setEditing} onFailed={setFailed} /> : null
  const columns = useSeatColumns(acts, seats?.some(({ progress }) => progress !== null) !== true ? 'none' : state === 'draft' ? 'accounts' : 'all')
  const judges = seats?.filter(({ reserve, state: one }) => reserve === 0 || one === 'called')
  const reserves = seats?.filter(({ reserve, state: one }) => reserve > 0 && one !== 'called')
  const waiting = (seats ?? []).filter(({ progress, state: one }) => one !== 'left' && progress !== null && progress.account !== 'active')
  return (
    <>
      <Problem error={panel.error} again={() => void panel.refetch()} />
      <Problem error={failed} again={again} />
      <Panel
        flush
        title={t('contest.panel')}
        purpose={t('contest.panel.why')}
        actions={
          acting ? (
            <>
              {waiting.length < 2 ? null : <Button onClick={() => setInviting(waiting)}>{t('contest.panel.inviteAll', { count: waiting.length })}</Button>}
              <Allowed when={edit}>
                <Button variant={state === 'draft' ? 'filled' : 'default'} onClick={() => setEditing('new')}>
                  {t('contest.panel.add')}
                </Button>
              </Allowed>
            </>
          ) : undefined
        }
      >
        <DataTable label={t('contest.panel')} columns={columns} rows={judges} rowKey={(seat) => seat.id} empty={<EmptyState title={t('contest.panel.none')} why={t('contest.panel.none.why')} />} />
      </Panel>
      <Panel flush title={t('contest.panel.reserves')} purpose={t('contest.panel.reserves.why')} actions={acting && state !== 'draft' ? <CallReserve contest={contest} seats={seats ?? []} /> : undefined}>
        <DataTable label={t('contest.panel.reserves')} columns={columns} rows={reserves} rowKey={(seat) => seat.id} empty={<EmptyState title={t('contest.panel.reserves.none')} why={t('contest.panel.reserves.none.why')} />} />
      </Panel>
      {state === 'sealed' ? <AssignmentPanel contest={contest} /> : null}
      {editing === null ? null : <SeatDialog contest={contest} seat={editing === 'new' ? null : editing} onClose={() => setEditing(null)} />}
      {inviting.length === 0 ? null : <InviteDialog contestId={id} seats={inviting} onClose={() => setInviting([])} />}
    </>
  )
}
