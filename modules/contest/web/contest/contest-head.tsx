import { Button } from '@mantine/core'
import { ExternalLink } from 'lucide-react'
import { useTranslation } from '#web/words/use-translation.ts'
import { Link } from 'react-router'
import { useSession } from '#web/session/use-session.ts'
import { PageHead } from '#web/ui/page-head.tsx'
import { State } from '#web/ui/state.tsx'
import { useFormat } from '#web/words/use-format.ts'
import { BlockedButton, BlockedReason, useBlockedAct } from './blocked-act.tsx'
import classes from './contest-head.module.css'
import { ContestState } from './contest-state.tsx'
import { MoreActs } from './more-acts.tsx'
import type { Contest } from './use-contest.ts'

/** Title, where it stands, and what may be done from any of its tabs. */
export const ContestHead = ({ contest }: { readonly contest: Contest }) => {
  const { t } = useTranslation()
  const format = useFormat()
  const { agency, codes } = useSession()
  const blocked = useBlockedAct(contest)
  const { id, title, phase, state, times, template, createdBy } = contest
  return (
    <PageHead
      title={title}
      crumbs={[{ to: '/kompetisi', label: t('contest.contests') }]}
      states={
        <>
          <ContestState phase={phase} />
          {times.sealedAt === null ? null : <State is="sealed">{t('contest.head.sealed', { at: format.shortInstant(times.sealedAt) })}</State>}
          <span>{t('contest.head.template', { name: t(`contest.template.${template}`, { defaultValue: template }) })}</span>
          {createdBy === null ? null : <span>{t('contest.head.organiser', { name: createdBy })}</span>}
        </>
      }
      actions={
        <div className={classes.acts}>
          <div className={classes.buttons}>
            {state === 'draft' ? null : (
              <Button component={Link} to={`/publik/${agency.code}/kompetisi/${id}`} leftSection={<ExternalLink aria-hidden="true" />}>
                {t('contest.head.public')}
              </Button>
            )}
            {codes.includes('organiser') ? <MoreActs contest={contest} /> : null}
            {blocked === null ? null : <BlockedButton blocked={blocked} />}
          </div>
          {blocked === null ? null : <BlockedReason blocked={blocked} />}
        </div>
      }
    />
  )
}
