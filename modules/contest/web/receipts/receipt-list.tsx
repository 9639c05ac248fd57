import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from '#web/words/use-translation.ts'
import type { AnswerOf } from '#platform/face/route.ts'
import { Row, Rows } from '#web/ui/rows.tsx'
import { Shape } from '#web/ui/shape.tsx'
import { Sheet } from '#web/ui/sheet.tsx'
import { useFormat } from '#web/words/use-format.ts'
import type { resultRoutes } from '../../contract/result-routes.ts'
import { ReceiptButton } from './receipt-button.tsx'
import { receiptName } from './receipt-name.ts'
import { ReceiptText } from './receipt-text.tsx'

export type Receipt = AnswerOf<typeof resultRoutes.listReceipts>['items'][number]

/** Receipts in the order in which they were given, each as a text to keep (I-22, I-24). */
export const ReceiptList = ({ label, receipts }: { readonly label: string; readonly receipts: readonly Receipt[] }) => {
  const { t } = useTranslation()
  const format = useFormat()
  const [open, setOpen] = useState<Receipt | null>(null)
  return (
    <>
      <Rows label={label}>
        {receipts.map((receipt) => (
          <Row
            key={receipt.seq}
            lead={<Shape name="good" />}
            title={t(`contest.receipt.kind.${receipt.kind}`, { about: receipt.about, defaultValue: receipt.kind })}
            detail={
              <>
                {receiptName(receipt)} · {format.shortInstant(receipt.received)}
              </>
            }
            act={
              <Button size="xs" onClick={() => setOpen(receipt)}>
                {t('contest.receipt.read')}
                <span className="vh"> {receiptName(receipt)}</span>
              </Button>
            }
          />
        ))}
      </Rows>
      <Sheet opened={open !== null} onClose={() => setOpen(null)} title={open === null ? '' : t('contest.receipt.text', { name: receiptName(open) })}>
        {open === null ? null : (
          <div className="stack">
            <p className="sm muted">{t('contest.receipt.why')}</p>
            <ReceiptText receipt={open} />
            <div>
              <ReceiptButton receipt={open} />
            </div>
          </div>
        )}
      </Sheet>
    </>
  )
}
