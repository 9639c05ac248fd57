import { Moment } from '#web/ui/date-text.tsx'
import { KeyValues } from '#web/ui/key-values.tsx'
import { useTranslation } from '#web/words/use-translation.ts'
import { momentNames } from '../../rules/schedule-document.ts'
import type { PublicContest } from './public-contest.ts'
import { PublicSection } from './public-page.tsx'

/** The moments of the contest, and the objections that arrived. */
export const ScheduleSection = ({ contest: { schedule, published } }: { readonly contest: PublicContest }) => {
  const { t } = useTranslation()
  return (
    <>
      <PublicSection id="jadwal" title={t('contest.schedule')}>
        <KeyValues
          align="start"
          items={[
            ...momentNames.map((name) => [t(`contest.moment.${name}`), <Moment key={name} at={schedule.moments[name]} zone={schedule.timeZone} long />] as const),
            ...schedule.places.map(({ what, where }) => [what, where] as const),
          ]}
        />
        <p className="sm muted">{t('contest.schedule.clock')}</p>
      </PublicSection>
      {published === null ? null : (
        <PublicSection id="sanggahan" title={t('contest.public.objections')}>
          <p className="measure">
            {t('contest.public.objections.until')} <Moment at={published.objectionUntil} zone={schedule.timeZone} long />. {t('contest.public.objections.count', { count: published.objections })}
          </p>
        </PublicSection>
      )}
    </>
  )
}
