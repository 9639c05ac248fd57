import { useState } from 'react'
import { useAct } from '#web/calls/use-act.ts'
import { PickField } from '#web/forms/pick-field.tsx'
import { BusyButton } from '#web/ui/busy-button.tsx'
import { Dialog } from '#web/ui/dialog.tsx'
import { Problem } from '#web/ui/problem.tsx'
import { useTranslation } from '#web/words/use-translation.ts'
import { organisationContract, type PositionAnswer } from '../../contract.ts'
import { type PositionKind, positionKinds, type Tier, tiers } from '../../rules/position-class.ts'

/** Positions whose age of pension the law gives apart (rulebook, bup.position). */
const ownAges = ['guru', 'lektor', 'guru_besar', 'peneliti_utama', 'peneliti_madya'] as const

/** A person says what a position is: the reading of its title is confirmed or corrected. */
export const PositionDialog = ({ position, onClose }: { readonly position: PositionAnswer; readonly onClose: () => void }) => {
  const { t } = useTranslation()
  const [kind, setKind] = useState<string>(position.kind)
  const [tier, setTier] = useState<string>(position.tier ?? '')
  const [pensionKey, setPensionKey] = useState<string>(position.pensionKey ?? '')
  const save = useAct(organisationContract.classPosition, { stale: [organisationContract.listPositions], done: onClose })
  const send = (): void =>
    save.mutate({ params: { positionId: position.id }, body: { kind: kind as PositionKind, tier: tier === '' ? null : (tier as Tier), pensionKey: pensionKey === '' ? null : pensionKey, version: position.version } })
  return (
    <Dialog opened onClose={onClose} title={position.name}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault()
          send()
        }}
      >
        <PickField label={t('organisation.kind')} data={positionKinds.map((value) => ({ value, label: t(`organisation.kind.${value}`) }))} value={kind} onChange={setKind} />
        <PickField label={t('organisation.tier')} data={[{ value: '', label: t('shell.unknown') }, ...tiers.map((value) => ({ value, label: t(`organisation.tier.${value}`) }))]} value={tier} onChange={setTier} />
        <PickField
          label={t('organisation.pension')}
          description={t('organisation.pension.hint')}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          data={[{ value: '', label: t('organisation.pension.tier') }, ...ownAges.map((key) => ({ value: `bup.position.${key}`, label: t(`organisation.pension.${key}`) }))]}
          value={pensionKey}
          onChange={setPensionKey}
        />
        <Problem error={save.error} />
        <div>
          <BusyButton type="submit" variant="filled" busy={save.isPending} busyWords={t('organisation.saving')}>
            {t('organisation.class.act')}
          </BusyButton>
        </div>
      </form>
    </Dialog>
  )
}
