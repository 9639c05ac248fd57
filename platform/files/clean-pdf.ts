import { PDFArray, type PDFContext, PDFDict, PDFDocument, PDFName, type PDFObject, PDFRef, PDFStream } from 'pdf-lib'

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
    for (const key of keys) dictionary.delete(PDFName.of(key))
  }
  remove(catalog, droppedFromCatalog)
  delete context.trailerInfo.Info
  delete context.trailerInfo.ID
  for (const page of document.getPages()) remove(page.node, droppedFromPage)
  for (const [, object] of context.enumerateIndirectObjects()) {
    const dictionary = object instanceof PDFDict ? object : 'dict' in object && object.dict instanceof PDFDict ? object.dict : undefined
    if (dictionary !== undefined && dictionary !== catalog) remove(dictionary, droppedEverywhere)
  }
  dropUnreachable(context)
  return Buffer.from(await document.save({ addDefaultPage: false, updateFieldAppearances: false, useObjectStreams: true }))
}

/** What no page leads to any more would still lie in the file: it is left out of it. */
const dropUnreachable = (context: PDFContext): void => {
  const reached = new Set<PDFObject>()
  const waiting: (PDFObject | undefined)[] = [context.trailerInfo.Root]
  while (waiting.length > 0) {
    const object = waiting.pop()
    if (object === undefined || reached.has(object)) continue
    reached.add(object)
    if (object instanceof PDFRef) waiting.push(context.lookup(object))
    else if (object instanceof PDFDict) waiting.push(...object.values())
    else if (object instanceof PDFArray) waiting.push(...object.asArray())
    else if (object instanceof PDFStream) waiting.push(object.dict)
  }
  for (const [reference, object] of context.enumerateIndirectObjects()) if (!reached.has(object)) context.delete(reference)
}
