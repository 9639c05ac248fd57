import { useFormat } from '#web/words/use-format.ts'
import { useTranslation } from '#web/words/use-translation.ts'
import type { Category, TieStep } from '../../rules/rules-document.ts'
import { useMethodWords } from '../method-words.ts'
import { useBoth } from '../use-both.ts'
import { RulesSection } from './rules-section.tsx'
import classes from './rules-view.module.css'

/** How scores become places: rounding, the ladder for equal results, titles. */
export const RankingSection = ({ category, categories }: { readonly category: Category; readonly categories: readonly Category[] }) => {
  const { t } = useTranslation()
  const both = useBoth()
  const methodWords = useMethodWords()
  const { rounding, ties, titles, minimumEntries, gate } = category
  const format = useFormat()
  const nameOf = (code: string): string => both(categories.find((other) => other.code === code)?.name ?? { id: code, en: code })
  return (
    <RulesSection title={categories.length === 1 ? t('contest.rules.ranking') : t('contest.rules.rankingOf', { category: both(category.name) })}>
      <p>{methodWords(category.result)}</p>
      <p>
        {t(`contest.rules.rounding.${rounding.at}`, { digits: rounding.digits })} {t(`contest.rules.mode.${rounding.mode}`)}
      </p>
      <div>
        <p>{ties.steps.length === 0 ? t('contest.rules.ties.none') : t('contest.rules.ties')}</p>
        <ol className={classes.list}>
          {ties.steps.map((step) => (
            <li key={step.by === 'criterion' ? step.criterion : step.by}>
              <StepWords step={step} category={category} />
            </li>
          ))}
        </ol>
        {ties.steps.length === 0 ? null : <p>{t('contest.rules.ties.then')}</p>}
      </div>
      {titles.length === 0 ? (
        <p>{t('contest.rules.titles.none')}</p>
      ) : (
        <div>
          <p>{t('contest.rules.titles')}</p>
          <ul className={classes.bullets}>
            {titles.map(({ name, place }) => (
              <li key={place}>{t('contest.rules.title', { place, name: both(name) })}</li>
            ))}
          </ul>
        </div>
      )}
      {minimumEntries > 1 && category.below.rule === 'unranked' ? <p>{t('contest.rules.minimumEntries', { count: minimumEntries })}</p> : null}
      {category.below.rule === 'merge' ? <p>{t('contest.rules.merge', { count: minimumEntries, into: nameOf(category.below.into) })}</p> : null}
      {gate === null ? null : (
        <p>
          {t(`contest.rules.gate.${gate.kind}`, { count: 'count' in gate ? gate.count : 0, value: 'value' in gate ? format.number(gate.value) : '' })} {'equals' in gate ? t(`contest.rules.gate.equals.${gate.equals}`) : ''}
        </p>
      )}
    </RulesSection>
  )
}

const StepWords = ({ step, category }: { readonly step: TieStep; readonly category: Category }) => {
  const { t } = useTranslation()
  const both = useBoth()
  if (step.by !== 'criterion') return <>{t(`contest.rules.step.${step.by}`)}</>
  const criterion = category.result.criteria.find(({ code }) => code === step.criterion)
  return <>{t('contest.rules.step.criterion', { name: criterion === undefined ? step.criterion : both(criterion.name) })}</>
}
