import { useTranslation } from '#web/words/use-translation.ts'
import type { JsonObject } from '#platform/face/json.ts'
import { KeyValues } from '#web/ui/key-values.tsx'
import { ContestLine } from './contest-line.tsx'
import { DigestLines } from './digest-lines.tsx'
import { textIn } from './document-reader.ts'
import { ReasonLine } from './reason-line.tsx'

/** A judge who leaves, and who is called in return. */
export const LeaveView = ({ document }: { readonly document: JsonObject }) => {
  const { t } = useTranslation()
  const calls = textIn(document, 'calls')
  return (
    <div className="stack">
      <ContestLine document={document} />
      <KeyValues
        align="start"
        items={[
          [t('contest.approval.leaves'), textIn(document, 'leaves')],
          [t('contest.approval.calls'), calls === '' ? t('contest.approval.calls.nobody') : calls],
        ]}
      />
      <p className="sm muted">{t('contest.approval.leave')}</p>
      <ReasonLine reason={textIn(document, 'reason')} />
      <DigestLines document={document} />
    </div>
  )
}
