import { useState } from 'react'
import { useAct } from '#web/calls/use-act.ts'
import { CheckList } from '#web/forms/check-list.tsx'
import { DateField } from '#web/forms/date-field.tsx'
import { PickField } from '#web/forms/pick-field.tsx'
import { useMay } from '#web/session/use-may.ts'
import { Allowed } from '#web/ui/allowed.tsx'
import { BusyButton } from '#web/ui/busy-button.tsx'
import { Panel } from '#web/ui/panel.tsx'
import { Problem } from '#web/ui/problem.tsx'
import { useTranslation } from '#web/words/use-translation.ts'
import { organisationContract, type UnitAnswer } from '../../contract.ts'
import { organisationPolicy } from '../../policy.ts'
import { unitChoices } from './tree-order.ts'
import classes from './unplaced-panel.module.css'

/** What a hand is about to place, and where: a drop in the tree fills the same form that a keyboard or a thumb does. */
export type Placing = { readonly chosen: readonly string[]; readonly parentId: string | null }
type Props = { readonly units: readonly UnitAnswer[]; readonly hasRoot: boolean; readonly placing: Placing; readonly onPlacing: (placing: Placing) => void }

/** Units that wait to be placed: several at once below one parent, from a day on; where there is no root yet, one of them becomes it. */
export const UnplacedPanel = ({ units, hasRoot, placing, onPlacing }: Props) => {
  const { t } = useTranslation()
  const unplaced = units.filter(({ state }) => state === 'to_be_placed')
  const may = useMay(organisationPolicy.changeUnits)
  const [from, setFrom] = useState('')
  const { chosen, parentId } = placing
  const place = useAct(organisationContract.placeUnits, { stale: [organisationContract.listUnits], done: () => onPlacing({ chosen: [], parentId: null }) })
  const wanted = unplaced.filter(({ id }) => chosen.includes(id)).map(({ id, version }) => ({ unitId: id, version }))
  const free = hasRoot ? parentId !== null && wanted.length > 0 : wanted.length === 1
  return (
    <Panel id="penempatan" title={t('organisation.unplaced')} purpose={t('organisation.unplaced.why')}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault()
          if (free) place.mutate({ body: { parentId: hasRoot ? parentId : null, from, units: wanted } })
        }}
      >
        <p className="muted sm">{t(hasRoot ? 'organisation.drag' : 'organisation.makeRoot.why')}</p>
        <div className={classes.list}>
          <CheckList
            label={t('organisation.unplaced.choose')}
            data={unplaced.map(({ id, name }) => ({
              value: id,
              label: (
                <span
                  draggable={may.ok}
                  onDragStart={(event) => {
                    event.dataTransfer.setData('text/plain', id)
                    event.dataTransfer.effectAllowed = 'move'
                  }}
                >
                  {name}
                </span>
              ),
            }))}
            value={chosen}
            onChange={(next) => onPlacing({ ...placing, chosen: next })}
          />
        </div>
        <div className={classes.fields}>
          {hasRoot ? <PickField label={t('organisation.parent')} data={unitChoices(units)} placeholder={t('organisation.parent.choose')} required withAsterisk={false} value={parentId} onChange={(next) => onPlacing({ ...placing, parentId: next })} /> : null}
          <DateField label={t('organisation.from')} description={t('organisation.from.hint')} inputWrapperOrder={['label', 'input', 'description', 'error']} required withAsterisk={false} value={from} onChange={setFrom} />
        </div>
        <Problem error={place.error} />
        <div>
          <Allowed when={may} reason="beside">
            <BusyButton type="submit" variant="filled" busy={place.isPending} busyWords={t('organisation.saving')} disabled={!free}>
              {hasRoot ? t('organisation.place', { count: wanted.length }) : t('organisation.makeRoot')}
            </BusyButton>
          </Allowed>
        </div>
      </form>
    </Panel>
  )
}
