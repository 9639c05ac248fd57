import { TextInput } from '@mantine/core'
import { type SyntheticEvent, useState } from 'react'
import { useAct } from '#web/calls/use-act.ts'
import { DateField } from '#web/forms/date-field.tsx'
import { PickField } from '#web/forms/pick-field.tsx'
import { BusyButton } from '#web/ui/busy-button.tsx'
import { Dialog } from '#web/ui/dialog.tsx'
import { Problem } from '#web/ui/problem.tsx'
import { useTranslation } from '#web/words/use-translation.ts'
import { organisationContract, type UnitAnswer } from '../../contract.ts'
import { below, treeOf } from '../../rules/tree.ts'
import { unitChoices } from './tree-order.ts'

type Props = { readonly unit: UnitAnswer; readonly act: 'change' | 'add'; readonly units: readonly UnitAnswer[]; readonly onClose: () => void }

/** A unit gets another name or another parent from a day on, or a new unit below it. */
export const UnitSheet = ({ unit, act, units, onClose }: Props) => {
  const { t } = useTranslation()
  return (
    <Dialog opened onClose={onClose} title={t(act === 'add' ? 'organisation.add.to' : 'organisation.change.of', { unit: unit.name })}>
      {act === 'add' ? <AddForm unit={unit} onClose={onClose} /> : <ChangeForms unit={unit} units={units} onClose={onClose} />}
    </Dialog>
  )
}

const stale = [organisationContract.listUnits]
const held = (send: () => void) => (event: SyntheticEvent) => {
  event.preventDefault()
  send()
}

const AddForm = ({ unit, onClose }: Pick<Props, 'unit' | 'onClose'>) => {
  const { t } = useTranslation()
  const [name, setName] = useState('')
  const create = useAct(organisationContract.createUnit, { stale, done: onClose })
  return (
    <form className="stack" onSubmit={held(() => create.mutate({ body: { name, parentId: unit.id } }))}>
      <TextInput label={t('organisation.name')} value={name} maxLength={300} required withAsterisk={false} onChange={(event) => setName(event.currentTarget.value)} data-autofocus />
      <Problem error={create.error} />
      <div>
        <BusyButton type="submit" variant="filled" busy={create.isPending} busyWords={t('organisation.saving')}>
          {t('organisation.add')}
        </BusyButton>
      </div>
    </form>
  )
}

const ChangeForms = ({ unit, units, onClose }: Omit<Props, 'act'>) => {
  const { t } = useTranslation()
  const [name, setName] = useState(unit.name)
  const [parentId, setParentId] = useState<string | null>(unit.parentId)
  const [from, setFrom] = useState('')
  const rename = useAct(organisationContract.renameUnit, { stale, done: onClose })
  const place = useAct(organisationContract.placeUnits, { stale, done: onClose })
  const own = new Set(below(treeOf(units), unit.id))
  const isMoved = parentId !== unit.parentId
  const send = (): void => {
    if (isMoved && parentId !== null) place.mutate({ body: { parentId, from, units: [{ unitId: unit.id, version: unit.version }] } })
    else rename.mutate({ params: { unitId: unit.id }, body: { name, from, version: unit.version } })
  }
  return (
    <form className="stack" onSubmit={held(send)}>
      <TextInput label={t('organisation.name')} value={name} maxLength={300} required withAsterisk={false} disabled={isMoved} onChange={(event) => setName(event.currentTarget.value)} data-autofocus />
      {unit.parentId === null ? null : (
        <PickField label={t('organisation.parent')} description={t('organisation.change.one')} inputWrapperOrder={['label', 'input', 'description', 'error']} data={unitChoices(units, own)} disabled={name !== unit.name} value={parentId} onChange={setParentId} />
      )}
      <DateField label={t('organisation.from')} description={t('organisation.from.hint')} inputWrapperOrder={['label', 'input', 'description', 'error']} required withAsterisk={false} value={from} onChange={setFrom} />
      <Problem error={rename.error ?? place.error} />
      <div>
        <BusyButton type="submit" variant="filled" busy={rename.isPending || place.isPending} busyWords={t('organisation.saving')} disabled={!isMoved && name === unit.name}>
          {t('organisation.save')}
        </BusyButton>
      </div>
    </form>
  )
}
