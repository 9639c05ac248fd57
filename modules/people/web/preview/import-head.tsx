import { FileDown } from 'lucide-react'
import { byteWords } from '#web/forms/byte-words.ts'
import { useDownload } from '#web/calls/use-download.ts'
import { BusyButton } from '#web/ui/busy-button.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { useFormat } from '#web/words/use-format.ts'
import { useTranslation } from '#web/words/use-translation.ts'
import { peopleContract } from '../../contract.ts'
import { ImportState } from '../imports/import-state.tsx'
import { ImportSteps } from './import-steps.tsx'
import type { PreviewProps } from './preview-of.ts'

export const ImportHead = ({ found }: PreviewProps) => {
  const { t } = useTranslation()
  const format = useFormat()
  const xlsx = useDownload(peopleContract.exportFindings, `temuan-${found.fileName.replace(/\.\w+$/, '')}.xlsx`)
  const said = [byteWords(found.fileSize, format.number), t('people.import.rowsRead', { count: found.rows }), ...(Number(found.seconds ?? 0) < 1 ? [] : [t('people.import.seconds', { seconds: format.number(Math.round(Number(found.seconds))) })])]
  return (
    <>
      <PageHead
        title={t('people.import.title')}
        crumbs={[{ to: '/impor', label: t('people.imports') }]}
        states={
          <>
            <ImportState of={found} />
            <span>{found.fileName}</span>
            <span className="muted">{said.join(', ')}</span>
          </>
        }
        actions={
          found.rejected + found.warnings === 0 ? undefined : (
            <BusyButton busy={xlsx.isPending} busyWords={t('people.making')} leftSection={<FileDown aria-hidden="true" />} onClick={() => xlsx.mutate({ params: { importId: found.id } })}>
              {t('people.import.findings')}
            </BusyButton>
          )
        }
      />
      <ImportSteps state={found.state} />
    </>
  )
}
