import type { JsonObject } from '#platform/face/json.ts'
import { Day } from '#web/ui/date-text.tsx'
import { KeyValues } from '#web/ui/key-values.tsx'
import { useTranslation } from '#web/words/use-translation.ts'
import { RuleValueWhole } from '../rule-value.tsx'
import { useRuleWords } from '../use-rule-words.ts'
import { nameIn, saidIn, textIn } from './said-in.ts'

/** Exactly the version that is to be confirmed, and what the first person compared it with. */
export const ConfirmView = ({ document }: { readonly document: JsonObject }) => {
  const { t } = useTranslation()
  const words = useRuleWords()
  const says = saidIn(document, 'says')
  const name = words.name(nameIn(document))
  return (
    <div className="stack">
      <p className="strong">{name}</p>
      <RuleValueWhole value={says.value} unit={textIn(document, 'unit')} label={name} />
      <KeyValues
        align="start"
        items={[
          [t('rulebook.basis'), words.basis(says.legalBasis, says.article)],
          [t('rulebook.from'), <Day key="from" day={says.validFrom} />],
          [t('rulebook.until'), says.validTo === null ? t('rulebook.until.open') : <Day key="until" day={says.validTo} />],
          [t('rulebook.evidence'), textIn(document, 'evidence')],
        ]}
      />
    </div>
  )
}
