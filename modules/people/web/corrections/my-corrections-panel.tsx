import { Textarea } from '@mantine/core'
import { useState } from 'react'
import { filesContract } from '#platform/files/contract.ts'
import { useAct } from '#web/calls/use-act.ts'
import { useRead } from '#web/calls/use-read.ts'
import { FileField } from '#web/forms/file-field.tsx'
import { PickField } from '#web/forms/pick-field.tsx'
import { BusyButton } from '#web/ui/busy-button.tsx'
import { Panel } from '#web/ui/panel.tsx'
import { Problem } from '#web/ui/problem.tsx'
import { Rows } from '#web/ui/rows.tsx'
import { useTranslation } from '#web/words/use-translation.ts'
import { peopleContract } from '../../contract.ts'
import { type CorrectionField, correctionFields } from '../../rules/correction-fields.ts'
import { CorrectionRow } from './correction-row.tsx'

const LARGEST = 10 * 1024 * 1024

/** What is wrong about me, with evidence, and what became of it. */
export const MyCorrectionsPanel = () => {
  const { t } = useTranslation()
  const mine = useRead(peopleContract.listMyCorrections, {})
  const items = mine.data?.items ?? []
  return (
    <>
      <AskPanel />
      {items.length === 0 && mine.error === null ? null : (
        <Panel flush title={t('people.correction')}>
          <Problem error={mine.error} again={() => void mine.refetch()} />
          <Rows label={t('people.correction')}>
            {items.map((one) => (
              <CorrectionRow key={one.id} of={one} title={t(`people.correction.field.${one.field}`)} />
            ))}
          </Rows>
        </Panel>
      )}
    </>
  )
}

const AskPanel = () => {
  const { t } = useTranslation()
  const [field, setField] = useState<CorrectionField | null>(null)
  const [claim, setClaim] = useState('')
  const [file, setFile] = useState<File | null>(null)
  const ask = useAct(peopleContract.askCorrection, {
    stale: [peopleContract.listMyCorrections],
    done: () => {
      setField(null)
      setClaim('')
      setFile(null)
    },
  })
  const upload = useAct(filesContract.uploadFile, { done: ({ id }) => (field === null ? undefined : ask.mutate({ body: { field, claim, evidenceId: id } })) })
  return (
    <Panel title={t('people.correction.mine')} purpose={t('people.correction.mine.why')}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault()
          if (file !== null && field !== null) upload.mutate({ file })
        }}
      >
        <PickField label={t('people.correction.about')} data={correctionFields.map((value) => ({ value, label: t(`people.correction.field.${value}`) }))} value={field} onChange={(next) => setField(correctionFields.find((one) => one === next) ?? null)} required withAsterisk={false} />
        <Textarea label={t('people.correction.claim')} value={claim} minLength={5} maxLength={2000} minRows={2} autosize required withAsterisk={false} onChange={(event) => setClaim(event.currentTarget.value)} />
        <FileField label={t('people.correction.evidence')} hint={t('people.correction.evidence.hint')} accept=".pdf,.png,.jpg,.jpeg" largest={LARGEST} value={file} onChange={setFile} disabled={upload.isPending || ask.isPending} />
        <Problem error={upload.error ?? ask.error} />
        <div>
          <BusyButton type="submit" variant="filled" busy={upload.isPending || ask.isPending} busyWords={t('people.correction.sending')} disabled={file === null || field === null}>
            {t('people.correction.send')}
          </BusyButton>
        </div>
      </form>
    </Panel>
  )
}
