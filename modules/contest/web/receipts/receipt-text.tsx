import { useTranslation } from '#web/words/use-translation.ts'
import { BusyLines } from '#web/ui/busy-lines.tsx'
import { Copy } from '#web/ui/copy.tsx'
import { Problem } from '#web/ui/problem.tsx'
import { useQuery } from '@tanstack/react-query'
import { resultRoutes } from '../../contract/result-routes.ts'
import { useFile } from '../viewer/use-file.ts'
import { receiptName } from './receipt-name.ts'
import classes from './receipt-text.module.css'

type Props = { readonly receipt: { readonly chain: string; readonly seq: number; readonly digest: string } }

/** The signed text of a receipt, to read and to copy. */
export const ReceiptText = ({ receipt }: Props) => {
  const { t } = useTranslation()
  const file = useFile(resultRoutes.readReceipt, { params: { contestId: receipt.chain, seq: receipt.seq } })
  const text = useQuery({ queryKey: ['receipt text', receipt.digest], queryFn: async () => (await file.data?.text()) ?? '', enabled: file.data !== undefined, staleTime: Infinity })
  if (file.error !== null) return <Problem error={file.error} again={() => void file.refetch()} />
  if (text.data === undefined) return <BusyLines lines={4} />
  return (
    <div className="stack stack-2">
      <pre className={classes.text} tabIndex={0} aria-label={t('contest.receipt.text', { name: receiptName(receipt) })}>
        {text.data}
      </pre>
      <Copy text={text.data} what={receiptName(receipt)} />
    </div>
  )
}
