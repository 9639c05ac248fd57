import { Wifi, WifiOff } from 'lucide-react'
import { useTranslation } from '#web/words/use-translation.ts'
import classes from './network-mark.module.css'

/** Daring or luring, in the head of a page that one goes on using without a network. */
export const NetworkMark = ({ away }: { readonly away: boolean }) => {
  const { t } = useTranslation()
  const Icon = away ? WifiOff : Wifi
  return (
    <span className={classes.mark} data-away={away || undefined}>
      <Icon aria-hidden="true" />
      {t(away ? 'contest.network.off' : 'contest.network.on')}
    </span>
  )
}

/** Below the head while the network is away: what goes on, what is safe, what is not sent. */
export const AwayNotice = () => {
  const { t } = useTranslation()
  return (
    <div className={classes.notice} role="status">
      <WifiOff aria-hidden="true" />
      <p>
        <b>{t('contest.network.cut')}</b> {t('contest.network.goOn')} <b>{t('contest.network.unsent')}</b> {t('contest.network.later')}
      </p>
    </div>
  )
}
