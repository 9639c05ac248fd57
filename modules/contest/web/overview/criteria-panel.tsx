import { useTranslation } from '#web/words/use-translation.ts'
import { Panel } from '#web/ui/panel.tsx'
import { useFormat } from '#web/words/use-format.ts'
import type { Category } from '../../rules/rules-document.ts'
import { useBoth } from '../use-both.ts'
import classes from './criteria-panel.module.css'

/** What is looked at, and how much it weighs. The bar only helps the eye: the number stands beside it. */
export const CriteriaPanel = ({ category, named }: { readonly category: Category; /** Its name stands above, where there are several. */ readonly named: boolean }) => {
  const { t } = useTranslation()
  const format = useFormat()
  const both = useBoth()
  const { scale, criteria } = category.result
  const heaviest = Math.max(...criteria.map(({ weight }) => Number(weight)))
  return (
    <Panel
      title={named ? t('contest.criteria.of', { category: both(category.name) }) : t('contest.criteria')}
      actions={<span className="muted">{t('contest.criteria.weight')}</span>}
      footer={`${t(`contest.criteria.scale.${scale.kind}`, { min: scale.min, max: scale.max })} ${t(category.ties.steps.length === 0 ? 'contest.criteria.ties.none' : 'contest.criteria.ties')}`}
    >
      <ul className={classes.criteria}>
        {criteria.map(({ code, name, weight }) => (
          <li key={code}>
            <span>{both(name)}</span>
            <b>{format.number(weight)}</b>
            <svg className={classes.bar} viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
              <rect className={classes.ground} width="100" height="4" />
              <rect className={classes.filled} width={heaviest === 0 ? 0 : (100 * Number(weight)) / heaviest} height="4" />
            </svg>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
