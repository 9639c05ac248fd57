import { useTranslation } from '#web/words/use-translation.ts'
import { NavLink } from 'react-router'
import { holds } from '#web/session/audience.ts'
import { useSession } from '#web/session/use-session.ts'
import { Count } from '#web/ui/count.tsx'
import { useFormat } from '#web/words/use-format.ts'
import classes from './contest-tabs.module.css'
import { contestPolicy } from '../../policy.ts'
import type { Contest } from './use-contest.ts'

/** The parts of a contest, each with its address. */
export const ContestTabs = ({ contest: { id, counts, state } }: { readonly contest: Contest }) => {
  const { t } = useTranslation()
  const format = useFormat()
  const { codes } = useSession()
  const tabs = [
    { to: '', label: t('contest.tab.overview') },
    { to: '/aturan', label: t('contest.tab.rules') },
    ...(counts === null ? [] : [{ to: '/peserta', label: t('contest.tab.entries'), count: counts.sent }]),
    ...(state !== 'draft' && holds(codes, contestPolicy.readMyEntry.who) ? [{ to: '/karya-saya', label: t('contest.entry.mine') }] : []),
    { to: '/juri', label: t('contest.tab.panel'), count: counts?.judges },
    { to: '/hasil', label: t('contest.tab.result') },
    ...(holds(codes, contestPolicy.readFairness.who) ? [{ to: '/keadilan', label: t('contest.tab.fairness') }] : []),
  ]
  return (
    <nav className={classes.tabs} aria-label={t('contest.tabs')}>
      {tabs.map(({ to, label, count }) => (
        <NavLink key={to} to={`/kompetisi/${id}${to}`} end={to === ''} preventScrollReset>
          {label}
          {count === undefined ? null : <Count value={format.number(count)} />}
        </NavLink>
      ))}
    </nav>
  )
}
