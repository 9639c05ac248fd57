import type { FileHandle } from 'node:fs/promises'
import type { SheetLimits } from './sheet-limits.ts'
import { SheetRefused } from './sheet-refused.ts'

/** One file in the archive, as its directory says; nothing is unpacked to learn it. */
export type ZipPart = { readonly name: string; readonly method: 0 | 8; readonly packed: number; readonly unpacked: number; readonly crc: number; readonly at: number }

const damaged = (): SheetRefused => new SheetRefused('SHEET_DAMAGED')

const readAt = async (file: FileHandle, at: number, length: number): Promise<Buffer> => {
  const buffer = Buffer.alloc(length)
  const { bytesRead } = await file.read(buffer, 0, length, at)
  if (bytesRead !== length) throw damaged()
  return buffer
}

/** The end record stands in the last 64 KiB; an archive without one was cut off. */
const endRecord = async (file: FileHandle, size: number): Promise<Buffer> => {
  const length = Math.min(size, 22 + 65_535)
  const tail = await readAt(file, size - length, length)
  const at = tail.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]))
  if (at < 0 || at + 22 > tail.length) throw damaged()
  return tail.subarray(at)
}

/** Reads the directory of a zip archive and refuses what no spreadsheet has: overlaps, doubles, encryption, other methods, sizes that lie. */
export const readZipDirectory = async (file: FileHandle, size: number, limits: SheetLimits): Promise<readonly ZipPart[]> => {
  const end = await endRecord(file, size)
  const count = end.readUInt16LE(10)
  const length = end.readUInt32LE(12)
  const start = end.readUInt32LE(16)
  if (count > limits.parts || start + length > size) throw count > limits.parts ? new SheetRefused('SHEET_BOMB', { parts: count }) : damaged()
  const directory = await readAt(file, start, length)
  const parts: ZipPart[] = []
  let at = 0
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > directory.length || directory.readUInt32LE(at) !== 0x02014b50) throw damaged()
    const names = directory.readUInt16LE(at + 28)
    const extras = directory.readUInt16LE(at + 30)
    const next = at + 46 + names + extras + directory.readUInt16LE(at + 32)
    if (next > directory.length) throw damaged()
    parts.push(readPart(directory, at, names, directory.subarray(at + 46 + names, at + 46 + names + extras)))
    at = next
  }
  checkParts(parts, start, limits)
  return parts
}

const readPart = (directory: Buffer, at: number, names: number, extra: Buffer): ZipPart => {
  const method = directory.readUInt16LE(at + 10)
  if ((directory.readUInt16LE(at + 8) & 1) === 1) throw new SheetRefused('SHEET_LOCKED')
  if (method !== 0 && method !== 8) throw damaged()
  const name = directory.toString('utf8', at + 46, at + 46 + names).replaceAll('\\', '/')
  const short = { unpacked: directory.readUInt32LE(at + 24), packed: directory.readUInt32LE(at + 20), at: directory.readUInt32LE(at + 42) }
  return { name, method, crc: directory.readUInt32LE(at + 16), ...withLongSizes(short, extra) }
}

/** Zip64: some writers give every size in the extra field (id 1), for each number that reads FFFFFFFF. */
const withLongSizes = (short: { unpacked: number; packed: number; at: number }, extra: Buffer): typeof short => {
  const found = { ...short }
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2)) {
    if (extra.readUInt16LE(at) !== 1) continue
    let from = at + 4
    for (const key of ['unpacked', 'packed', 'at'] as const) {
      if (found[key] !== 0xffffffff) continue
      if (from + 8 > extra.length) throw damaged()
      found[key] = Number(extra.readBigUInt64LE(from))
      from += 8
    }
  }
  return found
}

const checkParts = (parts: readonly ZipPart[], directoryAt: number, limits: SheetLimits): void => {
  if (new Set(parts.map(({ name }) => name.toLowerCase())).size !== parts.length) throw damaged()
  let end = 0
  for (const part of [...parts].sort((one, other) => one.at - other.at)) {
    if (part.at < end || part.at + 30 + part.packed > directoryAt) throw damaged()
    end = part.at + 30 + part.packed
    const ratio = part.unpacked / Math.max(1, part.packed)
    if (part.unpacked > 1024 * 1024 && ratio > limits.ratio) throw new SheetRefused('SHEET_BOMB', { part: part.name.slice(0, 80), ratio: Math.round(ratio) })
  }
  const unpacked = parts.reduce((sum, part) => sum + part.unpacked, 0)
  if (unpacked > limits.unpacked) throw new SheetRefused('SHEET_BOMB', { megabytes: Math.round(unpacked / 1024 / 1024) })
}
