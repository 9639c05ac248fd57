import { type ReactNode, useState } from 'react'
import { filesContract } from '#platform/files/contract.ts'
import type { Outcome } from '#platform/face/outcome.ts'
import { useAct } from '../calls/use-act.ts'
import { FileField } from '../forms/file-field.tsx'
import { Allowed } from '../ui/allowed.tsx'
import { BusyButton } from '../ui/busy-button.tsx'
import { Panel } from '../ui/panel.tsx'
import { Problem } from '../ui/problem.tsx'
import { useTranslation } from '../words/use-translation.ts'

const LARGEST = 100 * 1024 * 1024
type Props = { readonly title: string; readonly purpose: string; readonly may: Outcome<true>; readonly begin: (fileId: string) => void; readonly busy: boolean; readonly error: Error | null; readonly children?: ReactNode }

/** One spreadsheet, read into a preview: nothing changes by it. */
export const SmallUpload = ({ title, purpose, may, begin, busy, error, children }: Props) => {
  const { t } = useTranslation()
  const [file, setFile] = useState<File | null>(null)
  const upload = useAct(filesContract.uploadFile, { done: ({ id }) => begin(id) })
  const isBusy = upload.isPending || busy
  return (
    <Panel title={title} purpose={purpose}>
      <div className="stack">
        {children}
        <FileField label={t('import.file')} hint={t('import.file.hint')} accept=".xlsx,.csv" largest={LARGEST} value={file} onChange={setFile} disabled={isBusy} />
        <Problem error={upload.error ?? error} />
        <div>
          <Allowed when={may} reason="beside">
            <BusyButton variant="filled" busy={isBusy} busyWords={t('import.working')} disabled={file === null} onClick={() => (file === null ? undefined : upload.mutate({ file }))}>
              {t('import.check')}
            </BusyButton>
          </Allowed>
        </div>
      </div>
    </Panel>
  )
}
