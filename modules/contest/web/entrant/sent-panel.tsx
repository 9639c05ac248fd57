import { useTranslation } from '#web/words/use-translation.ts'
import { Panel } from '#web/ui/panel.tsx'
import { Row, Rows } from '#web/ui/rows.tsx'
import { Shape } from '#web/ui/shape.tsx'
import { useFormat } from '#web/words/use-format.ts'
import { ReceiptButton } from '../receipts/receipt-button.tsx'
import type { EntryView } from './entry-content.ts'

/** What was sent and when; the last complete version before the deadline counts. */
export const SentPanel = ({ entry }: { readonly entry: EntryView }) => {
  const { t } = useTranslation()
  const format = useFormat()
  if (entry.sent.length === 0) return null
  const last = entry.sent.at(-1)
  return (
    <Panel flush title={t('contest.entry.sent')} purpose={t('contest.entry.sent.why')}>
      <Rows label={t('contest.entry.sent')}>
        {entry.sent.toReversed().map((version) => (
          <Row
            key={version.number}
            lead={<Shape name={version === last ? 'good' : 'idle'} />}
            title={t(version === last ? 'contest.entry.version.counts' : 'contest.entry.version', { number: version.number })}
            detail={
              <>
                {format.instant(version.receivedAt)}. {t(`contest.entry.by.${version.by}`)}
              </>
            }
            act={<ReceiptButton receipt={version.receipt} />}
          />
        ))}
      </Rows>
    </Panel>
  )
}
