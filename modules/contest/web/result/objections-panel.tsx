import { Button } from '@mantine/core'
import { useState } from 'react'
import { useDownload } from '#web/calls/use-download.ts'
import { useRead } from '#web/calls/use-read.ts'
import { useMay } from '#web/session/use-may.ts'
import { Allowed } from '#web/ui/allowed.tsx'
import { BusyLines } from '#web/ui/busy-lines.tsx'
import { Deadline } from '#web/ui/date-text.tsx'
import { Panel } from '#web/ui/panel.tsx'
import { Problem } from '#web/ui/problem.tsx'
import { State } from '#web/ui/state.tsx'
import { useFormat } from '#web/words/use-format.ts'
import { useTranslation } from '#web/words/use-translation.ts'
import { contestContract } from '../../contract.ts'
import { contestPolicy } from '../../policy.ts'
import type { Contest } from '../contest/use-contest.ts'
import { useHashScroll } from '../contest/use-hash-scroll.ts'
import { AnswerObjection } from './answer-objection.tsx'
import classes from './objections-panel.module.css'
import type { Objection } from './objection.ts'
import { RecordObjection } from './record-objection.tsx'

/** Objections that came by letter or message, and their reasoned answers; the result is not final before the last one. */
export const ObjectionsPanel = ({ contest }: { readonly contest: Contest }) => {
  const { t } = useTranslation()
  useHashScroll()
  const [recording, setRecording] = useState(false)
  const [answering, setAnswering] = useState<Objection | null>(null)
  const read = useMay(contestPolicy.listObjections)
  const record = useMay(contestPolicy.recordObjection, contest.state)
  const list = useRead(contestContract.listObjections, { params: { contestId: contest.id } }, { when: read.ok })
  const until = contest.times.objectionUntil
  if (!read.ok || until === null) return null
  const items = list.data?.items ?? []
  return (
    <Panel
      id="sanggahan"
      title={t('contest.objections')}
      actions={
        <>
          <span className="muted">{items.length === 0 ? t('contest.objections.none') : t('contest.objections.count', { count: items.length })}</span>
          <Allowed when={record}>
            <Button onClick={() => setRecording(true)}>{t('contest.objections.record')}</Button>
          </Allowed>
        </>
      }
    >
      <div className="stack">
        <p>
          {t(contest.state === 'final' ? 'contest.objections.ended' : 'contest.objections.until')} <Deadline at={until} />. {t('contest.objections.why')}
        </p>
        <Problem error={list.error} again={() => void list.refetch()} />
        {list.isPending ? <BusyLines lines={2} /> : null}
        <ol className={classes.list}>
          {items.map((objection) => (
            <Line key={objection.id} contest={contest} objection={objection} onAnswer={() => setAnswering(objection)} />
          ))}
        </ol>
      </div>
      {recording ? <RecordObjection contest={contest} onClose={() => setRecording(false)} /> : null}
      {answering === null ? null : <AnswerObjection contestId={contest.id} objection={answering} onClose={() => setAnswering(null)} />}
    </Panel>
  )
}

const Line = ({ contest, objection, onAnswer }: { readonly contest: Contest; readonly objection: Objection; readonly onAnswer: () => void }) => {
  const { t } = useTranslation()
  const format = useFormat()
  const may = useMay(contestPolicy.answerObjection, contest.state)
  const file = useDownload(contestContract.readObjectionFile, `sanggahan-${objection.number}`)
  const { answer } = objection
  return (
    <li>
      <div className="row-wrap between">
        <h3>{t('contest.objections.one', { number: objection.number, kind: t(`contest.objections.kind.${objection.kind}`) })}</h3>
        <State is={answer === null ? 'running' : answer.upheld ? 'good' : 'closed'}>{t(answer === null ? 'contest.objections.open' : answer.upheld ? 'contest.objections.upheld' : 'contest.objections.refused')}</State>
      </div>
      <p className="sm muted">{t('contest.objections.came', { from: objection.from, channel: t(`contest.objections.channel.${objection.channel}`), day: format.shortDay(objection.receivedOn), by: objection.recordedBy, at: format.shortInstant(objection.recordedAt) })}</p>
      <p className={classes.text}>{objection.text}</p>
      {answer === null ? null : (
        <div className={classes.answer}>
          <p className="sm muted">{t('contest.objections.answered', { by: answer.by, at: format.shortInstant(answer.at) })}</p>
          <p className={classes.text}>{answer.text}</p>
        </div>
      )}
      <Problem error={file.error} />
      <div className="row-wrap no-print">
        {objection.hasFile ? (
          <Button size="xs" onClick={() => file.mutate({ params: { contestId: contest.id, objectionId: objection.id } })}>
            {t('contest.objections.file')}
          </Button>
        ) : null}
        {answer === null ? (
          <Allowed when={may}>
            <Button size="xs" onClick={onAnswer}>
              {t('contest.objections.answer')}
            </Button>
          </Allowed>
        ) : null}
      </div>
    </li>
  )
}
