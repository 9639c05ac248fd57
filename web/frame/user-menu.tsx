import { Menu, UnstyledButton, useMantineColorScheme } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { Check, LogOut, MonitorSmartphone } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useNavigate } from 'react-router'
import { languages } from '#platform/face/i18n/language.ts'
import { identityContract } from '#platform/identity/contract.ts'
import { useAct } from '../calls/use-act.ts'
import { useDensity } from '../theme/use-density.ts'
import { leave, useSession } from '../session/use-session.ts'
import { Person } from '../ui/person.tsx'
import { useChangeLanguage, useLanguage } from '../words/use-language.ts'
import classes from './user-menu.module.css'

const schemes = ['light', 'dark', 'auto'] as const

const Choice = ({ chosen, onPress, children }: { readonly chosen: boolean; readonly onPress: () => void; readonly children: ReactNode }) => (
  <Menu.Item
    role="menuitemradio"
    aria-checked={chosen}
    closeMenuOnClick={false}
    leftSection={<span className={classes.tick}>{chosen ? <Check aria-hidden="true" /> : null}</span>}
    onClick={onPress}
  >
    {children}
  </Menu.Item>
)

/** Language, light and dark, density, own sessions, the way out. */
export const UserMenu = () => {
  const { t } = useTranslation()
  const session = useSession()
  const client = useQueryClient()
  const navigate = useNavigate()
  const language = useLanguage()
  const changeLanguage = useChangeLanguage()
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  const [density, setDensity] = useDensity()
  const out = useAct(identityContract.signOut, {
    done: () => {
      leave(client)
      void navigate('/masuk')
    },
  })
  return (
    <Menu position="bottom-end" width="16rem">
      <Menu.Target>
        <UnstyledButton className={classes.me} aria-label={t('shell.me', { name: session.name })}>
          <Person name={session.name} second={session.agency.name} />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label className={classes.name}>{session.name}</Menu.Label>
        <Menu.Item component={Link} to="/sesi" leftSection={<MonitorSmartphone aria-hidden="true" />}>
          {t('shell.sessions')}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Label>{t('shell.language')}</Menu.Label>
        {languages.map((one) => (
          <Choice key={one} chosen={one === language} onPress={() => changeLanguage(one)}>
            {t(`shell.language.${one}`)}
          </Choice>
        ))}
        <Menu.Label>{t('shell.scheme')}</Menu.Label>
        {schemes.map((scheme) => (
          <Choice key={scheme} chosen={scheme === colorScheme} onPress={() => setColorScheme(scheme)}>
            {t(`shell.scheme.${scheme}`)}
          </Choice>
        ))}
        <Menu.Label>{t('shell.density')}</Menu.Label>
        {(['comfortable', 'compact'] as const).map((one) => (
          <Choice key={one} chosen={one === density} onPress={() => setDensity(one)}>
            {t(`shell.density.${one}`)}
          </Choice>
        ))}
        <Menu.Divider />
        <Menu.Item leftSection={<LogOut aria-hidden="true" />} onClick={() => out.mutate({})}>
          {t('shell.signOut')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
