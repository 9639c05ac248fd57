import { Person } from '#web/ui/person.tsx'
import { State } from '#web/ui/state.tsx'
import { useFormat } from '#web/words/use-format.ts'
import { useTranslation } from '#web/words/use-translation.ts'
import { useBoth } from '../use-both.ts'
import classes from './judged-section.module.css'
import type { PublicContest } from './public-contest.ts'
import { PublicSection } from './public-page.tsx'
import { weightShare } from '../../rules/weight-share.ts'

/** By what it is judged, and by whom: names never beside a code. */
export const JudgedSection = ({ contest: { rules, judges } }: { readonly contest: PublicContest }) => {
  const { t } = useTranslation()
  const format = useFormat()
  const both = useBoth()
  return (
    <PublicSection id="cara" title={t('contest.public.judged')}>
      <div className="cols c-11">
        {rules.categories.map((category) => (
          <div key={category.code}>
            <h3>{rules.categories.length > 1 ? both(category.name) : t('contest.rules.criteria')}</h3>
            <dl className={classes.list}>
              {category.result.criteria.map((criterion) => (
                <div key={criterion.code}>
                  <dt>{both(criterion.name)}</dt>
                  <dd>{format.percent(weightShare(criterion.weight, category.result.criteria))}</dd>
                </div>
              ))}
            </dl>
          </div>
        ))}
        <div>
          <h3>{t('contest.public.panel')}</h3>
          {judges.length === 0 ? <p className="sm muted">{t('contest.public.panel.hidden')}</p> : null}
          <ul className={classes.list}>
            {judges.map(({ name, institution, chair, share }) => (
              <li key={`${name} ${institution}`}>
                <Person name={name} second={institution} picture={false} />
                <span className="row-wrap">
                  {chair ? <State is="info">{t('contest.public.chair')}</State> : null}
                  {share === null ? null : <State is="warn">{t('contest.public.share', { share: format.number(share) })}</State>}
                </span>
              </li>
            ))}
          </ul>
        </div>
      </div>
    </PublicSection>
  )
}
