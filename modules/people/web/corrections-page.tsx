import { Button, Textarea } from '@mantine/core'
import { FileDown } from 'lucide-react'
import { useState } from 'react'
import { useAct } from '#web/calls/use-act.ts'
import { useDownload } from '#web/calls/use-download.ts'
import { useRead } from '#web/calls/use-read.ts'
import { BusyButton } from '#web/ui/busy-button.tsx'
import { Dialog } from '#web/ui/dialog.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { Panel } from '#web/ui/panel.tsx'
import { Problem } from '#web/ui/problem.tsx'
import { Row, Rows } from '#web/ui/rows.tsx'
import { useTranslation } from '#web/words/use-translation.ts'
import { peopleContract } from '../contract.ts'
import type { Correction } from '../contract/corrections.ts'
import { CorrectionRow } from './corrections/correction-row.tsx'

/** Corrections that people ask for, to be answered with a reason. */
export const CorrectionsPage = () => {
  const { t } = useTranslation()
  const found = useRead(peopleContract.listCorrections, {})
  const [open, setOpen] = useState<Correction | null>(null)
  const items = found.data?.items ?? []
  return (
    <>
      <PageHead title={t('people.corrections')} />
      <Problem error={found.error} again={() => void found.refetch()} />
      <Panel flush title={t('people.correction')} purpose={t('people.corrections.why')}>
        <Rows label={t('people.correction')}>
          {items.length === 0 && found.data !== undefined ? <Row title={t('people.correction.nothing')} /> : null}
          {items.map((one) => (
            <CorrectionRow
              key={one.id}
              of={one}
              title={[one.name, one.unit, t(`people.correction.field.${one.field}`)].filter((part) => part !== null).join(', ')}
              act={
                <Button size="xs" aria-label={t('people.correction.answer.of', { name: one.name })} onClick={() => setOpen(one)}>
                  {t('people.correction.answer')}
                </Button>
              }
            />
          ))}
        </Rows>
      </Panel>
      {open === null ? null : <AnswerDialog correction={open} onClose={() => setOpen(null)} />}
    </>
  )
}

const AnswerDialog = ({ correction, onClose }: { readonly correction: Correction; readonly onClose: () => void }) => {
  const { t } = useTranslation()
  const [answer, setAnswer] = useState('')
  const send = useAct(peopleContract.answerCorrection, { stale: [peopleContract.listCorrections], done: onClose })
  const file = useDownload(peopleContract.readCorrectionEvidence, 'bukti')
  const params = { correctionId: correction.id }
  const say = (accepted: boolean): void => send.mutate({ params, body: { accepted, answer, version: correction.version } })
  const short = answer.trim().length < 5
  return (
    <Dialog opened onClose={onClose} title={t('people.correction.answer.of', { name: correction.name })}>
      <div className="stack">
        <p>{correction.claim}</p>
        <div>
          <BusyButton busy={file.isPending} busyWords={t('people.making')} leftSection={<FileDown aria-hidden="true" />} onClick={() => file.mutate({ params })}>
            {t('people.correction.file')}
          </BusyButton>
        </div>
        {correction.state === 'asked' ? (
          <>
            <Textarea label={t('people.correction.answer')} value={answer} maxLength={2000} minRows={3} autosize onChange={(event) => setAnswer(event.currentTarget.value)} data-autofocus />
            <div className="row-wrap">
              <BusyButton busy={send.isPending} busyWords={t('people.correction.sending')} disabled={short} onClick={() => say(false)}>
                {t('people.correction.refuse')}
              </BusyButton>
              <BusyButton variant="filled" busy={send.isPending} busyWords={t('people.correction.sending')} disabled={short} onClick={() => say(true)}>
                {t('people.correction.accept')}
              </BusyButton>
            </div>
          </>
        ) : (
          <p>{correction.answer}</p>
        )}
        <Problem error={file.error ?? send.error} />
      </div>
    </Dialog>
  )
}
