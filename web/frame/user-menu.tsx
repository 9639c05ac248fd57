import { Button, SegmentedControl, useMantineColorScheme } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { LogOut, MonitorSmartphone } from 'lucide-react'
import { useId } from 'react'
import { useTranslation } from '../words/use-translation.ts'
import { Link, useNavigate } from 'react-router'
import { languages } from '#platform/face/i18n/language.ts'
import { identityContract } from '#platform/identity/contract.ts'
import { useAct } from '../calls/use-act.ts'
import { leave, useSession } from '../session/use-session.ts'
import { useDensity } from '../theme/use-density.ts'
import { Pop } from '../ui/pop.tsx'
import { Person } from '../ui/person.tsx'
import { useChangeLanguage, useLanguage } from '../words/use-language.ts'
import classes from './user-menu.module.css'

const schemes = ['light', 'dark', 'auto'] as const
const densities = ['comfortable', 'compact'] as const

type ChoiceProps<Value extends string> = {
  readonly label: string
  /** Each value with its words. */
  readonly choices: readonly { readonly value: Value; readonly label: string }[]
  readonly value: Value
  readonly onChange: (value: Value) => void
}

const Choice = <Value extends string>({ label, choices, value, onChange }: ChoiceProps<Value>) => {
  const id = useId()
  return (
    <div>
      <p id={id} className="xs muted">
        {label}
      </p>
      <SegmentedControl fullWidth aria-labelledby={id} value={value} onChange={onChange} data={[...choices]} />
    </div>
  )
}

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
    <Pop
      align="end"
      label={t('shell.me')}
      button={
        <button type="button" className={classes.me}>
          <span className="vh">{t('shell.me')} </span>
          <Person name={session.name} second={session.agency.name} />
        </button>
      }
    >
      {(close) => (
        <div className="stack stack-3">
          <p className="strong">{session.name}</p>
          <Choice label={t('shell.language')} value={language} choices={languages.map((one) => ({ value: one, label: t(`shell.language.${one}`) }))} onChange={changeLanguage} />
          <Choice label={t('shell.scheme')} value={colorScheme} choices={schemes.map((one) => ({ value: one, label: t(`shell.scheme.${one}`) }))} onChange={setColorScheme} />
          <Choice label={t('shell.density')} value={density} choices={densities.map((one) => ({ value: one, label: t(`shell.density.${one}`) }))} onChange={setDensity} />
          <Button component={Link} to="/sesi" onClick={close} leftSection={<MonitorSmartphone aria-hidden="true" />}>
            {t('shell.sessions')}
          </Button>
          <Button onClick={() => out.mutate({})} leftSection={<LogOut aria-hidden="true" />}>
            {t('shell.signOut')}
          </Button>
        </div>
      )}
    </Pop>
  )
}
