import { Button } from '@mantine/core'
import { useTranslation } from '#web/words/use-translation.ts'
import { Link, useNavigate } from 'react-router'
import { Notice } from '#web/ui/notice.tsx'
import type { Queue } from './queue-list.tsx'
import classes from './queue-step.module.css'
import type { JudgingSession } from './use-judging-session.tsx'

type Props = { readonly contestId: string; readonly queue: Queue; readonly session: JudgingSession }

/** The one thing to do now: declare, open the session and go on with the draft, or nothing. */
export const QueueStep = ({ contestId, queue, session }: Props) => {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const here = `/penilaian/${contestId}`
  if (queue.declaration === 'open' || queue.declaration === 'lines-open') {
    return (
      <>
        <Notice tone="warn" title={t(`contest.judge.declare.${queue.declaration}`)}>
          {t(`contest.judge.declare.${queue.declaration}.why`)}
        </Notice>
        <Button variant="filled" className={classes.step} component={Link} to={`${here}/pernyataan`}>
          {t('contest.judge.declare')}
        </Button>
      </>
    )
  }
  if (queue.state !== 'judging') return null
  const next = queue.sheets.find(({ state }) => state === 'draft') ?? queue.sheets.find(({ state }) => state === 'empty')
  if (next === undefined) return queue.sheets.length === 0 ? null : <Notice tone="good">{t('contest.judge.done')}</Notice>
  const words = next.state === 'draft' ? t('contest.judge.continue', { code: next.code, filled: next.filled, of: next.of }) : t('contest.judge.begin', { code: next.code })
  const go = (): void => void navigate(`${here}/${next.code}`)
  return (
    <>
      <Button variant="filled" className={classes.step} onClick={() => (queue.openUntil === null ? session.open(go) : go())}>
        {words}
      </Button>
      {queue.openUntil === null ? <p className="xs muted">{t('contest.judge.session.why')}</p> : null}
    </>
  )
}
