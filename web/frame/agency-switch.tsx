import { Menu, UnstyledButton } from '@mantine/core'
import { ChevronsUpDown } from 'lucide-react'
import { useTranslation } from '../words/use-translation.ts'
import { identityContract } from '#platform/identity/contract.ts'
import { useAct } from '../calls/use-act.ts'
import { useSession } from '../session/use-session.ts'
import classes from './agency-switch.module.css'

/** The agency whose data is on the screen. Someone who may enter several changes it here; the page is then drawn anew. */
export const AgencySwitch = () => {
  const { t } = useTranslation()
  const { agency, agencies } = useSession()
  const move = useAct(identityContract.enterAgency, { done: () => window.location.assign('/') })
  const others = agencies.filter((one) => one.id !== agency.id)
  if (others.length === 0) return <p className={classes.agency}>{agency.name}</p>
  return (
    <Menu position="bottom-start" width="target">
      <Menu.Target>
        <UnstyledButton className={classes.agency} aria-label={t('shell.agency', { agency: agency.name })}>
          <span>{agency.name}</span>
          <ChevronsUpDown aria-hidden="true" />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t('shell.agency.move')}</Menu.Label>
        {others.map((one) => (
          <Menu.Item key={one.id} onClick={() => move.mutate({ body: { agencyId: one.id } })}>
            {one.name}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
