import { PickField } from '#web/forms/pick-field.tsx'
import { useTranslation } from '#web/words/use-translation.ts'
import { useBoth } from '../use-both.ts'
import type { CategoryProps } from './section-props.ts'

/** What happens to a category with fewer entries than its minimum; a choice only where there is another category to merge into. */
export const BelowField = ({ rules, category, editCategory }: Pick<CategoryProps, 'rules' | 'category' | 'editCategory'>) => {
  const { t } = useTranslation()
  const both = useBoth()
  const others = rules.categories.filter(({ code }) => code !== category.code)
  if (others.length === 0) return null
  const choices = [{ value: '', label: t('contest.edit.below.unranked') }, ...others.map(({ code, name }) => ({ value: code, label: t('contest.edit.below.merge', { name: both(name) === '' ? code : both(name) }) }))]
  return (
    <PickField
      label={t('contest.edit.below')}
      value={category.below.rule === 'merge' ? category.below.into : ''}
      data={choices}
      onChange={(into) => editCategory({ below: into === null || into === '' ? { rule: 'unranked' } : { rule: 'merge', into } })}
    />
  )
}
