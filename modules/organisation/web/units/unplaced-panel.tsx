import { useState } from 'react'
import { useAct } from '#web/calls/use-act.ts'
import { CheckList } from '#web/forms/check-list.tsx'
import { DateField } from '#web/forms/date-field.tsx'
import { PickField } from '#web/forms/pick-field.tsx'
import { useMay } from '#web/session/use-may.ts'
import { Allowed } from '#web/ui/allowed.tsx'
import { BusyButton } from '#web/ui/busy-button.tsx'
import { Notice } from '#web/ui/notice.tsx'
import { Panel } from '#web/ui/panel.tsx'
import { Problem } from '#web/ui/problem.tsx'
import { useTranslation } from '#web/words/use-translation.ts'
import { organisationContract, type UnitAnswer } from '../../contract.ts'
import { organisationPolicy } from '../../policy.ts'
import { unitChoices } from './tree-order.ts'
import classes from './unplaced-panel.module.css'

/** Units that wait to be placed: several at once below one parent, from a day on. */
export const UnplacedPanel = ({ units, hasRoot }: { readonly units: readonly UnitAnswer[]; readonly hasRoot: boolean }) => {
  const { t } = useTranslation()
  const unplaced = units.filter(({ state }) => state === 'to_be_placed')
  const [chosen, setChosen] = useState<readonly string[]>([])
  const may = useMay(organisationPolicy.changeUnits)
  const [parentId, setParentId] = useState<string | null>(null)
  const [from, setFrom] = useState('')
  const place = useAct(organisationContract.placeUnits, { stale: [organisationContract.listUnits], done: () => setChosen([]) })
  const wanted = unplaced.filter(({ id }) => chosen.includes(id)).map(({ id, version }) => ({ unitId: id, version }))
  return (
    <Panel title={t('organisation.unplaced')} purpose={t('organisation.unplaced.why')}>
      {hasRoot ? (
        <form
          className="stack"
          onSubmit={(event) => {
            event.preventDefault()
            if (parentId !== null && wanted.length > 0) place.mutate({ body: { parentId, from, units: wanted } })
          }}
        >
          <div className={classes.list}>
            <CheckList label={t('organisation.unplaced.choose')} data={unplaced.map(({ id, name }) => ({ value: id, label: name }))} value={chosen} onChange={setChosen} />
          </div>
          <div className={classes.fields}>
            <PickField label={t('organisation.parent')} data={unitChoices(units)} placeholder={t('organisation.parent.choose')} required withAsterisk={false} value={parentId} onChange={setParentId} />
            <DateField label={t('organisation.from')} description={t('organisation.from.hint')} inputWrapperOrder={['label', 'input', 'description', 'error']} required withAsterisk={false} value={from} onChange={setFrom} />
          </div>
          <Problem error={place.error} />
          <div>
            <Allowed when={may} reason="beside">
              <BusyButton type="submit" variant="filled" busy={place.isPending} busyWords={t('organisation.saving')} disabled={wanted.length === 0}>
                {t('organisation.place', { count: wanted.length })}
              </BusyButton>
            </Allowed>
          </div>
        </form>
      ) : (
        <Notice tone="info">{t('organisation.unplaced.rootFirst', { count: unplaced.length })}</Notice>
      )}
    </Panel>
  )
}
