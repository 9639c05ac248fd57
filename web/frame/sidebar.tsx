import { useTranslation } from '../words/use-translation.ts'
import { Link, NavLink } from 'react-router'
import { holds } from '../session/audience.ts'
import { useProductName } from '../session/use-product-name.ts'
import { useSession } from '../session/use-session.ts'
import { Count } from '../ui/count.tsx'
import { Mark } from '../ui/mark.tsx'
import { useLanguage } from '../words/use-language.ts'
import { AgencySwitch } from './agency-switch.tsx'
import { groups, useNavigationItems } from './navigation.ts'
import classes from './sidebar.module.css'
import { useWaiting } from './use-waiting.ts'

/** Desktop: at most fifteen entries in four groups, by role. Entries without a right are absent. */
export const Sidebar = () => {
  const { t } = useTranslation()
  const { codes } = useSession()
  const language = useLanguage()
  const product = useProductName()
  const waiting = useWaiting()
  const items = useNavigationItems().filter((item) => holds(codes, item.who))
  return (
    <aside className={classes.side} aria-label={t('shell.navigation')}>
      <Link className={classes.brand} to="/">
        <Mark />
        {product}
      </Link>
      <AgencySwitch />
      <nav className={classes.nav} aria-label={t('shell.navigation')}>
        {groups.map((group) => {
          const entries = items.filter((item) => item.group === group)
          if (entries.length === 0) return null
          return (
            <div key={group}>
              {group === 'work' ? null : <h2 className={classes.group}>{t(`shell.group.${group}`)}</h2>}
              <ul>
                {entries.map((item) => (
                  <li key={item.to}>
                    <NavLink to={item.to} end={item.to === '/'}>
                      <item.icon aria-hidden="true" />
                      {item.label[language]}
                      {item.to === '/' && waiting > 0 ? <Count kind="waiting" value={waiting} label={t('shell.waiting', { count: waiting })} /> : null}
                    </NavLink>
                  </li>
                ))}
              </ul>
            </div>
          )
        })}
      </nav>
    </aside>
  )
}
