import { Button } from '@mantine/core'
import { Link, useParams, useSearchParams } from 'react-router'
import { useRead } from '#web/calls/use-read.ts'
import { homeContract } from '#platform/home/contract.ts'
import { useAgencyName } from '#web/frame/public-agency.ts'
import { BusyLines } from '#web/ui/busy-lines.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { Panel } from '#web/ui/panel.tsx'
import { Problem } from '#web/ui/problem.tsx'
import { Row, Rows } from '#web/ui/rows.tsx'
import { useFormat } from '#web/words/use-format.ts'
import { useTranslation } from '#web/words/use-translation.ts'
import { contestContract } from '../contract.ts'
import { ContestState } from './contest/contest-state.tsx'
import { PublicColumn, PublicPage } from './public/public-page.tsx'
import classes from './public/public-rules.module.css'

/** Every contest that the agency sealed, newest first; cancelled ones stay, with their seal and the reason (I-2). */
export const PublicContestsPage = () => {
  const { t } = useTranslation()
  const { agencyCode = '' } = useParams()
  const [search] = useSearchParams()
  const after = search.get('setelah') ?? undefined
  const agency = useRead(homeContract.listAgencies, {}).data?.items.find(({ code }) => code === agencyCode)
  const contests = useRead(contestContract.listPublicContests, { params: { agencyCode }, query: { after } })
  const format = useFormat(agency?.timeZone)
  useAgencyName(agency?.name)
  const title = t('contest.public.contests')
  const { data } = contests
  return (
    <PublicPage title={title}>
      <PublicColumn>
        <div className={classes.rules}>
          <div className="stack stack-2">
            <h1>{title}</h1>
            <p className="muted measure">{t('contest.public.list.why')}</p>
          </div>
          <Problem error={contests.error} again={() => void contests.refetch()} />
          {data === undefined && contests.isPending ? <BusyLines lines={8} /> : null}
          {data === undefined ? null : (
            <Panel
              flush
              label={title}
              footer={
                data.next === null ? undefined : (
                  <Button component={Link} to={`?setelah=${encodeURIComponent(data.next)}`}>
                    {t('shell.next')}
                  </Button>
                )
              }
            >
              {data.items.length === 0 ? <EmptyState title={t('contest.public.none')} why={t('contest.public.none.why')} /> : null}
              <Rows label={title}>
                {data.items.map((contest) => (
                  <Row
                    key={contest.id}
                    title={contest.title}
                    detail={
                      <>
                        <ContestState phase={contest.phase} />
                        <br />
                        {contest.cancelReason === null ? contest.summary : t('contest.public.cancelled', { reason: contest.cancelReason })}
                        <br />
                        {t('contest.public.sealedAt', { at: format.shortInstant(contest.sealedAt), seal: contest.seal.slice(0, 12) })}
                      </>
                    }
                    to={`kompetisi/${contest.id}`}
                  />
                ))}
              </Rows>
            </Panel>
          )}
        </div>
      </PublicColumn>
    </PublicPage>
  )
}
