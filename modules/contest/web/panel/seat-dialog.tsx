import { Button, Checkbox, Radio, TextInput } from '@mantine/core'
import { type SyntheticEvent, useState } from 'react'
import { placesOf } from '#web/calls/places-of.ts'
import { useAct } from '#web/calls/use-act.ts'
import { BusyButton } from '#web/ui/busy-button.tsx'
import { Dialog } from '#web/ui/dialog.tsx'
import { Problem } from '#web/ui/problem.tsx'
import { useTranslation } from '#web/words/use-translation.ts'
import { contestContract } from '../../contract.ts'
import type { Contest } from '../contest/use-contest.ts'
import { type Employee, PickEmployee } from './pick-employee.tsx'
import type { Seat } from './seat-columns.tsx'

type Props = {
  readonly contest: Contest
  /** The seat that is changed; null for a new one. */
  readonly seat: Seat | null
  readonly onClose: () => void
}

const stale = [contestContract.readContest, contestContract.readPanel, contestContract.readRules]

/** A seat of the draft: an own employee, or someone from outside with name and institution. */
export const SeatDialog = ({ contest, seat, onClose }: Props) => {
  const { t } = useTranslation()
  const [from, setFrom] = useState<'own' | 'outside'>('own')
  const [employee, setEmployee] = useState<Employee | null>(null)
  const [name, setName] = useState(seat?.name ?? '')
  const [office, setOffice] = useState(seat?.office ?? '')
  const [institution, setInstitution] = useState(seat?.institution ?? '')
  const [reserve, setReserve] = useState(seat === null ? false : seat.reserve > 0)
  const [chair, setChair] = useState(seat?.chair ?? false)
  const add = useAct(contestContract.addSeat, { stale, done: onClose })
  const change = useAct(contestContract.editSeat, { stale, done: onClose })
  const { version } = contest
  const own = seat === null && from === 'own'
  const error = add.error ?? change.error
  const places = placesOf(error)
  const send = (event: SyntheticEvent): void => {
    event.preventDefault()
    if (add.isPending || change.isPending) return
    if (seat !== null) change.mutate({ params: { contestId: contest.id, seatId: seat.id }, body: { version, name, office, institution, chair } })
    else if (!own || employee !== null) add.mutate({ params: { contestId: contest.id }, body: { version, reserve, chair, employeeId: own ? (employee?.id ?? null) : null, name: own ? '' : name, office, institution: own ? '' : institution } })
  }
  return (
    <Dialog opened onClose={onClose} title={t(seat === null ? 'contest.panel.add' : 'contest.panel.edit')}>
      <form className="stack" onSubmit={send}>
        {seat !== null ? null : (
          <Radio.Group label={t('contest.panel.from')} value={from} onChange={(value) => setFrom(value === 'outside' ? 'outside' : 'own')}>
            <div className="stack stack-2">
              <Radio value="own" label={t('contest.panel.from.own')} />
              <Radio value="outside" label={t('contest.panel.from.outside')} />
            </div>
          </Radio.Group>
        )}
        {own ? (
          <PickEmployee label={t('contest.employee')} value={employee} onChange={setEmployee} error={places['employeeId']} />
        ) : (
          <>
            <TextInput label={t('contest.panel.name')} required withAsterisk={false} maxLength={200} value={name} error={places['name']} onChange={(event) => setName(event.currentTarget.value)} />
            <TextInput label={t('contest.panel.institution')} required withAsterisk={false} maxLength={200} value={institution} error={places['institution']} onChange={(event) => setInstitution(event.currentTarget.value)} />
          </>
        )}
        <TextInput label={t('contest.panel.office')} {...(own ? { description: t('contest.panel.office.hint') } : {})} inputWrapperOrder={['label', 'input', 'description', 'error']} maxLength={200} value={office} error={places['office']} onChange={(event) => setOffice(event.currentTarget.value)} />
        {seat === null ? <Checkbox label={t('contest.panel.asReserve')} checked={reserve} onChange={(event) => setReserve(event.currentTarget.checked)} /> : null}
        {reserve ? null : <Checkbox label={t('contest.panel.asChair')} checked={chair} onChange={(event) => setChair(event.currentTarget.checked)} />}
        <Problem error={error} />
        <div className="row-wrap">
          <BusyButton type="submit" variant="filled" busy={add.isPending || change.isPending} busyWords={t('contest.edit.saving')}>
            {t(seat === null ? 'contest.panel.add' : 'contest.panel.save')}
          </BusyButton>
          <Button variant="subtle" onClick={onClose}>
            {t('shell.cancel')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
