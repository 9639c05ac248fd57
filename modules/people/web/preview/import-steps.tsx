import { Shape } from '#web/ui/shape.tsx'
import { useTranslation } from '#web/words/use-translation.ts'
import type { Preview } from './preview-of.ts'
import classes from './import-steps.module.css'

const steps = ['upload', 'read', 'review', 'apply'] as const
const reached = { reading: 1, refused: 1, staged: 2, abandoned: 2, applied: 4, undone: 4 } as const satisfies Record<Preview['state'], number>

/** Where the import stands: uploaded, read, looked at, applied. */
export const ImportSteps = ({ state }: { readonly state: Preview['state'] }) => {
  const { t } = useTranslation()
  const at = reached[state]
  return (
    <ol className={classes.steps} aria-label={t('people.import.steps')}>
      {steps.map((step, index) => (
        <li key={step} data-is={index < at ? 'done' : index === at ? 'now' : 'coming'} {...(index === at ? { 'aria-current': 'step' as const } : {})}>
          <Shape name={index < at ? 'good' : index === at ? 'running' : 'idle'} {...(index === at ? { tone: 'warn' as const } : {})} />
          <span>{t(`people.import.step.${step}`)}</span>
        </li>
      ))}
    </ol>
  )
}
