import { Notice } from '#web/ui/notice.tsx'
import { useTranslation } from '#web/words/use-translation.ts'
import { useBoth } from '../use-both.ts'
import { PlacesTable } from './places-table.tsx'
import { codesHideNobody, type PublicContest } from './public-contest.ts'
import { PublicSection } from './public-page.tsx'
import { WithoutTable } from './without-table.tsx'

/** Places and results, category by category, and the ranking without each judge whose common conflict is capped (I-12). */
export const ResultSection = ({ contest }: { readonly contest: PublicContest }) => {
  const { t } = useTranslation()
  const both = useBoth()
  const { published, rules } = contest
  if (published === null) return null
  return (
    <PublicSection id="hasil" title={t('contest.public.result')}>
      {published.version > 1 ? <Notice tone="warn">{t('contest.public.version', { version: published.version })}</Notice> : null}
      <p className="sm muted measure">{t(`contest.public.names.${rules.publication.entrants}`)}</p>
      {codesHideNobody(contest) ? <Notice tone="still">{t('contest.public.fewCodes')}</Notice> : null}
      {rules.categories.map((category) => {
        const places = published.places.filter((place) => place.category === category.code)
        const label = rules.categories.length > 1 ? both(category.name) : t('contest.public.result')
        return (
          <div key={category.code} className="stack">
            {rules.categories.length > 1 ? <h3>{label}</h3> : null}
            {places.length === 0 ? <p className="muted">{t('contest.public.unranked')}</p> : <PlacesTable contest={contest} places={places} label={label} />}
          </div>
        )
      })}
      {published.without.map((view) => (
        <WithoutTable key={`${view.judge} ${view.category}`} view={view} places={published.places} />
      ))}
      {published.unknownAnswered > 0 ? <p className="sm muted measure">{t('contest.public.unknown', { count: published.unknownAnswered })}</p> : null}
    </PublicSection>
  )
}
