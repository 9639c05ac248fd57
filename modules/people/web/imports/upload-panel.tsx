import { useState } from 'react'
import { useNavigate } from 'react-router'
import { filesContract } from '#platform/files/contract.ts'
import { useAct } from '#web/calls/use-act.ts'
import { FileField } from '#web/forms/file-field.tsx'
import { useMay } from '#web/session/use-may.ts'
import { Allowed } from '#web/ui/allowed.tsx'
import { BusyButton } from '#web/ui/busy-button.tsx'
import { Notice } from '#web/ui/notice.tsx'
import { Panel } from '#web/ui/panel.tsx'
import { Problem } from '#web/ui/problem.tsx'
import { useTranslation } from '#web/words/use-translation.ts'
import { peopleContract } from '../../contract.ts'
import { peoplePolicy } from '../../policy.ts'

const LARGEST = 100 * 1024 * 1024

/** One file, read into a preview: nothing of the roster changes by it. */
export const UploadPanel = ({ emptyRoster }: { readonly emptyRoster: boolean }) => {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const [file, setFile] = useState<File | null>(null)
  const begin = useAct(peopleContract.beginImport, { stale: [peopleContract.listImports], done: ({ importId }) => void navigate(`/impor/${importId}`) })
  const upload = useAct(filesContract.uploadFile, { done: ({ id }) => begin.mutate({ body: { fileId: id } }) })
  const busy = upload.isPending || begin.isPending
  return (
    <Panel title={t('people.upload')} purpose={t('people.upload.purpose')}>
      <div className="stack">
        {emptyRoster ? <Notice tone="info">{t('people.upload.empty')}</Notice> : null}
        <FileField label={t('people.upload.file')} hint={t('people.upload.hint')} accept=".xlsx,.csv" largest={LARGEST} value={file} onChange={setFile} disabled={busy} />
        <Problem error={upload.error ?? begin.error} />
        <div>
          <Allowed when={useMay(peoplePolicy.beginImport)} reason="beside">
            <BusyButton variant="filled" busy={busy} busyWords={t(upload.isPending ? 'people.upload.sending' : 'people.upload.reading')} disabled={file === null} onClick={() => (file === null ? undefined : upload.mutate({ file }))}>
              {t('people.upload.act')}
            </BusyButton>
          </Allowed>
        </div>
      </div>
    </Panel>
  )
}
