import { useTranslation } from '#web/words/use-translation.ts'
import { useFormat } from '#web/words/use-format.ts'
import type { RulesDocument } from '../../rules/rules-document.ts'
import { useBoth } from '../use-both.ts'
import { RulesSection } from './rules-section.tsx'
import classes from './rules-view.module.css'

type Props = { readonly rules: Pick<RulesDocument, 'judges' | 'conflicts' | 'names'> }

/** Who scores what, what happens to sheets that never come, and whom a conflict of interest keeps away. */
export const JudgesSection = ({ rules: { judges, conflicts, names } }: Props) => {
  const { t } = useTranslation()
  const format = useFormat()
  const both = useBoth()
  const { assignment, unsent } = judges
  return (
    <>
      <RulesSection title={t('contest.rules.judges')}>
        <ul className={classes.bullets}>
          <li>{t(`contest.rules.names.${names}`)}</li>
          <li>{assignment.rule === 'every' ? t('contest.rules.assignment.every') : t('contest.rules.assignment.per-entry', { count: assignment.perEntry })}</li>
          <li>{t('contest.rules.minimum', { count: judges.minimumPerEntry })}</li>
          <li>{t(`contest.rules.unsent.${unsent.rule}`, { count: unsent.days })}</li>
          <li>{t(`contest.rules.leaver.${judges.leaver}`)}</li>
        </ul>
      </RulesSection>
      <RulesSection title={t('contest.rules.conflicts')}>
        <p>{t('contest.rules.conflicts.particular')}</p>
        <ul className={classes.bullets}>
          <li>{t('contest.rules.conflicts.family', { degree: conflicts.familyDegree })}</li>
          <li>{t('contest.rules.conflicts.line', { count: conflicts.lineLevels })}</li>
          <li>{t('contest.rules.conflicts.unit', { level: conflicts.unitLevel })}</li>
          <li>{t('contest.rules.conflicts.work')}</li>
        </ul>
        <p>{conflicts.years === 0 ? t('contest.rules.conflicts.now') : t('contest.rules.conflicts.years', { count: conflicts.years })}</p>
        {conflicts.common.length === 0 ? <p>{t('contest.rules.conflicts.common.none')}</p> : null}
        {conflicts.common.map(({ seat, office, share }) => (
          <p key={seat}>{t('contest.rules.conflicts.common', { seat, office: both(office), share: format.number(share) })}</p>
        ))}
      </RulesSection>
    </>
  )
}
