import { useTranslation } from '#web/words/use-translation.ts'
import { Notice } from '#web/ui/notice.tsx'
import { useFormat } from '#web/words/use-format.ts'
import type { ScheduleDocument } from '../../rules/schedule-document.ts'
import type { EntryView } from './entry-content.ts'

const tones = { accepted: 'good', returned: 'warn', rejected: 'bad' } as const

/** What the organiser's check said, with its reason; a returned work may be mended until a moment. */
export const VerdictNotice = ({ check, schedule }: Pick<EntryView, 'check'> & { readonly schedule: ScheduleDocument }) => {
  const { t } = useTranslation()
  const format = useFormat()
  if (check === null) return null
  return (
    <Notice tone={tones[check.verdict]} title={t(`contest.entry.verdict.${check.verdict}`)}>
      {check.reason} {check.verdict === 'returned' ? t('contest.entry.verdict.mend', { until: format.instant(schedule.moments.mendUntil) }) : null}
    </Notice>
  )
}
