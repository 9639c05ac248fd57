import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { useAct } from '#web/calls/use-act.ts'
import { useMay } from '#web/session/use-may.ts'
import { useSession } from '#web/session/use-session.ts'
import { Allowed } from '#web/ui/allowed.tsx'
import { BusyButton } from '#web/ui/busy-button.tsx'
import { Panel } from '#web/ui/panel.tsx'
import { Problem } from '#web/ui/problem.tsx'
import { useTranslation } from '#web/words/use-translation.ts'
import { organisationContract } from '../../contract.ts'
import { organisationPolicy } from '../../policy.ts'

/** A tree begins with its root: the agency itself. */
export const RootPanel = () => {
  const { t } = useTranslation()
  const { agency } = useSession()
  const [name, setName] = useState(`Pemerintah ${agency.name}`)
  const create = useAct(organisationContract.createUnit, { stale: [organisationContract.listUnits] })
  return (
    <Panel title={t('organisation.root')} purpose={t('organisation.root.why')}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault()
          create.mutate({ body: { name, parentId: null } })
        }}
      >
        <TextInput label={t('organisation.root.name')} value={name} maxLength={300} required withAsterisk={false} onChange={(event) => setName(event.currentTarget.value)} />
        <Problem error={create.error} />
        <div>
          <Allowed when={useMay(organisationPolicy.changeUnits)} reason="beside">
            <BusyButton type="submit" variant="filled" busy={create.isPending} busyWords={t('organisation.saving')}>
              {t('organisation.root.act')}
            </BusyButton>
          </Allowed>
        </div>
      </form>
    </Panel>
  )
}
