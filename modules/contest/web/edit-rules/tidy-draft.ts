import type { Category, RulesDocument } from '../../rules/rules-document.ts'
import { typedScore } from '../../rules/typed-score.ts'
import type { Draft } from './merge-drafts.ts'

/** A decimal in its one spelling; what is no decimal yet stays as it is, for the check to find. */
const plain = (text: string): string => typedScore(text) ?? text

const tidyCategory = (category: Category): Category => {
  const { result, gate } = category
  const { scale } = result
  return {
    ...category,
    gate: gate === null || gate.kind === 'top' ? gate : { ...gate, value: plain(gate.value) },
    result: {
      ...result,
      scale: { ...scale, min: plain(scale.min), max: plain(scale.max) },
      criteria: result.criteria.map((criterion) => ({
        ...criterion,
        weight: plain(criterion.weight),
        anchors: criterion.anchors.map((anchor) => ({ ...anchor, from: plain(anchor.from), to: plain(anchor.to) })),
      })),
    },
  }
}

/** The draft as it is sent: numbers in the spelling of the sealed documents ("12.50" is "12.5"). */
export const tidyDraft = ({ rules, schedule }: Draft): Draft => {
  const tidy: RulesDocument = {
    ...rules,
    categories: rules.categories.map(tidyCategory),
    conflicts: { ...rules.conflicts, common: rules.conflicts.common.map((common) => ({ ...common, share: plain(common.share) })) },
  }
  return { rules: tidy, schedule }
}
