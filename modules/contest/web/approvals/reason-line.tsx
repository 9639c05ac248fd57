import { useTranslation } from '#web/words/use-translation.ts'
import { Notice } from '#web/ui/notice.tsx'

/** Why it is asked; it becomes public with the act. */
export const ReasonLine = ({ reason }: { readonly reason: string }) => {
  const { t } = useTranslation()
  return reason === '' ? null : (
    <Notice tone="still" title={t('contest.approval.reason')}>
      {reason}
    </Notice>
  )
}
