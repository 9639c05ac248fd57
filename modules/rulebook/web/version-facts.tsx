import { Day, Moment } from '#web/ui/date-text.tsx'
import { KeyValues } from '#web/ui/key-values.tsx'
import { useTranslation } from '#web/words/use-translation.ts'
import type { RuleVersion } from '../contract.ts'
import { useRuleWords } from './use-rule-words.ts'

/** Where a version comes from, when it holds, and who confirmed it on what evidence. */
export const VersionFacts = ({ version }: { readonly version: RuleVersion }) => {
  const { t } = useTranslation()
  const words = useRuleWords()
  const { confirmation, heldUntil, origin, note } = version
  return (
    <KeyValues
      align="start"
      items={[
        [t('rulebook.basis'), words.basis(version.legalBasis, version.article)],
        [t('rulebook.from'), <Day key="from" day={version.validFrom} />],
        [t('rulebook.until'), heldUntil === null ? t('rulebook.until.open') : <Day key="until" day={heldUntil} />],
        [t('rulebook.origin'), t(`rulebook.origin.${origin ?? 'agency'}`)],
        ...(note === null ? [] : ([[t('rulebook.note'), words.name(note)]] as const)),
        ...(confirmation === null
          ? ([[t('rulebook.confirmedBy'), t('rulebook.confirmedBy.nobody')]] as const)
          : ([
              [t('rulebook.confirmedBy'), t('rulebook.confirmedBy.both', { first: confirmation.askedName, second: confirmation.confirmedName })],
              [t('rulebook.confirmedAt'), <Moment key="at" at={confirmation.confirmedAt} />],
              [t('rulebook.evidence'), confirmation.evidence],
            ] as const)),
      ]}
    />
  )
}
