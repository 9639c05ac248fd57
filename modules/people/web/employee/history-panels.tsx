import type { AnswerOf } from '#platform/face/route.ts'
import { useAct } from '#web/calls/use-act.ts'
import { useRead } from '#web/calls/use-read.ts'
import { BusyButton } from '#web/ui/busy-button.tsx'
import { Day, Moment } from '#web/ui/date-text.tsx'
import { Panel } from '#web/ui/panel.tsx'
import { Problem } from '#web/ui/problem.tsx'
import { Row, RowGroup, Rows } from '#web/ui/rows.tsx'
import { useTranslation } from '#web/words/use-translation.ts'
import { peopleContract } from '../../contract.ts'
import { peoplePolicy } from '../../policy.ts'
import { historyKinds } from '../../rules/history-kinds.ts'
import { useMayHere } from './who-codes.ts'

type History = AnswerOf<(typeof peopleContract)['listHistories']>['items'][number]

/** The histories of one employee by their kinds; discipline opens on press, and the reading is logged. */
export const HistoryPanels = ({ employeeId }: { readonly employeeId: string }) => {
  const { t } = useTranslation()
  const may = useMayHere(peoplePolicy.seeHistories)
  const found = useRead(peopleContract.listHistories, { params: { employeeId } }, { when: may.ok })
  if (!may.ok) return null
  const items = found.data?.items ?? []
  return (
    <>
      <Panel flush title={t('people.history')} purpose={t('people.history.why')}>
        <Problem error={found.error} again={() => void found.refetch()} />
        <Rows label={t('people.history')}>
          {items.length === 0 ? <Row title={t('people.history.nothing')} /> : null}
          {historyKinds.flatMap((kind) => {
            const rows = items.filter((one) => one.kind === kind)
            return rows.length === 0 ? [] : [<RowGroup key={kind} title={t(`people.history.kind.${kind}`)} second={String(rows.length)} />, ...rows.map((row, index) => <HistoryRow key={`${kind}${index}`} of={row} />)]
          })}
        </Rows>
      </Panel>
      <DisciplinePanel employeeId={employeeId} />
    </>
  )
}

const HistoryRow = ({ of }: { readonly of: History }) => {
  const { t } = useTranslation()
  const more = Object.values(of.content).join(', ')
  return (
    <Row
      title={of.title}
      {...(more === '' ? {} : { detail: more })}
      second={
        <>
          {of.validFrom === null ? null : <Day day={of.validFrom} />} {of.validTo === null ? null : <>{t('people.until')} <Day day={of.validTo} /></>}
          <small className="muted">
            {t('people.history.recorded')} <Moment at={of.recordedFrom} />
          </small>
        </>
      }
    />
  )
}

const DisciplinePanel = ({ employeeId }: { readonly employeeId: string }) => {
  const { t } = useTranslation()
  const may = useMayHere(peoplePolicy.readProtected)
  const open = useAct(peopleContract.readDiscipline, { stale: [peopleContract.listReadings] })
  if (!may.ok) return null
  return (
    <Panel flush={open.data !== undefined} title={t('people.history.kind.discipline')} purpose={t('people.history.discipline.why')}>
      <Problem error={open.error} />
      {open.data === undefined ? (
        <BusyButton busy={open.isPending} busyWords={t('people.making')} onClick={() => open.mutate({ params: { employeeId } })}>
          {t('people.history.discipline.open')}
        </BusyButton>
      ) : (
        <Rows label={t('people.history.kind.discipline')}>
          {open.data.items.length === 0 ? <Row title={t('people.history.discipline.nothing')} /> : open.data.items.map((row, index) => <HistoryRow key={index} of={row} />)}
        </Rows>
      )}
    </Panel>
  )
}
