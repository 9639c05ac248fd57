import type { SmallImport } from '#platform/face/small-import.ts'
import type { ShapeName } from '../ui/shape.tsx'
import { State } from '../ui/state.tsx'
import { useTranslation } from '../words/use-translation.ts'

const shapes = { staged: 'idle', applied: 'good', abandoned: 'cancelled', undone: 'cancelled' } as const satisfies Record<SmallImport['state'], ShapeName>

export const SmallImportState = ({ state }: { readonly state: SmallImport['state'] }) => {
  const { t } = useTranslation()
  return <State is={shapes[state]} {...(state === 'abandoned' || state === 'undone' ? { tone: 'still' as const } : {})}>{t(`import.state.${state}`)}</State>
}
