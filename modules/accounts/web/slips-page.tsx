import { PageHead } from '#web/ui/page-head.tsx'
import { useTranslation } from '#web/words/use-translation.ts'
import { NewSlips } from './new-slips.tsx'
import { RecoveryList } from './recovery-list.tsx'
import { RecoveryPanel } from './recovery-panel.tsx'
import { SlipRuns } from './slip-runs.tsx'

/** The desk of entry: slips for units, and new access for whoever lost it. */
export const SlipsPage = () => {
  const { t } = useTranslation()
  return (
    <>
      <PageHead title={t('accounts.slips.title')} />
      <div className="cols c-11">
        <NewSlips />
        <RecoveryPanel />
      </div>
      <SlipRuns />
      <RecoveryList />
    </>
  )
}
