import { useTranslation } from '#web/words/use-translation.ts'
import { State } from '#web/ui/state.tsx'
import type { RulesDocument } from '../../rules/rules-document.ts'
import { RulesSection } from './rules-section.tsx'
import classes from './rules-view.module.css'

type Props = { readonly rules: Pick<RulesDocument, 'objection' | 'publication'> }

/** What happens after judging: the term for objections, and what is published. */
export const AfterSection = ({ rules: { objection, publication } }: Props) => {
  const { t } = useTranslation()
  return (
    <RulesSection title={t('contest.rules.after')}>
      <ul className={classes.bullets}>
        <li>
          {t(`contest.rules.objection.${objection.unit}`, { count: objection.count })}{' '}
          {/* The days off of the region come with its calendar: until then only weekends are left out. */}
          {objection.unit === 'working-day' ? <State is="warn">{t('contest.rules.objection.unconfirmed')}</State> : null}
        </li>
        <li>{t(`contest.rules.publication.entrants.${publication.entrants}`)}</li>
        <li>{t(publication.works ? 'contest.rules.publication.works' : 'contest.rules.publication.works.not')}</li>
        <li>{t(publication.judges ? 'contest.rules.publication.judges' : 'contest.rules.publication.judges.not')}</li>
        <li>{t(`contest.rules.publication.numbers.${publication.numbers}`)}</li>
        <li>{t('contest.rules.publication.bundle')}</li>
      </ul>
    </RulesSection>
  )
}
