import { useTranslation } from '#web/words/use-translation.ts'
import type { RulesDocument } from '../../rules/rules-document.ts'
import type { ScheduleDocument } from '../../rules/schedule-document.ts'
import { useBoth } from '../use-both.ts'
import { AfterSection } from './after-section.tsx'
import { CriteriaSection } from './criteria-section.tsx'
import { JudgesSection } from './judges-section.tsx'
import { RankingSection } from './ranking-section.tsx'
import { RulesSection } from './rules-section.tsx'
import classes from './rules-view.module.css'
import { ScheduleSection } from './schedule-section.tsx'
import { WorkSection } from './work-section.tsx'

type Props = {
  readonly rules: Omit<RulesDocument, 'v' | 'contest' | 'title' | 'summary' | 'template'> & Partial<Pick<RulesDocument, 'title' | 'summary'>>
  /** A template has none yet. */
  readonly schedule?: ScheduleDocument
  /** All anchors at once: for someone who decides on the whole text. */
  readonly anchorsOpen?: boolean
}

/** The rules of a stage in words, whole: the same for the organiser, the second person, the judge and the public. Stands inside a Panel. */
export const RulesView = ({ rules, schedule, anchorsOpen = false }: Props) => {
  const { t } = useTranslation()
  const both = useBoth()
  return (
    <div className={classes.document}>
      {rules.title === undefined ? null : (
        <RulesSection title={t('contest.rules.about')}>
          <p className="strong">{rules.title}</p>
          <p className={classes.summary}>{rules.summary === undefined || rules.summary === '' ? t('contest.rules.summary.none') : rules.summary}</p>
          <p className="sm muted">{t('contest.rules.stage', { name: both(rules.stage.name) })}</p>
        </RulesSection>
      )}
      {schedule === undefined ? null : <ScheduleSection schedule={schedule} />}
      {rules.categories.map((category) => (
        <CriteriaSection key={category.code} category={category} {...(rules.categories.length === 1 ? {} : { of: both(category.name) })} anchorsOpen={anchorsOpen} />
      ))}
      {rules.categories.map((category) => (
        <RankingSection key={category.code} category={category} categories={rules.categories} />
      ))}
      <JudgesSection rules={rules} />
      <WorkSection rules={rules} />
      <AfterSection rules={rules} />
    </div>
  )
}
