import { CircleUserRound, ListChecks, ReceiptText, Scale } from 'lucide-react'
import { useTranslation } from '#web/words/use-translation.ts'
import { NavLink } from 'react-router'
import { Count } from '#web/ui/count.tsx'
import classes from './judge-bar.module.css'

type Props = { readonly contestId: string; /** Sheets that wait. */ readonly waiting: number }

/** The judge's four places in one contest: below on a phone, beside the head on a desktop. */
export const JudgeBar = ({ contestId, waiting }: Props) => {
  const { t } = useTranslation()
  const here = `/penilaian/${contestId}`
  const places = [
    { to: here, icon: ListChecks, label: t('contest.judge.queue'), count: waiting },
    { to: `${here}/aturan`, icon: Scale, label: t('contest.judge.rules.short'), count: 0 },
    { to: `${here}/tanda-terima`, icon: ReceiptText, label: t('contest.judge.receipts'), count: 0 },
    { to: '/sesi', icon: CircleUserRound, label: t('contest.judge.account'), count: 0 },
  ]
  return (
    <nav className={classes.bar} aria-label={t('shell.navigation')}>
      {places.map(({ to, icon: Icon, label, count }) => (
        <NavLink key={to} to={to} end>
          <Icon aria-hidden="true" />
          {label}
          {count > 0 ? <Count kind="waiting" value={count} label={t('contest.judge.waiting', { count })} /> : null}
        </NavLink>
      ))}
    </nav>
  )
}
