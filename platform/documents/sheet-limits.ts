/**
 * What a sheet may measure (I-39). An export of 100,000 employees has 65 columns, 50 MB as xlsx, 75 MB as csv, 330 to 420 MB of XML unpacked at a
 * ratio of 6 to 9; a zip bomb has a ratio near 1,000. Excel's own longest cell has 32,767 characters.
 */
export type SheetLimits = {
  readonly bytes: number
  readonly parts: number
  readonly unpacked: number
  readonly ratio: number
  readonly strings: number
  readonly rows: number
  readonly columns: number
  readonly cell: number
}

const MiB = 1024 * 1024

export const sheetLimits: SheetLimits = {
  bytes: 256 * MiB,
  parts: 1_000,
  unpacked: 1_536 * MiB,
  /** Of a part that unpacks to more than 1 MiB. */
  ratio: 100,
  /** Bytes of the shared strings, which are held in memory. */
  strings: 192 * MiB,
  rows: 300_000,
  columns: 256,
  cell: 32_767,
}
