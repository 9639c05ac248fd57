import { useTranslation } from '#web/words/use-translation.ts'
import type { JsonObject } from '#platform/face/json.ts'
import { ContestLine } from './contest-line.tsx'
import { objectIn, textIn } from './document-reader.ts'
import { ReasonLine } from './reason-line.tsx'

/** A cancelled contest never comes back (I-2). */
export const CancelView = ({ document }: { readonly document: JsonObject }) => {
  const { t } = useTranslation()
  return (
    <div className="stack">
      <ContestLine document={document} />
      <ReasonLine reason={textIn(objectIn(document, 'part'), 'reason')} />
      <p className="sm muted">{t('contest.approval.cancel')}</p>
    </div>
  )
}
