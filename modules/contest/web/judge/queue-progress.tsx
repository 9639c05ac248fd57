import { useTranslation } from '#web/words/use-translation.ts'
import type { Queue } from './queue-list.tsx'
import classes from './queue-progress.module.css'

/** The sheets of a judge as bars: sent, begun, open. */
export const QueueProgress = ({ sheets }: { readonly sheets: Queue['sheets'] }) => {
  const { t } = useTranslation()
  const order = ['sent', 'draft', 'empty'] as const
  const count = (state: (typeof order)[number]): number => sheets.filter((sheet) => sheet.state === state).length
  const sorted = order.flatMap((state) => sheets.filter((sheet) => sheet.state === state))
  return (
    <div className={classes.bars} role="img" aria-label={t('contest.judge.progress', { sent: count('sent'), draft: count('draft'), empty: count('empty') })}>
      {sorted.map((sheet) => (
        <i key={sheet.code} data-state={sheet.state} style={{ '--part': `${sheet.of === 0 ? 0 : (100 * sheet.filled) / sheet.of}%` } as React.CSSProperties} />
      ))}
    </div>
  )
}
