import { useTranslation } from '#web/words/use-translation.ts'
import { Moment } from '#web/ui/date-text.tsx'
import { KeyValues } from '#web/ui/key-values.tsx'
import { momentNames, type ScheduleDocument } from '../../rules/schedule-document.ts'
import { RulesSection } from './rules-section.tsx'

type Props = { readonly schedule: ScheduleDocument }

/** All moments of the stage in the zone of its schedule, and whose clock decides. */
export const ScheduleSection = ({ schedule }: Props) => {
  const { t } = useTranslation()
  return (
    <RulesSection title={t('contest.schedule')}>
      <KeyValues
        align="start"
        items={[
          ...momentNames.map((name) => [t(`contest.moment.${name}`), <Moment key={name} at={schedule.moments[name]} zone={schedule.timeZone} long />] as const),
          ...schedule.places.map(({ what, where }) => [what, where] as const),
        ]}
      />
      <p className="sm muted">{t('contest.schedule.clock')}</p>
    </RulesSection>
  )
}
