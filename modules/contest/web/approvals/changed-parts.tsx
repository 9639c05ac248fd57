import { useRead } from '#web/calls/use-read.ts'
import { Notice } from '#web/ui/notice.tsx'
import { useTranslation } from '#web/words/use-translation.ts'
import { contestContract } from '../../contract.ts'
import { changedParts, type Draft } from '../edit-rules/merge-drafts.ts'

/** Which parts of a new version differ from the rules in force, so that nobody has to compare two texts by eye. */
export const ChangedParts = ({ contestId, draft }: { readonly contestId: string; readonly draft: Draft }) => {
  const { t } = useTranslation()
  const { data } = useRead(contestContract.readRules, { params: { contestId } }, { when: contestId !== '' })
  const changed = data === undefined || data.sealed === null ? [] : changedParts(data.sealed, draft)
  if (changed.length === 0) return null
  return <Notice title={t('contest.approval.changed')}>{changed.map((part) => t(`contest.edit.part.${part}`)).join(', ')}.</Notice>
}
