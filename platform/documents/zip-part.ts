import type { FileHandle } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { crc32, createInflateRaw } from 'node:zlib'
import { SheetRefused } from './sheet-refused.ts'
import type { ZipPart } from './zip-directory.ts'

const STEP = 256 * 1024

/** The packed bytes of a part, read piece by piece behind its local header. */
async function* packedBytes(file: FileHandle, part: ZipPart): AsyncGenerator<Buffer> {
  const header = Buffer.alloc(30)
  const { bytesRead } = await file.read(header, 0, 30, part.at)
  if (bytesRead !== 30 || header.readUInt32LE(0) !== 0x04034b50) throw new SheetRefused('SHEET_DAMAGED')
  let at = part.at + 30 + header.readUInt16LE(26) + header.readUInt16LE(28)
  for (let left = part.packed; left > 0; ) {
    const buffer = Buffer.allocUnsafe(Math.min(STEP, left))
    const read = await file.read(buffer, 0, buffer.length, at)
    if (read.bytesRead === 0) throw new SheetRefused('SHEET_DAMAGED')
    yield buffer.subarray(0, read.bytesRead)
    at += read.bytesRead
    left -= read.bytesRead
  }
}

/**
 * The content of a part, unpacked piece by piece. It stops at the size that the directory said (a part that unpacks to more lies), and at
 * the end compares size and checksum. `onlyFirst`: as many bytes are enough, nothing is compared.
 */
export async function* unpackedBytes(file: FileHandle, part: ZipPart, onlyFirst?: number): AsyncGenerator<Buffer> {
  const packed = Readable.from(packedBytes(file, part))
  const source = part.method === 0 ? packed : packed.pipe(createInflateRaw({ chunkSize: STEP }))
  packed.once('error', (cause) => source.destroy(cause))
  let size = 0
  let crc = 0
  try {
    for await (const chunk of source as AsyncIterable<Buffer>) {
      size += chunk.length
      if (size > part.unpacked) throw new SheetRefused('SHEET_BOMB', { part: part.name.slice(0, 80) })
      if (onlyFirst !== undefined && size >= onlyFirst) {
        yield chunk
        return
      }
      crc = crc32(chunk, crc)
      yield chunk
    }
  } catch (cause) {
    throw cause instanceof SheetRefused ? cause : new SheetRefused('SHEET_DAMAGED')
  } finally {
    source.destroy()
    packed.destroy()
  }
  if (size !== part.unpacked || crc >>> 0 !== part.crc) throw new SheetRefused('SHEET_DAMAGED')
}

/** A small part as text. */
export const readPartText = async (file: FileHandle, part: ZipPart, limit = 4 * 1024 * 1024): Promise<string> => {
  if (part.unpacked > limit) throw new SheetRefused('SHEET_BOMB', { part: part.name.slice(0, 80) })
  const chunks: Buffer[] = []
  for await (const chunk of unpackedBytes(file, part)) chunks.push(chunk)
  return Buffer.concat(chunks).toString('utf8')
}
