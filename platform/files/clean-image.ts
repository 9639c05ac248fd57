/** Takes out of a picture all that is not picture: who, where, with what (I-17). Pixels stay as they are. */

const keptChunks: ReadonlySet<string> = new Set(['IHDR', 'PLTE', 'IDAT', 'IEND', 'tRNS', 'gAMA', 'cHRM', 'sRGB', 'sBIT', 'pHYs', 'bKGD', 'acTL', 'fcTL', 'fdAT'])

/** More pixels than any page or photograph has: a small file that unpacks to gigabytes in a judge's browser (I-39). */
const MOST_PIXELS = 150_000_000

const checkSize = (width: number, height: number): void => {
  if (width === 0 || height === 0 || width * height > MOST_PIXELS) throw new Error('The picture is empty or too large to show.')
}

/** Throws when the chunks do not add up: such a picture is refused rather than served half read. */
export const cleanPng = (bytes: Buffer): Buffer => {
  const kept: Buffer[] = [bytes.subarray(0, 8)]
  if (bytes.length < 33 || bytes.toString('latin1', 12, 16) !== 'IHDR') throw new Error('The PNG does not begin with its size.')
  checkSize(bytes.readUInt32BE(16), bytes.readUInt32BE(20))
  let at = 8
  while (at < bytes.length) {
    if (at + 12 > bytes.length) throw new Error('The PNG is cut off.')
    const length = bytes.readUInt32BE(at)
    const end = at + 12 + length
    if (end > bytes.length) throw new Error('The PNG is cut off.')
    const type = bytes.toString('latin1', at + 4, at + 8)
    if (type === 'IHDR' && at > 8) throw new Error('The PNG says its size twice.')
    if (keptChunks.has(type)) kept.push(bytes.subarray(at, end))
    at = end
    if (type === 'IEND') return Buffer.concat(kept)
  }
  throw new Error('The PNG has no end.')
}

/** SOF0 to SOF15, without the three of that range that are tables. */
const isFrame = (marker: number): boolean => marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc

/** Keeps JFIF (APP0) and Adobe's colour marker (APP14); drops Exif, XMP, ICC with its makers' names, and comments. */
export const cleanJpeg = (bytes: Buffer): Buffer => {
  const kept: Buffer[] = [bytes.subarray(0, 2)]
  let at = 2
  while (at + 4 <= bytes.length) {
    if (bytes[at] !== 0xff) throw new Error('The JPEG is broken.')
    const marker = bytes[at + 1] ?? 0
    if (marker === 0xff) {
      at += 1
      continue
    }
    const length = bytes.readUInt16BE(at + 2)
    const end = at + 2 + length
    if (length < 2 || end > bytes.length) throw new Error('The JPEG is cut off.')
    if (isFrame(marker) && length >= 7) checkSize(bytes.readUInt16BE(at + 7), bytes.readUInt16BE(at + 5))
    const isApplication = marker >= 0xe0 && marker <= 0xef
    const dropped = (isApplication && marker !== 0xe0 && marker !== 0xee) || marker === 0xfe
    if (!dropped) kept.push(bytes.subarray(at, end))
    at = end
    // From the start of scan on there is picture data up to the end marker; what is written behind it is dropped.
    if (marker === 0xda) {
      const last = bytes.lastIndexOf(Buffer.from([0xff, 0xd9]))
      if (last < at) throw new Error('The JPEG has no end.')
      kept.push(bytes.subarray(at, last + 2))
      return Buffer.concat(kept)
    }
  }
  throw new Error('The JPEG has no picture.')
}
