import { Button } from '@mantine/core'
import { useTranslation } from '#web/words/use-translation.ts'
import { DecimalField } from '#web/forms/decimal-field.tsx'
import { Shape } from '#web/ui/shape.tsx'
import { useFormat } from '#web/words/use-format.ts'
import type { Category, Criterion } from '../../rules/rules-document.ts'
import { weightSum } from '../../rules/weight-sum.ts'
import { ChoiceField } from './choice-field.tsx'
import { CriterionEditor } from './criterion-editor.tsx'
import { moveAt, removeAt, replaceAt } from './edit-list.ts'
import classes from './edit-rules.module.css'
import { EditSection } from './edit-section.tsx'
import { useFault } from './field-faults.ts'
import { LibraryField } from './library-field.tsx'
import { newCode } from './new-code.ts'
import { freshAnchors, otherScale, rescaled } from './scale-of.ts'
import type { CategoryProps } from './section-props.ts'
import { WholeField } from './whole-field.tsx'

/** What is looked at, how much it weighs, and what each score means. */
export const CriteriaSection = ({ rules, findings, category, at, editCategory }: CategoryProps) => {
  const { t } = useTranslation()
  const fault = useFault()
  const { criteria, scale } = category.result
  const put = (next: readonly Criterion[]): void => editCategory({ result: { ...category.result, criteria: [...next] } })
  const path = `categories.${at}.result`
  const sum = useWeightSum(category)
  const alike = category.result.method === 'mean/1'
  const add = (): void => put([...criteria, { code: newCode('kriteria', criteria.map(({ code }) => code)), name: { id: '', en: '' }, question: { id: '', en: '' }, weight: alike ? '1' : '0', anchors: freshAnchors(scale) }])
  return (
    <EditSection section="kriteria" of={{ code: category.code, at }} rules={rules} findings={findings} {...(alike ? {} : { actions: <WeightSum {...sum} /> })}>
      <ChoiceField
        label={t('contest.edit.scale')}
        value={scale.kind}
        onChange={(kind) => editCategory({ result: otherScale(category, kind) })}
        choices={[
          { value: 'anchored', label: t('contest.edit.scale.anchored') },
          { value: 'typed', label: t('contest.edit.scale.typed') },
        ]}
      />
      <div className={classes.fields}>
        <DecimalField label={t('contest.edit.scale.min')} value={scale.min} error={fault(`${path}.scale.min`)} onChange={(min) => editCategory({ result: rescaled(category, { ...scale, min }) })} />
        <DecimalField label={t('contest.edit.scale.max')} value={scale.max} error={fault(`${path}.scale.max`)} onChange={(max) => editCategory({ result: rescaled(category, { ...scale, max }) })} />
        {scale.kind === 'typed' ? <WholeField label={t('contest.edit.scale.digits')} path={`${path}.scale.digits`} min={0} max={4} value={scale.digits} onChange={(digits) => editCategory({ result: rescaled(category, { ...scale, digits }) })} /> : null}
      </div>
      <div>
        {criteria.map((criterion, index) => (
          <CriterionEditor
            key={criterion.code}
            criterion={criterion}
            scale={scale}
            path={`${path}.criteria.${index}`}
            sum={alike ? null : sum.words}
            first={index === 0}
            last={index === criteria.length - 1}
            onChange={(next) => put(replaceAt(criteria, index, next))}
            onMove={(by) => put(moveAt(criteria, index, by))}
            {...(criteria.length > 1 ? { onRemove: () => put(removeAt(criteria, index)) } : {})}
          />
        ))}
      </div>
      <div>
        <Button variant="light" onClick={add}>
          {t('contest.edit.criterion.add')}
        </Button>
      </div>
      <LibraryField category={category} onTake={(criterion) => put([...criteria, criterion])} />
    </EditSection>
  )
}

/** The exact sum while one types; 100 is good, anything else says what is missing or too much. */
const useWeightSum = (category: Category) => {
  const { t } = useTranslation()
  const format = useFormat()
  const { sum, is, rest } = weightSum(category.result.criteria.map(({ weight }) => weight))
  return { exact: is === 'exact', words: t(`contest.edit.sum.${is}`, { sum: format.number(sum), rest: format.number(rest) }) }
}

const WeightSum = ({ exact, words }: { readonly exact: boolean; readonly words: string }) => (
  <span className={classes.sum} role="status">
    <Shape name={exact ? 'good' : 'warn'} />
    {words}
  </span>
)
