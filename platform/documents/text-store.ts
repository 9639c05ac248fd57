import { SheetRefused } from './sheet-refused.ts'

const BLOCK = 1024 * 1024

export type TextStore = { readonly add: (text: string) => void; readonly at: (index: number) => string | undefined }

/** Many texts in little memory: as UTF-8 in blocks of bytes, eight bytes of bookkeeping each. */
export const textStore = (limit: number): TextStore => {
  const blocks: Buffer[] = []
  let places = new Uint32Array(2048)
  let count = 0
  let end = 0
  return {
    add: (text) => {
      const length = Buffer.byteLength(text)
      if (length > BLOCK || end + length > limit) throw new SheetRefused('SHEET_TOO_LARGE')
      // A text never straddles two blocks.
      if ((end % BLOCK) + length > BLOCK) end = Math.ceil(end / BLOCK) * BLOCK
      if (blocks.length * BLOCK < end + length) blocks.push(Buffer.allocUnsafe(BLOCK))
      if (count * 2 + 2 > places.length) {
        const larger = new Uint32Array(places.length * 2)
        larger.set(places)
        places = larger
      }
      blocks[Math.floor(end / BLOCK)]?.write(text, end % BLOCK)
      places[count * 2] = end
      places[count * 2 + 1] = length
      count += 1
      end += length
    },
    at: (index) => {
      if (!(index >= 0 && index < count)) return undefined
      const start = places[index * 2] ?? 0
      const length = places[index * 2 + 1] ?? 0
      return length === 0 ? '' : blocks[Math.floor(start / BLOCK)]?.toString('utf8', start % BLOCK, (start % BLOCK) + length)
    },
  }
}
