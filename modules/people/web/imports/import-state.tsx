import { State } from '#web/ui/state.tsx'
import type { ShapeName } from '#web/ui/shape.tsx'
import { useTranslation } from '#web/words/use-translation.ts'
import type { ImportAnswer } from '../../contract/imports.ts'

const shapes = { reading: 'running', refused: 'bad', staged: 'idle', applied: 'good', abandoned: 'cancelled', undone: 'cancelled' } as const satisfies Record<ImportAnswer['state'], ShapeName>

export const ImportState = ({ of }: { readonly of: Pick<ImportAnswer, 'state' | 'interrupted'> }) => {
  const { t } = useTranslation()
  if (of.interrupted) return <State is="bad">{t('people.import.interrupted')}</State>
  return <State is={shapes[of.state]} {...(of.state === 'abandoned' || of.state === 'undone' ? { tone: 'still' as const } : {})}>{t(`people.import.state.${of.state}`)}</State>
}
