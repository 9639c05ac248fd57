import { Textarea } from '@mantine/core'
import type { Ref } from 'react'
import { useTranslation } from '#web/words/use-translation.ts'
import type { SheetDraft } from './sheet-draft.ts'

type Props = { readonly draft: SheetDraft; readonly onChange: (draft: SheetDraft) => void; readonly field?: Ref<HTMLTextAreaElement>; readonly withMemo?: boolean }

const longest = 4_000

/** One note for the entrant and one for the panel, for the whole sheet. */
export const Notes = ({ draft, onChange, field, withMemo = false }: Props) => {
  const { t } = useTranslation()
  return (
    <div className="stack stack-3">
      <Textarea
        ref={field}
        label={t('contest.sheet.note')}
        description={t('contest.sheet.note.who')}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        rows={2}
        resize="vertical"
        maxLength={longest}
        value={draft.note}
        onChange={(event) => onChange({ ...draft, note: event.currentTarget.value })}
      />
      {withMemo ? (
        <Textarea
          label={t('contest.sheet.memo')}
          description={t('contest.sheet.memo.who')}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          rows={2}
          resize="vertical"
          maxLength={longest}
          value={draft.memo}
          onChange={(event) => onChange({ ...draft, memo: event.currentTarget.value })}
        />
      ) : null}
    </div>
  )
}
