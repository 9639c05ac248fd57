import { useTranslation } from '#web/words/use-translation.ts'
import { Sheet } from '#web/ui/sheet.tsx'
import { contestContract } from '../../contract.ts'
import { FileViewer } from '../viewer/file-viewer.tsx'
import { useFile } from '../viewer/use-file.ts'
import type { EntryFile } from './entry-content.ts'

type Props = { readonly contestId: string; readonly entryId: string; readonly file: EntryFile | null; readonly onClose: () => void }

const Content = ({ contestId, entryId, file }: Props & { readonly file: EntryFile }) => {
  const content = useFile(contestContract.readEntryFile, { params: { contestId, entryId, fileId: file.fileId } })
  return <FileViewer file={file} content={content} />
}

/** A file of an entry, as it was uploaded, beside the page. */
export const EntryFileSheet = (props: Props) => {
  const { t } = useTranslation()
  const { file, onClose } = props
  return (
    <Sheet opened={file !== null} onClose={onClose} title={file?.name ?? t('contest.entry.files')}>
      {file === null ? null : <Content {...props} file={file} />}
    </Sheet>
  )
}
