import { useTranslation } from '#web/words/use-translation.ts'
import { useRead } from '#web/calls/use-read.ts'
import { BusyLines } from '#web/ui/busy-lines.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { Panel } from '#web/ui/panel.tsx'
import { Problem } from '#web/ui/problem.tsx'
import { resultRoutes } from '../../contract/result-routes.ts'
import { ReceiptList } from './receipt-list.tsx'

type Props = { readonly contestId: string; readonly title: string }

/** The reader's own receipts in one contest. */
export const ReceiptsPanel = ({ contestId, title }: Props) => {
  const { t } = useTranslation()
  const receipts = useRead(resultRoutes.listReceipts, { params: { contestId } })
  const items = receipts.data?.items
  return (
    <Panel flush title={title}>
      <Problem error={receipts.error} again={() => void receipts.refetch()} />
      {items === undefined && receipts.isPending ? <BusyLines lines={3} /> : null}
      {items?.length === 0 ? <EmptyState title={t('contest.receipt.none')} why={t('contest.receipt.none.why')} /> : null}
      {items === undefined || items.length === 0 ? null : <ReceiptList label={title} receipts={items} />}
    </Panel>
  )
}
