import { useTranslation } from '#web/words/use-translation.ts'
import { useParams } from 'react-router'
import { JudgePage } from './judge-page.tsx'
import { ReceiptsPanel } from '../receipts/receipts-panel.tsx'

/** The judge's own receipts in this contest. */
export const JudgeReceiptsPage = () => {
  const { contestId = '' } = useParams()
  const { t } = useTranslation()
  return (
    <JudgePage back={`/penilaian/${contestId}`} title={t('contest.judge.receipts')} contestId={contestId}>
      <p className="sm muted measure">{t('contest.receipt.why')}</p>
      <ReceiptsPanel contestId={contestId} title={t('contest.receipt.mine')} />
    </JudgePage>
  )
}
