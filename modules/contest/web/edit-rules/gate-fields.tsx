import { DecimalField } from '#web/forms/decimal-field.tsx'
import { useTranslation } from '#web/words/use-translation.ts'
import type { Gate } from '../../rules/rules-document.ts'
import { ChoiceField } from './choice-field.tsx'
import classes from './edit-rules.module.css'
import { useFault } from './field-faults.ts'
import type { CategoryProps } from './section-props.ts'
import { WholeField } from './whole-field.tsx'

const kinds = ['none', 'top', 'threshold', 'both'] as const
type Kind = (typeof kinds)[number]

/** The same numbers under another kind of gate. */
const gateOf = (kind: Kind, before: Gate | null): Gate | null => {
  const count = before !== null && before.kind !== 'threshold' ? before.count : 10
  const equals = before !== null && before.kind !== 'threshold' ? before.equals : 'all'
  const value = before !== null && before.kind !== 'top' ? before.value : '70'
  if (kind === 'none') return null
  if (kind === 'threshold') return { kind, value }
  return kind === 'top' ? { kind, count, equals } : { kind, count, equals, value }
}

/** Who goes on to the next stage: a number of places, a least value, or both, and what happens to equals at the cut. */
export const GateFields = ({ category: { gate }, at, editCategory }: Pick<CategoryProps, 'category' | 'at' | 'editCategory'>) => {
  const { t } = useTranslation()
  const fault = useFault()
  const path = `categories.${at}.gate`
  const put = (next: Gate | null): void => editCategory({ gate: next })
  return (
    <fieldset className="stack stack-3">
      <legend className="strong">{t('contest.edit.gate')}</legend>
      <ChoiceField label={t('contest.edit.gate.kind')} value={gate?.kind ?? 'none'} onChange={(kind) => put(gateOf(kind, gate))} choices={kinds.map((value) => ({ value, label: t(`contest.edit.gate.${value}`) }))} />
      {gate === null ? null : (
        <div className={classes.fields}>
          {gate.kind === 'threshold' ? null : <WholeField label={t('contest.edit.gate.count')} path={`${path}.count`} min={1} max={10_000} value={gate.count} onChange={(count) => put({ ...gate, count })} />}
          {gate.kind === 'top' ? null : <DecimalField label={t('contest.edit.gate.value')} maw="12rem" value={gate.value} error={fault(`${path}.value`)} onChange={(value) => put({ ...gate, value })} />}
        </div>
      )}
      {gate === null || gate.kind === 'threshold' ? null : (
        <ChoiceField
          label={t('contest.edit.gate.equals')}
          value={gate.equals}
          onChange={(equals) => put({ ...gate, equals })}
          choices={(['all', 'ladder'] as const).map((value) => ({ value, label: t(`contest.edit.gate.equals.${value}`) }))}
        />
      )}
    </fieldset>
  )
}
