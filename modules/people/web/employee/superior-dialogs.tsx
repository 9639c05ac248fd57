import { Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { AnswerOf } from '#platform/face/route.ts'
import { useAct } from '#web/calls/use-act.ts'
import { useRead } from '#web/calls/use-read.ts'
import { DateField } from '#web/forms/date-field.tsx'
import { PickField } from '#web/forms/pick-field.tsx'
import { BusyButton } from '#web/ui/busy-button.tsx'
import { Dialog } from '#web/ui/dialog.tsx'
import { Problem } from '#web/ui/problem.tsx'
import { useTranslation } from '#web/words/use-translation.ts'
import { peopleContract } from '../../contract.ts'

export type SuperiorException = AnswerOf<(typeof peopleContract)['readSuperior']>['exceptions'][number]

const stale = [peopleContract.readSuperior]

/** Somebody else than the head of the unit, from a day on, by a letter. */
export const NameSuperior = ({ employeeId, onClose }: { readonly employeeId: string; readonly onClose: () => void }) => {
  const { t } = useTranslation()
  const [typed, setTyped] = useState('')
  const [superiorId, setSuperiorId] = useState<string | null>(null)
  const [from, setFrom] = useState('')
  const [to, setTo] = useState('')
  const [letter, setLetter] = useState('')
  const [reason, setReason] = useState('')
  const found = useRead(peopleContract.listEmployees, { query: { q: typed, limit: 20 } }, { when: typed.trim().length >= 3, keep: true })
  const name = useAct(peopleContract.nameSuperior, { stale, done: onClose })
  const choices = (found.data?.items ?? []).filter(({ id }) => id !== employeeId).map(({ id, name: who, unit }) => ({ value: id, label: unit === null ? who : `${who}, ${unit}` }))
  return (
    <Dialog opened onClose={onClose} title={t('people.superior.add')}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault()
          if (superiorId !== null) name.mutate({ params: { employeeId }, body: { superiorId, from, to: to === '' ? null : to, letter, reason } })
        }}
      >
        <TextInput
          label={t('people.superior.find')}
          value={typed}
          maxLength={100}
          onChange={(event) => {
            setTyped(event.currentTarget.value)
            setSuperiorId(null)
          }}
          data-autofocus
        />
        <PickField label={t('people.superior.who')} data={choices} placeholder={t('people.superior.choose')} value={superiorId} onChange={setSuperiorId} required withAsterisk={false} />
        <DateField label={t('people.superior.from')} required withAsterisk={false} value={from} onChange={setFrom} />
        <DateField label={t('people.superior.to')} description={t('people.superior.to.hint')} value={to} onChange={setTo} />
        <TextInput label={t('people.superior.letter')} value={letter} minLength={3} maxLength={200} required withAsterisk={false} onChange={(event) => setLetter(event.currentTarget.value)} />
        <Textarea label={t('people.superior.reason')} value={reason} minLength={3} maxLength={2000} minRows={2} autosize required withAsterisk={false} onChange={(event) => setReason(event.currentTarget.value)} />
        <Problem error={found.error ?? name.error} />
        <div>
          <BusyButton type="submit" variant="filled" busy={name.isPending} busyWords={t('people.superior.saving')} disabled={superiorId === null}>
            {t('people.superior.save')}
          </BusyButton>
        </div>
      </form>
    </Dialog>
  )
}

/** An exception ends on a day. */
export const EndSuperior = ({ employeeId, exception, onClose }: { readonly employeeId: string; readonly exception: SuperiorException; readonly onClose: () => void }) => {
  const { t } = useTranslation()
  const [to, setTo] = useState('')
  const end = useAct(peopleContract.endSuperior, { stale, done: onClose })
  return (
    <Dialog opened onClose={onClose} title={t('people.superior.end.of', { name: exception.superior })}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault()
          end.mutate({ params: { employeeId, exceptionId: exception.id }, body: { to, version: exception.version } })
        }}
      >
        <DateField label={t('people.superior.to')} description={t('people.superior.end.hint')} required withAsterisk={false} value={to} onChange={setTo} />
        <Problem error={end.error} />
        <div>
          <BusyButton type="submit" variant="filled" busy={end.isPending} busyWords={t('people.superior.saving')}>
            {t('people.superior.end')}
          </BusyButton>
        </div>
      </form>
    </Dialog>
  )
}
