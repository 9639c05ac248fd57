import { useTranslation } from '#web/words/use-translation.ts'
import type { JsonObject } from '#platform/face/json.ts'
import { KeyValues } from '#web/ui/key-values.tsx'
import { useFormat } from '#web/words/use-format.ts'
import { ContestLine } from './contest-line.tsx'
import { numberIn } from './document-reader.ts'

/** Judging is closed: how many sheets count, how many never came. */
export const CloseView = ({ document }: { readonly document: JsonObject }) => {
  const { t } = useTranslation()
  const format = useFormat()
  return (
    <div className="stack">
      <ContestLine document={document} />
      <KeyValues
        align="start"
        items={[
          [t('contest.approval.counted'), format.number(numberIn(document, 'counted') ?? 0)],
          [t('contest.approval.unsent'), format.number(numberIn(document, 'unsent') ?? 0)],
        ]}
      />
      <p className="sm muted">{t('contest.approval.close')}</p>
    </div>
  )
}
