import { useTranslation } from '#web/words/use-translation.ts'
import { useParams } from 'react-router'
import { JudgePage } from './judge-page.tsx'
import { SheetRules } from '../sheet/sheet-rules.tsx'

/** The sealed rules by which this judge scores. */
export const JudgeRulesPage = () => {
  const { contestId = '' } = useParams()
  const { t } = useTranslation()
  return (
    <JudgePage back={`/penilaian/${contestId}`} title={t('contest.judge.rules.short')} contestId={contestId}>
      <SheetRules contestId={contestId} />
    </JudgePage>
  )
}
