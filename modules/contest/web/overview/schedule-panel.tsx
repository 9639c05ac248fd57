import { useTranslation } from '#web/words/use-translation.ts'
import { Moment } from '#web/ui/date-text.tsx'
import { Panel } from '#web/ui/panel.tsx'
import { Row, Rows } from '#web/ui/rows.tsx'
import { momentNames, type ScheduleDocument } from '../../rules/schedule-document.ts'
import { nextMoment } from '../contest/next-moment.ts'
import type { Contest } from '../contest/use-contest.ts'

type Props = { readonly phase: Contest['phase']; readonly schedule: ScheduleDocument }

/** All moments of the stage; the one that is awaited is marked. */
export const SchedulePanel = ({ phase, schedule }: Props) => {
  const { t } = useTranslation()
  return (
    <Panel flush title={t('contest.schedule')} footer={t('contest.schedule.clock')}>
      <Rows label={t('contest.schedule')}>
        {momentNames.map((name) => (
          <Row key={name} now={nextMoment[phase] === name} title={t(`contest.moment.${name}`)} detail={<Moment at={schedule.moments[name]} zone={schedule.timeZone} long />} />
        ))}
      </Rows>
    </Panel>
  )
}
