import { Button, Textarea, TextInput } from '@mantine/core'
import { type SyntheticEvent, useState } from 'react'
import { localOf } from '#platform/face/i18n/date.ts'
import { filesContract } from '#platform/files/contract.ts'
import { homeContract } from '#platform/home/contract.ts'
import { placesOf } from '#web/calls/places-of.ts'
import { useAct } from '#web/calls/use-act.ts'
import { useRead } from '#web/calls/use-read.ts'
import { DateField } from '#web/forms/date-field.tsx'
import { FileField } from '#web/forms/file-field.tsx'
import { PickField } from '#web/forms/pick-field.tsx'
import { useSession } from '#web/session/use-session.ts'
import { BusyButton } from '#web/ui/busy-button.tsx'
import { Dialog } from '#web/ui/dialog.tsx'
import { Problem } from '#web/ui/problem.tsx'
import { useTranslation } from '#web/words/use-translation.ts'
import { contestContract } from '../../contract.ts'
import type { Contest } from '../contest/use-contest.ts'

const kinds = ['arithmetic', 'eligibility', 'procedure', 'authorship', 'other'] as const
const channels = ['letter', 'message', 'in-person'] as const
const LARGEST = 20_971_520

/** An objection that arrived outside of the system, with its file; it holds the final result until it is answered. */
export const RecordObjection = ({ contest, onClose }: { readonly contest: Contest; readonly onClose: () => void }) => {
  const { t } = useTranslation()
  const { agency } = useSession()
  const now = useRead(homeContract.health, {}).data?.now
  const [kind, setKind] = useState<(typeof kinds)[number]>('arithmetic')
  const [channel, setChannel] = useState<(typeof channels)[number]>('letter')
  const [from, setFrom] = useState('')
  const [typedDay, setDay] = useState<string | null>(null)
  const [text, setText] = useState('')
  const [file, setFile] = useState<File | null>(null)
  const receivedOn = typedDay ?? (now === undefined ? '' : localOf(now, agency.timeZone).day)
  const record = useAct(contestContract.recordObjection, { stale: [contestContract.listObjections, contestContract.readContest, homeContract.readHome], done: onClose })
  const store = (fileId: string | null): void => record.mutate({ params: { contestId: contest.id }, body: { kind, from, channel, receivedOn, text, fileId } })
  const upload = useAct(filesContract.uploadFile, { done: ({ id }) => store(id) })
  const places = placesOf(record.error)
  const busy = record.isPending || upload.isPending
  const send = (event: SyntheticEvent): void => {
    event.preventDefault()
    if (busy) return
    if (file === null) store(null)
    else upload.mutate({ file })
  }
  const order: ('label' | 'input' | 'description' | 'error')[] = ['label', 'input', 'description', 'error']
  return (
    <Dialog opened onClose={onClose} title={t('contest.objections.record')}>
      <form className="stack" onSubmit={send}>
        <TextInput label={t('contest.objections.from')} required withAsterisk={false} maxLength={200} value={from} error={places['from']} onChange={(event) => setFrom(event.currentTarget.value)} data-autofocus />
        <PickField label={t('contest.objections.kind')} value={kind} onChange={(value) => setKind(kinds.find((one) => one === value) ?? kind)} data={kinds.map((value) => ({ value, label: t(`contest.objections.kind.${value}`) }))} />
        <PickField label={t('contest.objections.channel')} value={channel} onChange={(value) => setChannel(channels.find((one) => one === value) ?? channel)} data={channels.map((value) => ({ value, label: t(`contest.objections.channel.${value}`) }))} />
        <DateField label={t('contest.objections.receivedOn')} description={t('contest.objections.receivedOn.hint')} inputWrapperOrder={order} value={receivedOn} error={places['receivedOn']} onChange={setDay} />
        <Textarea label={t('contest.objections.text')} description={t('contest.objections.text.hint')} inputWrapperOrder={order} required withAsterisk={false} rows={4} maxLength={2000} value={text} error={places['text']} onChange={(event) => setText(event.currentTarget.value)} />
        <FileField label={t('contest.objections.fileOf')} accept=".pdf,.png,.jpg,.jpeg" largest={LARGEST} value={file} onChange={setFile} />
        <Problem error={upload.error ?? record.error} />
        <div className="row-wrap">
          <BusyButton type="submit" variant="filled" busy={busy} busyWords={t('contest.objections.recording')}>
            {t('contest.objections.record')}
          </BusyButton>
          <Button variant="subtle" onClick={onClose}>
            {t('shell.cancel')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
