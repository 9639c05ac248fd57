import { ChevronsUpDown } from 'lucide-react'
import { useTranslation } from '../words/use-translation.ts'
import { identityContract } from '#platform/identity/contract.ts'
import { useAct } from '../calls/use-act.ts'
import { PickList } from '../ui/pick-list.tsx'
import { Pop } from '../ui/pop.tsx'
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
    <Pop
      label={t('shell.agency.move')}
      button={
        <button type="button" className={classes.agency} aria-label={t('shell.agency', { agency: agency.name })}>
          <span>{agency.name}</span>
          <ChevronsUpDown aria-hidden="true" />
        </button>
      }
    >
      <p className="xs muted">{t('shell.agency.move')}</p>
      <PickList items={others.map((one) => ({ value: one.id, label: one.name }))} onPick={(agencyId) => move.mutate({ body: { agencyId } })} />
    </Pop>
  )
}
