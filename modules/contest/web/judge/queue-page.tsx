import { Button } from '@mantine/core'
import { useTranslation } from '#web/words/use-translation.ts'
import { useQueryClient } from '@tanstack/react-query'
import { Link, useParams } from 'react-router'
import { useRead } from '#web/calls/use-read.ts'
import { BusyLines } from '#web/ui/busy-lines.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { Fact, Facts } from '#web/ui/facts.tsx'
import { Panel } from '#web/ui/panel.tsx'
import { Problem } from '#web/ui/problem.tsx'
import { useFormat } from '#web/words/use-format.ts'
import { judgingRoutes } from '../../contract/judging-routes.ts'
import { systemNow } from '../keeping/system-now.ts'
import { useKeeping } from '../keeping/use-keeping.ts'
import { JudgePage } from './judge-page.tsx'
import { QueueList } from './queue-list.tsx'
import { QueueProgress } from './queue-progress.tsx'
import { QueueStep } from './queue-step.tsx'
import classes from './queue-page.module.css'
import { timeLeft } from './time-left.ts'
import { useJudgingSession } from './use-judging-session.tsx'
import { useSheetDrafts } from '../sheet/sheet-keeper.ts'

/** What is left to score, until when, and the one next act. */
export const QueuePage = () => {
  const { contestId = '' } = useParams()
  const { t } = useTranslation()
  const format = useFormat()
  const queue = useRead(judgingRoutes.readQueue, { params: { contestId } }, { every: 60_000 })
  const drafts = useSheetDrafts()
  useKeeping(drafts)
  const session = useJudgingSession(contestId)
  const now = systemNow(useQueryClient(), queue.dataUpdatedAt)
  if (queue.data === undefined) {
    return (
      <JudgePage back="/penilaian" title={t('contest.judge.title')}>
        {queue.isPending ? <BusyLines lines={8} /> : <Problem error={queue.error} again={() => void queue.refetch()} />}
      </JudgePage>
    )
  }
  const { title, state, sheets, deadline } = queue.data
  const sent = sheets.filter((sheet) => sheet.state === 'sent').length
  const left = state === 'judging' ? sheets.length - sent : 0
  const time = deadline === null ? null : timeLeft(deadline, now)
  const unsaved = drafts.unsaved().flatMap((name) => (name.startsWith(`${contestId}/`) ? [name.slice(contestId.length + 1)] : []))
  return (
    <JudgePage back="/" title={title} contestId={contestId} waiting={left}>
      <div className="stack stack-2">
        <h2 className={classes.left}>{left > 0 ? t('contest.judge.left', { count: left }) : t(`contest.judge.state.${state}`)}</h2>
        {sheets.length === 0 ? null : <p className="muted sm">{t('contest.judge.you', { count: sheets.length })}</p>}
        {sheets.length === 0 ? null : <QueueProgress sheets={sheets} />}
      </div>
      <Problem error={queue.error} again={() => void queue.refetch()} />
      {state === 'judging' && deadline !== null && time !== null ? (
        <Panel flush label={t('contest.judge.facts')}>
          <Facts>
            <Fact label={t('contest.judge.until', { at: format.instant(deadline) })}>
              {t(`contest.judge.time.${time.unit}`, { count: time.count })}
            </Fact>
            <Fact label={t('contest.judge.sheetsSent')}>{t('contest.judge.of', { sent, of: sheets.length })}</Fact>
          </Facts>
        </Panel>
      ) : null}
      <QueueStep contestId={contestId} queue={queue.data} session={session} />
      {sheets.length === 0 && queue.data.locked === 0 ? (
        <Panel label={t('contest.judge.yourQueue')}>
          <EmptyState title={t('contest.judge.empty')} why={t('contest.judge.empty.why')} />
        </Panel>
      ) : (
        <QueueList contestId={contestId} queue={queue.data} unsaved={unsaved} />
      )}
      {state === 'closed' || state === 'published' || state === 'final' ? (
        <Button component={Link} to={`/kompetisi/${contestId}/rekapitulasi`}>
          {t('contest.judge.recapitulation')}
        </Button>
      ) : (
        <p className="xs muted">{t('contest.judge.others')}</p>
      )}
      {session.modal}
    </JudgePage>
  )
}
