import { Button } from '@mantine/core'
import { Link, useParams, useSearchParams } from 'react-router'
import { evidenceContract } from '#platform/evidence/contract.ts'
import { homeContract } from '#platform/home/contract.ts'
import { useRead } from '#web/calls/use-read.ts'
import { useAgencyName } from '#web/frame/public-agency.ts'
import { BusyLines } from '#web/ui/busy-lines.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { Problem } from '#web/ui/problem.tsx'
import { useTranslation } from '#web/words/use-translation.ts'
import { CheckpointRows } from './public/checkpoint-rows.tsx'
import classes from './public/check-section.module.css'
import page from './public/public-rules.module.css'
import { KeyCard } from './public/key-card.tsx'
import { PublicColumn, PublicPage, PublicSection } from './public/public-page.tsx'

/** The agency's public keys and signed checkpoints: what anyone keeps outside, so that nothing before it can be changed (I-22). */
export const PublicEvidencePage = () => {
  const { t } = useTranslation()
  const { agencyCode = '' } = useParams()
  const [search] = useSearchParams()
  const before = search.get('sebelum') === null ? undefined : Number(search.get('sebelum'))
  const agency = useRead(homeContract.listAgencies, {}).data?.items.find(({ code }) => code === agencyCode)
  const keys = useRead(evidenceContract.listKeys, { params: { agencyCode } })
  const checkpoints = useRead(evidenceContract.listCheckpoints, { params: { agencyCode }, query: { before } })
  useAgencyName(agency?.name)
  const newest = keys.data?.items.at(-1)
  const next = checkpoints.data?.next ?? null
  return (
    <PublicPage title={t('contest.public.evidence')}>
      <PublicColumn>
        <div className={page.head}>
          <h1>{t('contest.public.evidence')}</h1>
          <p className="muted measure">{t('contest.public.evidence.why')}</p>
        </div>
        <PublicSection id="kunci" title={t('contest.public.keys')}>
          <Problem error={keys.error} again={() => void keys.refetch()} />
          {keys.isPending ? <BusyLines lines={3} /> : null}
          <div className={classes.cards}>
            {(keys.data?.items ?? []).toReversed().map((item) => (
              <KeyCard key={item.number} agencyCode={agencyCode} timeZone={agency?.timeZone} item={item} newest={item === newest} />
            ))}
          </div>
        </PublicSection>
        <PublicSection id="stempel" title={t('contest.public.checkpoints')}>
          <p className="sm muted measure">{t('contest.public.checkpoints.why')}</p>
          <Problem error={checkpoints.error} again={() => void checkpoints.refetch()} />
          {checkpoints.isPending ? <BusyLines lines={6} /> : null}
          {checkpoints.data?.items.length === 0 ? <EmptyState title={t('contest.public.checkpoints.none')} why={t('contest.public.checkpoints.none.why')} /> : null}
          <CheckpointRows agencyCode={agencyCode} timeZone={agency?.timeZone} items={checkpoints.data?.items ?? []} />
          {next === null ? null : (
            <div>
              <Button component={Link} to={`?sebelum=${next}`}>
                {t('contest.public.checkpoints.older')}
              </Button>
            </div>
          )}
        </PublicSection>
      </PublicColumn>
    </PublicPage>
  )
}
