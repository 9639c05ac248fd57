import { useParams } from 'react-router'
import { useRead } from '#web/calls/use-read.ts'
import { useAgencyName } from '#web/frame/public-agency.ts'
import { BusyLines } from '#web/ui/busy-lines.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { Panel } from '#web/ui/panel.tsx'
import { Problem } from '#web/ui/problem.tsx'
import { SealMark } from '#web/ui/seal-mark.tsx'
import { State } from '#web/ui/state.tsx'
import { useFormat } from '#web/words/use-format.ts'
import { useTranslation } from '#web/words/use-translation.ts'
import { contestContract } from '../contract.ts'
import { PublicColumn, PublicPage } from './public/public-page.tsx'
import classes from './public/public-rules.module.css'
import { RulesView } from './rules-view/rules-view.tsx'

/** The sealed rules of a contest, whole, for anyone. */
export const PublicRulesPage = () => {
  const { t } = useTranslation()
  const { agencyCode = '', contestId = '' } = useParams()
  const contest = useRead(contestContract.readPublicContest, { params: { agencyCode, contestId } })
  const format = useFormat(contest.data?.schedule.timeZone)
  useAgencyName(contest.data?.agency.name)
  const { data } = contest
  const title = t('contest.public.rules')
  return (
    <PublicPage title={title}>
      <PublicColumn>
        {data === undefined ? (
          contest.isPending ? <BusyLines lines={10} /> : <Problem error={contest.error} again={() => void contest.refetch()} />
        ) : (
          <div className={classes.rules}>
            <PageHead title={title} crumbs={[{ to: `/publik/${agencyCode}/kompetisi/${contestId}`, label: data.title }]} states={<State is="sealed">{t('contest.head.sealed', { at: format.shortInstant(data.sealedAt) })}</State>} />
            <SealMark digest={data.seal} what={t('contest.seal.what')} />
            <Panel title={data.title}>
              <RulesView rules={data.rules} schedule={data.schedule} anchorsOpen />
            </Panel>
          </div>
        )}
      </PublicColumn>
    </PublicPage>
  )
}
