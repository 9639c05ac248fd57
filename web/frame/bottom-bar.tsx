import { useDisclosure } from '@mantine/hooks'
import { Menu as MenuIcon } from 'lucide-react'
import { useTranslation } from '../words/use-translation.ts'
import { NavLink } from 'react-router'
import { audienceOf, holds } from '../session/audience.ts'
import { useSession } from '../session/use-session.ts'
import { Count } from '../ui/count.tsx'
import { Sheet } from '../ui/sheet.tsx'
import { useLanguage } from '../words/use-language.ts'
import classes from './bottom-bar.module.css'
import { useNavigationItems } from './navigation.ts'
import { useWaiting } from './use-waiting.ts'

const room = 4

/** Phone: four or five entries by role; the rest behind "Lainnya". */
export const BottomBar = () => {
  const { t } = useTranslation()
  const { codes } = useSession()
  const language = useLanguage()
  const waiting = useWaiting()
  const [open, drawer] = useDisclosure(false)
  const audience = audienceOf(codes)
  const allowed = useNavigationItems().filter((item) => holds(codes, item.who))
  const shown = allowed.filter((item) => item.phone?.audiences.includes(audience)).slice(0, room)
  const rest = allowed.filter((item) => !shown.includes(item))
  return (
    <nav className={classes.bar} aria-label={t('shell.navigation')}>
      {shown.map((item) => (
        <NavLink key={item.to} to={item.to} end={item.to === '/'}>
          <item.icon aria-hidden="true" />
          {(item.phone?.label ?? item.label)[language]}
          {item.to === '/' && waiting > 0 ? <Count kind="waiting" value={waiting} label={t('shell.waiting', { count: waiting })} /> : null}
        </NavLink>
      ))}
      {rest.length === 0 ? null : (
        <button type="button" onClick={drawer.open} aria-haspopup="dialog">
          <MenuIcon aria-hidden="true" />
          {t('shell.more')}
        </button>
      )}
      <Sheet opened={open} onClose={drawer.close} title={t('shell.more')}>
        <ul className={classes.rest}>
          {rest.map((item) => (
            <li key={item.to}>
              <NavLink to={item.to} onClick={drawer.close}>
                <item.icon aria-hidden="true" />
                {item.label[language]}
              </NavLink>
            </li>
          ))}
        </ul>
      </Sheet>
    </nav>
  )
}
