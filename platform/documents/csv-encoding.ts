import { createReadStream } from 'node:fs'
import { SheetRefused } from './sheet-refused.ts'

export type CsvEncoding = 'utf-8' | 'windows-1252'

/**
 * Reads the whole file once, fast, to know what its bytes mean: UTF-8 where every byte fits, else Windows-1252, as spreadsheets on Windows save. A zero
 * byte is no text (also UTF-16).
 */
export const csvEncoding = async (path: string): Promise<CsvEncoding> => {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let isUtf8 = true
  for await (const chunk of createReadStream(path, { highWaterMark: 1024 * 1024 }) as AsyncIterable<Buffer>) {
    if (chunk.includes(0)) throw new SheetRefused('SHEET_ENCODING')
    if (isUtf8) isUtf8 = fits(decoder, chunk)
  }
  return isUtf8 && fits(decoder) ? 'utf-8' : 'windows-1252'
}

const fits = (decoder: TextDecoder, chunk?: Buffer): boolean => {
  try {
    decoder.decode(chunk, { stream: chunk !== undefined })
    return true
  } catch {
    return false
  }
}
