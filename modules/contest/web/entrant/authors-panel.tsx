import { useTranslation } from '#web/words/use-translation.ts'
import { Panel } from '#web/ui/panel.tsx'
import { Person } from '#web/ui/person.tsx'
import { Row, Rows } from '#web/ui/rows.tsx'
import { Shape } from '#web/ui/shape.tsx'
import { useFormat } from '#web/words/use-format.ts'
import type { EntryView } from './entry-content.ts'

/** Who wrote it, and who has confirmed that (I-14). A mentor is named so that conflicts of interest are found. */
export const AuthorsPanel = ({ authors }: Pick<EntryView, 'authors'>) => {
  const { t } = useTranslation()
  const format = useFormat()
  if (authors.length === 0) return null
  return (
    <Panel flush title={t('contest.entry.authors')} purpose={t('contest.entry.authors.why')}>
      <Rows label={t('contest.entry.authors')}>
        {authors.map(({ memberId, name, unit, part, confirmedAt }) => (
          <Row
            key={memberId}
            lead={part === 'mentor' ? <Shape name="idle" /> : <Shape name={confirmedAt === null ? 'draft' : 'good'} />}
            title={<Person name={name} second={unit} picture={false} />}
            detail={
              <>
                {t(`contest.entry.part.${part}`)}
                {part === 'mentor' ? null : <>. {confirmedAt === null ? t('contest.entry.unconfirmed') : t('contest.entry.confirmed', { at: format.shortInstant(confirmedAt) })}</>}
              </>
            }
          />
        ))}
      </Rows>
    </Panel>
  )
}
