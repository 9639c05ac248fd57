import { useTranslation } from '#web/words/use-translation.ts'
import { DecimalField } from '#web/forms/decimal-field.tsx'
import type { Criterion, Scale } from '../../rules/rules-document.ts'
import { useBoth } from '../use-both.ts'
import { AnchorsEditor } from './anchors-editor.tsx'
import { BothField } from './both-field.tsx'
import classes from './edit-rules.module.css'
import { useFault } from './field-faults.ts'
import { ListTools } from './list-tools.tsx'

type Props = {
  readonly criterion: Criterion
  readonly scale: Scale
  readonly path: string
  /** What all weights are together, said where each is typed; null where criteria count alike. */
  readonly sum: string | null
  readonly first: boolean
  readonly last: boolean
  readonly onChange: (criterion: Criterion) => void
  readonly onMove: (by: -1 | 1) => void
  readonly onRemove?: () => void
}

/** One criterion with its question, weight and anchors. */
export const CriterionEditor = ({ criterion, scale, path, sum, first, last, onChange, onMove, onRemove }: Props) => {
  const { t } = useTranslation()
  const fault = useFault()
  const both = useBoth()
  const name = both(criterion.name) === '' ? t('contest.edit.criterion.unnamed') : both(criterion.name)
  const worded = criterion.anchors.filter(({ text }) => text.id !== '' || text.en !== '').length
  return (
    <div className={classes.item} role="group" aria-label={name}>
      <div className={classes.itemHead}>
        <h3>{name}</h3>
        <ListTools name={name} first={first} last={last} onMove={onMove} {...(onRemove === undefined ? {} : { onRemove })} />
      </div>
      <BothField label={t('contest.edit.criterion.name')} path={`${path}.name`} maxLength={120} value={criterion.name} onChange={(next) => onChange({ ...criterion, name: next })} />
      <BothField label={t('contest.edit.criterion.question')} path={`${path}.question`} maxLength={600} long value={criterion.question} onChange={(question) => onChange({ ...criterion, question })} />
      {sum === null ? null : <DecimalField label={t('contest.edit.criterion.weight')} maw="20rem" description={sum} inputWrapperOrder={['label', 'input', 'description', 'error']} rightSection="%" value={criterion.weight} error={fault(`${path}.weight`)} onChange={(weight) => onChange({ ...criterion, weight })} />}
      <details className={classes.more}>
        <summary>{t('contest.edit.anchors', { worded, all: criterion.anchors.length })}</summary>
        <AnchorsEditor anchors={criterion.anchors} scale={scale} path={`${path}.anchors`} onChange={(anchors) => onChange({ ...criterion, anchors: [...anchors] })} />
      </details>
    </div>
  )
}
