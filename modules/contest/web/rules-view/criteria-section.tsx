import { Fragment } from 'react'
import { useTranslation } from '#web/words/use-translation.ts'
import { useFormat } from '#web/words/use-format.ts'
import type { Category, Criterion } from '../../rules/rules-document.ts'
import { useBoth } from '../use-both.ts'
import { RulesSection } from './rules-section.tsx'
import classes from './rules-view.module.css'
import { weightShare } from '../../rules/weight-share.ts'

type Props = {
  readonly category: Category
  /** Its name, where the contest has several. */
  readonly of?: string
  readonly anchorsOpen: boolean
}

/** Criteria with their weights and the anchors of each score. */
export const CriteriaSection = ({ category, of, anchorsOpen }: Props) => {
  const { t } = useTranslation()
  const format = useFormat()
  const both = useBoth()
  const { scale, criteria } = category.result
  const range = { min: scale.min, max: scale.max }
  return (
    <RulesSection title={of === undefined ? t('contest.rules.criteria') : t('contest.rules.criteriaOf', { category: of })}>
      <p>{scale.kind === 'anchored' ? t('contest.rules.scale.anchored', range) : t('contest.rules.scale.typed', { ...range, digits: scale.digits })}</p>
      <ul className={classes.criteria}>
        {criteria.map((criterion) => (
          <li key={criterion.code}>
            <h4>{both(criterion.name)}</h4>
            <span className={classes.weight}>{format.percent(weightShare(criterion.weight, category.result.criteria))}</span>
            <p className={classes.question}>{both(criterion.question)}</p>
            {criterion.anchors.length === 0 ? null : <AnchorWords criterion={criterion} open={anchorsOpen} />}
          </li>
        ))}
      </ul>
    </RulesSection>
  )
}

const AnchorWords = ({ criterion, open }: { readonly criterion: Criterion; readonly open: boolean }) => {
  const { t } = useTranslation()
  const format = useFormat()
  const both = useBoth()
  return (
    <details className={classes.anchors} open={open}>
      <summary>
        {t('contest.rules.anchors')}
        <span className="vh"> {both(criterion.name)}</span>
      </summary>
      <dl>
        {criterion.anchors.map(({ from, to, text }) => (
          <Fragment key={from}>
            <dt>{from === to ? format.number(from) : t('contest.rules.band', { from, to })}</dt>
            <dd>{both(text)}</dd>
          </Fragment>
        ))}
      </dl>
    </details>
  )
}
