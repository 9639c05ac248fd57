import { Select } from '@mantine/core'
import { useState } from 'react'
import { organisationContract } from '#modules/organisation/contract.ts'
import { useAct } from '#web/calls/use-act.ts'
import { useRead } from '#web/calls/use-read.ts'
import { useMay } from '#web/session/use-may.ts'
import { Allowed } from '#web/ui/allowed.tsx'
import { BusyButton } from '#web/ui/busy-button.tsx'
import { Panel } from '#web/ui/panel.tsx'
import { Problem } from '#web/ui/problem.tsx'
import { useTranslation } from '#web/words/use-translation.ts'
import { accountsContract } from '../contract.ts'
import { accountsPolicy } from '../policy.ts'

/** Begins a printing for a unit with those below it, or for everybody within reach. */
export const NewSlips = () => {
  const { t } = useTranslation()
  const units = useRead(organisationContract.listUnits, {})
  const [unitId, setUnitId] = useState<string | null>(null)
  const begin = useAct(accountsContract.beginSlips, { stale: [accountsContract.listSlipRuns] })
  return (
    <Panel title={t('accounts.slips.new')} purpose={t('accounts.slips.new.why')}>
      <div className="stack">
        <Select
          label={t('accounts.slips.unit')}
          placeholder={t('accounts.slips.all')}
          searchable
          clearable
          limit={50}
          value={unitId}
          onChange={setUnitId}
          data={(units.data?.items ?? []).map(({ id, name }) => ({ value: id, label: name }))}
        />
        <Problem error={units.error ?? begin.error} />
        <div>
          <Allowed when={useMay(accountsPolicy.printSlips)} reason="beside">
            <BusyButton variant="filled" busy={begin.isPending} busyWords={t('accounts.slips.beginning')} onClick={() => begin.mutate({ body: { unitId } })}>
              {t('accounts.slips.begin')}
            </BusyButton>
          </Allowed>
        </div>
      </div>
    </Panel>
  )
}
