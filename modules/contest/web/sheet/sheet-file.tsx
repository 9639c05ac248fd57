import { judgingRoutes } from '../../contract/judging-routes.ts'
import { FileViewer } from '../viewer/file-viewer.tsx'
import { useFile } from '../viewer/use-file.ts'
import type { SheetData } from './sheet-draft.ts'

type Props = { readonly contestId: string; readonly sheet: SheetData; readonly number: number }

/** The judge's copy of an attachment: without its metadata, named by code and number (I-17). */
export const SheetFile = ({ contestId, sheet, number }: Props) => {
  const content = useFile(judgingRoutes.readSheetFile, { params: { contestId, code: sheet.code, number } })
  const file = sheet.files.find((one) => one.number === number)
  return file === undefined ? null : <FileViewer file={file} content={content} />
}
