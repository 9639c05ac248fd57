import { PDFDict, PDFDocument, PDFName, PDFRef } from 'pdf-lib'

/** What a PDF may carry beside its pages: who made it, and what could run or hide in it (I-17, I-39). */
const droppedFromCatalog = ['Metadata', 'Names', 'OpenAction', 'AA', 'AcroForm', 'PieceInfo', 'AF', 'Collection', 'Perms'] as const
const droppedFromPage = ['Metadata', 'AA', 'PieceInfo', 'LastModified', 'AF'] as const
const droppedEverywhere = ['Metadata', 'PieceInfo', 'JS', 'AA', 'LastModified', 'Author', 'Creator', 'Producer'] as const

/**
 * Writes the PDF anew without its information dictionary, XMP, scripts, embedded files, forms and actions. Throws when it
 * cannot be read or is encrypted: such a file is returned to its author.
 */
export const cleanPdf = async (bytes: Buffer): Promise<Buffer> => {
  const document = await PDFDocument.load(bytes, { updateMetadata: false, throwOnInvalidObject: false })
  const { context, catalog } = document
  const remove = (dictionary: PDFDict, keys: readonly string[]): void => {
    for (const key of keys) {
      const name = PDFName.of(key)
      const value = dictionary.get(name)
      if (value instanceof PDFRef) context.delete(value)
      dictionary.delete(name)
    }
  }
  remove(catalog, droppedFromCatalog)
  const info = context.trailerInfo.Info
  if (info instanceof PDFRef) context.delete(info)
  delete context.trailerInfo.Info
  delete context.trailerInfo.ID
  for (const page of document.getPages()) remove(page.node, droppedFromPage)
  for (const [, object] of context.enumerateIndirectObjects()) {
    const dictionary = object instanceof PDFDict ? object : 'dict' in object && object.dict instanceof PDFDict ? object.dict : undefined
    if (dictionary !== undefined && dictionary !== catalog) remove(dictionary, droppedEverywhere)
  }
  return Buffer.from(await document.save({ addDefaultPage: false, updateFieldAppearances: false, useObjectStreams: true }))
}
