import { Button, TextInput } from '@mantine/core'
import { CheckList } from '#web/forms/check-list.tsx'
import { PickField } from '#web/forms/pick-field.tsx'
import { useTranslation } from '#web/words/use-translation.ts'
import { State } from '#web/ui/state.tsx'
import { type EligibilityRule, testKinds } from '../../rules/rules-document.ts'
import { BothField } from './both-field.tsx'
import { moveAt, removeAt, replaceAt } from './edit-list.ts'
import classes from './edit-rules.module.css'
import { EditSection } from './edit-section.tsx'
import { useFault } from './field-faults.ts'
import { GradesField } from './grades-field.tsx'
import { ListTools } from './list-tools.tsx'
import { newCode } from './new-code.ts'
import type { SectionProps } from './section-props.ts'

/** Who may enter: each rule is met, not met or unknown, and never a score (I-18). */
export const EligibilitySection = ({ rules, edit, findings }: SectionProps) => {
  const { t } = useTranslation()
  const { eligibility } = rules
  const put = (next: readonly EligibilityRule[]): void => edit({ eligibility: [...next] })
  return (
    <EditSection section="syarat" rules={rules} findings={findings}>
      <div>
        {eligibility.map((rule, at) => (
          <RuleEditor key={rule.code} rule={rule} path={`eligibility.${at}`} first={at === 0} last={at === eligibility.length - 1} onChange={(next) => put(replaceAt(eligibility, at, next))} onMove={(by) => put(moveAt(eligibility, at, by))} onRemove={() => put(removeAt(eligibility, at))} />
        ))}
      </div>
      <div>
        <Button variant="light" onClick={() => put([...eligibility, { code: newCode('syarat', eligibility.map(({ code }) => code)), text: { id: '', en: '' }, basis: '', test: { kind: 'other', values: [] } }])}>
          {t('contest.edit.eligibility.add')}
        </Button>
      </div>
    </EditSection>
  )
}

type RuleProps = {
  readonly rule: EligibilityRule
  readonly path: string
  readonly first: boolean
  readonly last: boolean
  readonly onChange: (rule: EligibilityRule) => void
  readonly onMove: (by: -1 | 1) => void
  readonly onRemove: () => void
}

const employments = ['PNS', 'CPNS', 'PPPK', 'PPPK_PW'] as const
const positionKinds = ['structural', 'functional', 'dual', 'operational'] as const

const RuleEditor = ({ rule, path, first, last, onChange, onMove, onRemove }: RuleProps) => {
  const { t } = useTranslation()
  const fault = useFault()
  const { test, basis } = rule
  const values = (next: readonly string[]): void => onChange({ ...rule, test: { ...test, values: [...next] } })
  const numeric = test.kind === 'age-at-most' || test.kind === 'service-years-at-least'
  return (
    <div className={classes.item} role="group" aria-label={rule.text.id === '' ? t('contest.edit.eligibility.unnamed') : rule.text.id}>
      <div className={classes.itemHead}>
        <h3>{rule.text.id === '' ? t('contest.edit.eligibility.unnamed') : rule.text.id}</h3>
        <ListTools name={rule.text.id} first={first} last={last} onMove={onMove} onRemove={onRemove} />
      </div>
      <BothField label={t('contest.edit.eligibility.text')} path={`${path}.text`} maxLength={300} value={rule.text} onChange={(text) => onChange({ ...rule, text })} />
      <div className={classes.fields}>
        <PickField
          label={t('contest.edit.eligibility.test')}
         
          value={test.kind}
          onChange={(kind) => onChange({ ...rule, test: { kind: testKinds.find((one) => one === kind) ?? test.kind, values: [] } })}
          data={testKinds.map((value) => ({ value, label: t(`contest.edit.test.${value}`) }))}
        />
        {test.kind === 'employment' ? <CheckList label={t('contest.edit.eligibility.values')} value={[...test.values]} onChange={values} data={employments.map((value) => ({ value, label: t(`contest.employment.${value}`) }))} /> : null}
        {test.kind === 'position-kind' ? <CheckList label={t('contest.edit.eligibility.values')} value={[...test.values]} onChange={values} data={positionKinds.map((value) => ({ value, label: t(`contest.positionKind.${value}`) }))} /> : null}
        {test.kind === 'grade' ? <GradesField value={test.values} onChange={values} /> : null}
        {numeric ? <TextInput label={t('contest.edit.eligibility.years')} inputMode="numeric" maxLength={2} value={test.values[0] ?? ''} onChange={(event) => values(/^\d+$/.test(event.currentTarget.value) ? [event.currentTarget.value] : [])} /> : null}
      </div>
      {test.kind === 'other' ? <p className="sm muted">{t('contest.edit.test.other.why')}</p> : null}
      <TextInput
        label={t('contest.edit.eligibility.basis')}
        description={t('contest.edit.eligibility.basis.hint')}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        maxLength={300}
        value={basis}
        error={fault(`${path}.basis`)}
        onChange={(event) => onChange({ ...rule, basis: event.currentTarget.value })}
      />
      {numeric && basis === '' ? (
        <p>
          <State is="warn">{t('contest.rules.unconfirmed')}</State>
        </p>
      ) : null}
    </div>
  )
}
