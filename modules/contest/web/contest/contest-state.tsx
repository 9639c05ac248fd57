import { useTranslation } from '#web/words/use-translation.ts'
import type { ShapeName } from '#web/ui/shape.tsx'
import { State } from '#web/ui/state.tsx'
import type { Phase } from '../../rules/stage-phase.ts'

export const shapeOfPhase = {
  draft: 'draft',
  'before-entries': 'sealed',
  'entries-open': 'running',
  checking: 'running',
  judging: 'running',
  'judging-ended': 'running',
  closed: 'closed',
  published: 'published',
  final: 'good',
  cancelled: 'cancelled',
} as const satisfies Record<Phase, ShapeName>

/** Where a contest stands: word, shape, colour. */
export const ContestState = ({ phase }: { readonly phase: Phase }) => {
  const { t } = useTranslation()
  return <State is={shapeOfPhase[phase]}>{t(`contest.phase.${phase}`)}</State>
}
