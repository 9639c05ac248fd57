/** The types that are taken, told by their first bytes and never by their name. */
export const fileTypes = {
  pdf: 'application/pdf',
  png: 'image/png',
  jpeg: 'image/jpeg',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv',
} as const

export type FileType = (typeof fileTypes)[keyof typeof fileTypes]

const startsWith = (head: Buffer, bytes: readonly number[]): boolean => bytes.every((byte, index) => head[index] === byte)

/** The media type of a file by its first 4 KiB, or undefined when it is none of ours. */
export const typeOf = (head: Buffer, name: string): FileType | undefined => {
  if (startsWith(head, [0x25, 0x50, 0x44, 0x46, 0x2d])) return fileTypes.pdf
  if (startsWith(head, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return fileTypes.png
  if (startsWith(head, [0xff, 0xd8, 0xff])) return fileTypes.jpeg
  if (startsWith(head, [0x50, 0x4b, 0x03, 0x04])) return /\.xlsx$/i.test(name) ? fileTypes.xlsx : undefined
  // A table as text has no magic: it must look like text and say that it is one.
  return /\.csv$/i.test(name) && !head.includes(0) ? fileTypes.csv : undefined
}
