import { Button } from '@mantine/core'
import { useTranslation } from '#web/words/use-translation.ts'
import { Notice } from '#web/ui/notice.tsx'
import type { Part } from './merge-drafts.ts'
import type { Conflict } from './use-rules-draft.ts'

type Props = { readonly conflict: Conflict; readonly onMerge: () => void; readonly onTake: () => void }

/** Someone saved meanwhile: what they changed, what both changed, and two ways out. Nothing was lost yet. */
export const ConflictNotice = ({ conflict: { merge }, onMerge, onTake }: Props) => {
  const { t } = useTranslation()
  const list = (parts: readonly Part[]): string => parts.map((part) => t(`contest.edit.part.${part}`)).join(', ')
  return (
    <Notice tone="bad" title={t('contest.edit.conflict')} live>
      {t('contest.edit.conflict.why')}
      <ul>
        {merge.theirs.length === 0 ? null : <li>{t('contest.edit.conflict.theirs', { parts: list(merge.theirs) })}</li>}
        {merge.both.length === 0 ? null : <li>{t('contest.edit.conflict.both', { parts: list(merge.both) })}</li>}
      </ul>
      <div className="row-wrap">
        <Button onClick={onMerge}>{t(merge.both.length === 0 ? 'contest.edit.conflict.merge' : 'contest.edit.conflict.mine')}</Button>
        <Button variant="subtle" onClick={onTake}>
          {t('contest.edit.conflict.take')}
        </Button>
      </div>
    </Notice>
  )
}
