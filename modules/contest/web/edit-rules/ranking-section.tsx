import { Button } from '@mantine/core'
import { PickField } from '#web/forms/pick-field.tsx'
import { useTranslation } from '#web/words/use-translation.ts'
import { roundingPlaces as roundingPlacesOf } from '../../rules/findings-in-rules.ts'
import { methods } from '../../rules/methods.ts'
import type { Category, Rounding, TieStep } from '../../rules/rules-document.ts'
import { useBoth } from '../use-both.ts'
import { BelowField } from './below-field.tsx'
import { BothField } from './both-field.tsx'
import { ChoiceField } from './choice-field.tsx'
import { moveAt, removeAt, replaceAt } from './edit-list.ts'
import classes from './edit-rules.module.css'
import { EditSection } from './edit-section.tsx'
import { GateFields } from './gate-fields.tsx'
import { ListTools } from './list-tools.tsx'
import type { CategoryProps } from './section-props.ts'
import { underMethod } from './under-method.ts'
import { WholeField } from './whole-field.tsx'

const roundingPlaces = ['final', 'stage', 'sheet', 'criterion'] as const satisfies readonly Rounding['at'][]
const modes = ['half-up', 'half-even', 'down'] as const satisfies readonly Rounding['mode'][]

/** How scores become places: rounding, the ladder for equal results, titles. */
export const RankingSection = ({ rules, findings, category, at, editCategory }: CategoryProps) => {
  const { t } = useTranslation()
  const { rounding, titles } = category
  const path = `categories.${at}`
  const round = (change: Partial<Rounding>): void => editCategory({ rounding: { ...rounding, ...change } })
  return (
    <EditSection section="peringkat" of={{ code: category.code, at }} rules={rules} findings={findings}>
      <ChoiceField label={t('contest.edit.method')} value={category.result.method} onChange={(method) => editCategory(underMethod(category, method))} choices={methods.map((value) => ({ value, label: t(`contest.edit.method.${value.split('/')[0]}`) }))} />
      {category.result.method === 'trimmed-mean/1' ? <WholeField label={t('contest.edit.cut')} hint={t('contest.edit.cut.hint')} path={`${path}.result.cut`} min={1} max={20} value={category.result.cut} onChange={(cut) => editCategory({ result: { ...category.result, method: 'trimmed-mean/1', cut } })} /> : null}
      <ChoiceField label={t('contest.edit.rounding.at')} value={rounding.at} onChange={(where) => round({ at: where })} choices={roundingPlaces.filter((where) => roundingPlacesOf(category.result.method).includes(where)).map((value) => ({ value, label: t(`contest.edit.rounding.${value}`) }))} />
      <div className={classes.fields}>
        <WholeField label={t('contest.edit.rounding.digits')} path={`${path}.rounding.digits`} min={0} max={6} value={rounding.digits} onChange={(digits) => round({ digits })} />
        <PickField label={t('contest.edit.rounding.mode')} value={rounding.mode} onChange={(mode) => round({ mode: modes.find((one) => one === mode) ?? rounding.mode })} data={modes.map((value) => ({ value, label: t(`contest.rules.mode.${value}`) }))} />
      </div>
      <TieSteps category={category} onChange={(steps) => editCategory({ ties: { ...category.ties, steps: [...steps] } })} />
      <fieldset className="stack stack-3">
        <legend className="strong">{t('contest.edit.titles')}</legend>
        {titles.map(({ name, place }, index) => (
          <div key={index} className={classes.line}>
            <WholeField label={t('contest.result.place')} path={`${path}.titles.${index}.place`} min={1} max={99} value={place} onChange={(next) => editCategory({ titles: replaceAt(titles, index, { name, place: next }) })} />
            <div className={classes.grow}>
              <BothField label={t('contest.edit.title.name')} path={`${path}.titles.${index}.name`} maxLength={120} value={name} onChange={(next) => editCategory({ titles: replaceAt(titles, index, { name: next, place }) })} />
            </div>
            <ListTools name={name.id} onRemove={() => editCategory({ titles: removeAt(titles, index) })} />
          </div>
        ))}
        <div>
          <Button variant="light" onClick={() => editCategory({ titles: [...titles, { name: { id: '', en: '' }, place: (titles.at(-1)?.place ?? 0) + 1 }] })}>
            {t('contest.edit.title.add')}
          </Button>
        </div>
      </fieldset>
      <WholeField label={t('contest.edit.minimumEntries')} hint={t('contest.edit.minimumEntries.hint')} path={`${path}.minimumEntries`} min={1} max={1000} value={category.minimumEntries} onChange={(minimumEntries) => editCategory({ minimumEntries })} />
      <BelowField {...{ rules, category, editCategory }} />
      <GateFields {...{ category, at, editCategory }} />
    </EditSection>
  )
}

const keyOf = (step: TieStep): string => (step.by === 'criterion' ? `criterion ${step.criterion}` : step.by)

const TieSteps = ({ category, onChange }: { readonly category: Category; readonly onChange: (steps: readonly TieStep[]) => void }) => {
  const { t } = useTranslation()
  const both = useBoth()
  const { steps } = category.ties
  const possible: readonly TieStep[] = [...category.result.criteria.map(({ code }) => ({ by: 'criterion', criterion: code }) as const), { by: 'median' }, { by: 'lowest' }]
  const say = (step: TieStep): string => {
    if (step.by !== 'criterion') return t(`contest.rules.step.${step.by}`)
    const criterion = category.result.criteria.find(({ code }) => code === step.criterion)
    return t('contest.rules.step.criterion', { name: criterion === undefined || both(criterion.name) === '' ? step.criterion : both(criterion.name) })
  }
  const free = possible.filter((step) => !steps.some((taken) => keyOf(taken) === keyOf(step)))
  return (
    <fieldset className="stack stack-3">
      <legend className="strong">{t('contest.edit.ties')}</legend>
      <p className="sm muted">{t(steps.length === 0 ? 'contest.rules.ties.none' : 'contest.rules.ties.then')}</p>
      <ol className="stack stack-2">
        {steps.map((step, at) => (
          <li key={keyOf(step)} className={classes.itemHead}>
            <span>
              {at + 1}. {say(step)}
            </span>
            <ListTools name={say(step)} first={at === 0} last={at === steps.length - 1} onMove={(by) => onChange(moveAt(steps, at, by))} onRemove={() => onChange(removeAt(steps, at))} />
          </li>
        ))}
      </ol>
      {free.length === 0 ? null : (
        <PickField
          label={t('contest.edit.ties.add')}
          placeholder={t('contest.edit.ties.choose')}
          value={null}
          data={free.map((step) => ({ value: keyOf(step), label: say(step) }))}
          onChange={(key) => {
            const chosen = free.find((step) => keyOf(step) === key)
            if (chosen !== undefined) onChange([...steps, chosen])
          }}
        />
      )}
    </fieldset>
  )
}
