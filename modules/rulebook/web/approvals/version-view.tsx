import type { JsonObject } from '#platform/face/json.ts'
import { KeyValues } from '#web/ui/key-values.tsx'
import { useTranslation } from '#web/words/use-translation.ts'
import { RuleValueWhole } from '../rule-value.tsx'
import { SideBySide } from '../side-by-side.tsx'
import { useRuleWords } from '../use-rule-words.ts'
import { nameIn, saidIn, textIn } from './said-in.ts'

/** The new version whole, how it differs from the one before, and the evidence. */
export const VersionView = ({ document }: { readonly document: JsonObject }) => {
  const { t } = useTranslation()
  const words = useRuleWords()
  const says = saidIn(document, 'says')
  const unit = textIn(document, 'unit')
  const name = words.name(nameIn(document))
  return (
    <div className="stack">
      <p className="strong">{name}</p>
      <RuleValueWhole value={says.value} unit={unit} label={name} />
      <SideBySide before={saidIn(document, 'before')} after={says} unit={unit} />
      <KeyValues align="start" items={[[t('rulebook.evidence'), textIn(document, 'evidence')]]} />
    </div>
  )
}
