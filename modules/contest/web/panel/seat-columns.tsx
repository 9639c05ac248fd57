import type { ReactNode } from 'react'
import type { AnswerOf } from '#platform/face/route.ts'
import type { Column } from '#web/table/data-table.tsx'
import { Moment } from '#web/ui/date-text.tsx'
import { State } from '#web/ui/state.tsx'
import { useFormat } from '#web/words/use-format.ts'
import { useTranslation } from '#web/words/use-translation.ts'
import type { contestContract } from '../../contract.ts'
import { useBoth } from '../use-both.ts'

export type Seat = AnswerOf<typeof contestContract.readPanel>['seats'][number]

const accounts = { none: 'idle', invited: 'running', active: 'good' } as const
const seatStates = { seated: 'good', waiting: 'idle', called: 'good', left: 'cancelled' } as const

/** What is said of a seat; how far each is only to those who prepare the contest. */
export const useSeatColumns = (acts: ((seat: Seat) => ReactNode) | null, progress: 'none' | 'accounts' | 'all'): readonly Column<Seat>[] => {
  const { t } = useTranslation()
  const format = useFormat()
  return [
    { id: 'seat', head: t('contest.panel.seat'), width: '4.5rem', card: 'none', cell: ({ seat, reserve }) => (reserve === 0 ? format.number(seat) : t('contest.panel.reserveShort', { number: reserve })) },
    { id: 'name', head: t('contest.panel.name'), names: true, cell: (seat) => <SeatName seat={seat} /> },
    {
      id: 'state',
      head: t('contest.contests.state'),
      card: 'bare',
      cell: ({ state, leftReason }) => (
        <>
          <State is={seatStates[state]}>{t(`contest.panel.state.${state}`)}</State>
          {leftReason === null ? null : <small>{leftReason}</small>}
        </>
      ),
    },
    ...(progress === 'none'
      ? []
      : ([
          { id: 'account', head: t('contest.panel.account'), cell: ({ progress: one }) => (one === null ? null : <State is={accounts[one.account]}>{t(`contest.panel.account.${one.account}`)}</State>) },
        ] satisfies Column<Seat>[])),
    ...(progress === 'all'
      ? ([
          { id: 'declared', head: t('contest.panel.declaration'), cell: ({ progress: one, state }) => (one === null || state === 'left' || state === 'waiting' ? null : <Declared progress={one} />) },
          { id: 'conflicts', head: t('contest.assignment.conflicts'), number: true, cell: ({ progress: one, state }) => (one === null || state === 'waiting' ? null : format.number(one.particular)) },
        ] satisfies Column<Seat>[])
      : []),
    ...(acts === null ? [] : [{ id: 'acts', head: <span className="vh">{t('contest.panel.acts')}</span>, card: 'bare', cell: acts } satisfies Column<Seat>]),
  ]
}

const SeatName = ({ seat }: { readonly seat: Seat }) => {
  const { t } = useTranslation()
  const both = useBoth()
  const format = useFormat()
  const { name, office, institution, chair, common } = seat
  return (
    <>
      {name} {chair ? <State is="info">{t('contest.seat.chair')}</State> : null}
      <small>{[office, institution].filter(Boolean).join(', ')}</small>
      {common === null ? null : <small>{t('contest.panel.common', { office: both(common.office), share: format.number(common.share) })}</small>}
    </>
  )
}

const Declared = ({ progress: { declaredAt, linesOpen } }: { readonly progress: NonNullable<Seat['progress']> }) => {
  const { t } = useTranslation()
  if (declaredAt === null) return <State is="idle">{t('contest.panel.declared.no')}</State>
  return (
    <>
      <State is={linesOpen > 0 ? 'running' : 'good'}>{linesOpen > 0 ? t('contest.panel.declared.open', { count: linesOpen }) : t('contest.panel.declared')}</State>
      <small>
        <Moment at={declaredAt} />
      </small>
    </>
  )
}
