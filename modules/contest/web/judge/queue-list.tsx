import { ReceiptText } from 'lucide-react'
import { useTranslation } from '#web/words/use-translation.ts'
import type { AnswerOf } from '#platform/face/route.ts'
import { Panel } from '#web/ui/panel.tsx'
import { Row, RowGroup, Rows } from '#web/ui/rows.tsx'
import { Shape } from '#web/ui/shape.tsx'
import { useFormat } from '#web/words/use-format.ts'
import type { judgingRoutes } from '../../contract/judging-routes.ts'
import classes from './queue-list.module.css'

export type Queue = AnswerOf<typeof judgingRoutes.readQueue>
type Sheet = Queue['sheets'][number]

type Props = {
  readonly contestId: string
  readonly queue: Queue
  /** Codes whose draft is on this device only. */
  readonly unsaved: readonly string[]
}

/** What is left comes first, a draft before it; then what was sent; then how many the judge does not see. */
export const QueueList = ({ contestId, queue, unsaved }: Props) => {
  const { t } = useTranslation()
  const { sheets, locked } = queue
  const row = (sheet: Sheet) => <SheetRow key={sheet.code} sheet={sheet} to={`/penilaian/${contestId}/${sheet.code}`} onlyHere={unsaved.includes(sheet.code)} />
  const left = [...sheets.filter(({ state }) => state === 'draft'), ...sheets.filter(({ state }) => state === 'empty')]
  const sent = sheets.filter(({ state }) => state === 'sent')
  return (
    <Panel flush title={t('contest.judge.yourQueue')}>
      <Rows label={t('contest.judge.yourQueue')}>
        {left.map(row)}
        {sent.length === 0 ? null : <RowGroup title={t(queue.state === 'judging' ? 'contest.judge.sent' : 'contest.judge.sent.closed')} />}
        {sent.map(row)}
        {locked === 0 ? null : (
          <>
            <RowGroup title={t('contest.judge.locked')} />
            <Row lead={<Shape name="locked" tone="still" />} title={t('contest.judge.locked.count', { count: locked })} detail={t('contest.judge.locked.why')} to={`/penilaian/${contestId}/pernyataan`} />
          </>
        )}
      </Rows>
    </Panel>
  )
}

const SheetRow = ({ sheet, to, onlyHere }: { readonly sheet: Sheet; readonly to: string; readonly onlyHere: boolean }) => {
  const { t } = useTranslation()
  const format = useFormat()
  const { state, filled, of, sentAt } = sheet
  const shape = state === 'sent' ? 'good' : state === 'draft' ? 'running' : 'idle'
  const words =
    state === 'sent' && sentAt !== null
      ? t('contest.judge.sheet.sent', { at: format.shortInstant(sentAt) })
      : state === 'draft'
        ? t(onlyHere ? 'contest.judge.sheet.here' : 'contest.judge.sheet.draft', { filled, of })
        : t(onlyHere ? 'contest.judge.sheet.here' : 'contest.judge.sheet.empty', { filled, of })
  return (
    <Row
      lead={<Shape name={onlyHere ? 'draft' : shape} {...(onlyHere ? { tone: 'warn' as const } : {})} />}
      title={
        <>
          {sheet.code} <span className={classes.work}>{sheet.title}</span>
        </>
      }
      detail={words}
      now={state === 'draft'}
      to={to}
      {...(state === 'sent' ? { second: <ReceiptText aria-hidden="true" /> } : {})}
    />
  )
}
