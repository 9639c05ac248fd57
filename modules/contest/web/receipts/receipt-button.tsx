import { ReceiptText } from 'lucide-react'
import { useTranslation } from '#web/words/use-translation.ts'
import { BusyButton } from '#web/ui/busy-button.tsx'
import { Problem } from '#web/ui/problem.tsx'
import { useDownload } from '#web/calls/use-download.ts'
import { resultRoutes } from '../../contract/result-routes.ts'
import { receiptName } from './receipt-name.ts'

type Props = { readonly receipt: { readonly chain: string; readonly seq: number; readonly digest: string } }

/** One receipt as a signed text to keep outside the system (I-24). */
export const ReceiptButton = ({ receipt }: Props) => {
  const { t } = useTranslation()
  const name = receiptName(receipt)
  const keep = useDownload(resultRoutes.readReceipt, `${name}.txt`)
  return (
    <>
      <BusyButton size="xs" leftSection={<ReceiptText aria-hidden="true" />} busy={keep.isPending} busyWords={t('contest.receipt.busy')} onClick={() => keep.mutate({ params: { contestId: receipt.chain, seq: receipt.seq } })}>
        {t('contest.receipt.keep', { name })}
      </BusyButton>
      <Problem error={keep.error} />
    </>
  )
}
