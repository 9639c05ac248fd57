import { Button } from '@mantine/core'
import { useTranslation } from '#web/words/use-translation.ts'
import { Notice } from '#web/ui/notice.tsx'

/** Two devices wrote the same draft: neither is overwritten before its author chooses (I-30). */
export const StaleNotice = ({ onMine, onOther }: { readonly onMine: () => void; readonly onOther: () => void }) => {
  const { t } = useTranslation()
  return (
    <Notice tone="warn" title={t('contest.entry.stale')} live>
      {t('contest.entry.stale.why')}
      <span className="row-wrap">
        <Button size="xs" onClick={onMine}>
          {t('contest.entry.stale.mine')}
        </Button>
        <Button size="xs" onClick={onOther}>
          {t('contest.entry.stale.other')}
        </Button>
      </span>
    </Notice>
  )
}
