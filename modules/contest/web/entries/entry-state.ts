import type { ShapeName } from '#web/ui/shape.tsx'
import type { EntryState } from '../../rules/work.ts'

export const shapeOfEntry = {
  draft: 'draft',
  sent: 'idle',
  returned: 'warn',
  accepted: 'good',
  rejected: 'bad',
} as const satisfies Record<EntryState, ShapeName>
