import { Fragment } from 'react'
import { Moment } from '#web/ui/date-text.tsx'
import { useTranslation } from '#web/words/use-translation.ts'
import { momentNames, type ScheduleDocument } from '../../rules/schedule-document.ts'
import { RulesSection } from './rules-section.tsx'
import classes from './rules-view.module.css'

type Props = { readonly schedule: ScheduleDocument }

/** All moments of the stage in the zone of its schedule, and whose clock decides. */
export const ScheduleSection = ({ schedule }: Props) => {
  const { t } = useTranslation()
  return (
    <RulesSection title={t('contest.schedule')}>
      <dl className={classes.moments}>
        {momentNames.map((name) => (
          <Fragment key={name}>
            <dt>{t(`contest.moment.${name}`)}</dt>
            <dd>
              <Moment at={schedule.moments[name]} zone={schedule.timeZone} long />
            </dd>
          </Fragment>
        ))}
        {schedule.places.map(({ what, where }) => (
          <Fragment key={what + where}>
            <dt>{what}</dt>
            <dd>{where}</dd>
          </Fragment>
        ))}
      </dl>
      <p className="sm muted">{t('contest.schedule.clock')}</p>
    </RulesSection>
  )
}
