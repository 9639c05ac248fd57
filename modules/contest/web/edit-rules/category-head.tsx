import { Button } from '@mantine/core'
import { useTranslation } from '#web/words/use-translation.ts'
import { useBoth } from '../use-both.ts'
import { BothField } from './both-field.tsx'
import { removeAt } from './edit-list.ts'
import classes from './edit-rules.module.css'
import { ListTools } from './list-tools.tsx'
import { newCode } from './new-code.ts'
import type { CategoryProps, SectionProps } from './section-props.ts'

/** Above the criteria of each of several categories: its name, and how to take it away. One alone needs neither. */
export const CategoryHead = ({ rules, edit, category, at, editCategory }: CategoryProps) => {
  const { t } = useTranslation()
  const both = useBoth()
  const { categories } = rules
  if (categories.length === 1) return null
  const name = both(category.name) === '' ? category.code : both(category.name)
  // Whoever merged into a category that is taken away is awarded without rank.
  const remove = (): void => edit({ categories: removeAt(categories, at).map((other) => (other.below.rule === 'merge' && other.below.into === category.code ? { ...other, below: { rule: 'unranked' } } : other)) })
  return (
    <div className="stack stack-3">
      <div className={classes.itemHead}>
        <h2>{t('contest.edit.category', { name })}</h2>
        <ListTools name={name} onRemove={remove} />
      </div>
      <BothField label={t('contest.edit.category.name')} path={`categories.${at}.name`} maxLength={120} value={category.name} onChange={(next) => editCategory({ name: next })} />
    </div>
  )
}

/** One more category: as the last one is judged, with a name of its own. */
export const AddCategory = ({ rules, edit }: SectionProps) => {
  const { t } = useTranslation()
  const { categories } = rules
  const last = categories.at(-1)
  if (last === undefined || categories.length >= 20) return null
  return (
    <div>
      <Button variant="light" onClick={() => edit({ categories: [...categories, { ...last, code: newCode('kategori', categories.map(({ code }) => code)), name: { id: '', en: '' }, below: { rule: 'unranked' } }] })}>
        {t('contest.edit.category.add')}
      </Button>
    </div>
  )
}
