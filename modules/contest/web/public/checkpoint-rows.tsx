import { evidenceContract } from '#platform/evidence/contract.ts'
import type { AnswerOf } from '#platform/face/route.ts'
import { useDownload } from '#web/calls/use-download.ts'
import { BusyButton } from '#web/ui/busy-button.tsx'
import { Copy } from '#web/ui/copy.tsx'
import { Problem } from '#web/ui/problem.tsx'
import { useFormat } from '#web/words/use-format.ts'
import { useTranslation } from '#web/words/use-translation.ts'
import classes from './checkpoint-rows.module.css'

type Checkpoint = AnswerOf<typeof evidenceContract.listCheckpoints>['items'][number]
type Props = { readonly agencyCode: string; readonly timeZone: string | undefined; readonly items: readonly Checkpoint[] }

/** Signed checkpoints, newest first: each as one line to copy, or as its signed note. */
export const CheckpointRows = ({ agencyCode, timeZone, items }: Props) => {
  const { t } = useTranslation()
  return (
    <ul className={classes.list} aria-label={t('contest.public.checkpoints')}>
      {items.map((item) => (
        <CheckpointRow key={item.number} agencyCode={agencyCode} timeZone={timeZone} item={item} />
      ))}
    </ul>
  )
}

const CheckpointRow = ({ agencyCode, timeZone, item }: Omit<Props, 'items'> & { readonly item: Checkpoint }) => {
  const { t } = useTranslation()
  const format = useFormat(timeZone)
  const name = t('contest.public.checkpoint', { number: item.number })
  const note = useDownload(evidenceContract.downloadCheckpoint, `stempel-${agencyCode}-${item.number}.txt`)
  return (
    <li>
      <div className={classes.words}>
        <b>{name}</b> <small>{format.instant(item.at)}</small>
        <code className={classes.line}>{item.line}</code>
      </div>
      <div className={classes.acts}>
        <Copy text={item.line} what={name} />
        <BusyButton size="xs" busy={note.isPending} busyWords={t('contest.receipt.busy')} onClick={() => note.mutate({ params: { agencyCode, number: item.number } })}>
          {t('contest.viewer.download')}
          <span className="vh"> {name}</span>
        </BusyButton>
      </div>
      <Problem error={note.error} />
    </li>
  )
}
