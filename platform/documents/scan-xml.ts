import { SheetRefused } from './sheet-refused.ts'

/** What a scan meets. `tag` is all that stands between < and >, for `attributeOf`; `text` is raw, for `decodeText`. Names come without prefix. */
export type XmlListener = {
  readonly open: (name: string, tag: string, closed: boolean) => void
  readonly close: (name: string) => void
  readonly text: (raw: string) => void
}

export type XmlScanner = { readonly push: (chunk: Buffer) => void; readonly end: () => void }

const LONGEST = 4 * 1024 * 1024

/**
 * Walks XML piece by piece and builds nothing. Made for the XML that spreadsheets write: a document type, an entity or a CDATA section is
 * refused, comments and instructions are passed over. Bytes stand as Latin-1 in raw text, so that slices stay small.
 */
export const xmlScanner = (listener: XmlListener): XmlScanner => {
  let rest = ''
  let elements = 0
  return {
    push: (chunk) => {
      const text = rest + chunk.toString('latin1')
      let at = 0
      for (let tag = text.indexOf('<'); tag >= 0; tag = text.indexOf('<', at)) {
        const end = endOfMarkup(text, tag)
        if (end < 0) break
        if (tag > at) listener.text(text.slice(at, tag))
        elements += emit(listener, text, tag, end)
        at = end
      }
      rest = text.slice(at)
      if (rest.length > LONGEST) throw new SheetRefused('SHEET_DAMAGED')
    },
    end: () => {
      if (elements === 0 || rest.trim() !== '') throw new SheetRefused('SHEET_DAMAGED')
    },
  }
}

/** The index behind the markup that begins at `at`, or -1 where it is not complete yet. */
const endOfMarkup = (text: string, at: number): number => {
  const mark = text.charCodeAt(at + 1)
  if (mark === 33) return endOfDeclaration(text, at)
  const end = mark === 63 ? text.indexOf('?>', at) + 1 : text.indexOf('>', at)
  return end <= 0 ? -1 : end + 1
}

const endOfDeclaration = (text: string, at: number): number => {
  const start = text.slice(at, at + 9)
  if (start.length < 9) return -1
  if (start.startsWith('<!--')) {
    const end = text.indexOf('-->', at + 4)
    return end < 0 ? -1 : end + 3
  }
  throw new SheetRefused(start.startsWith('<![') ? 'SHEET_DAMAGED' : 'SHEET_ENTITY')
}

/** Returns how many elements were opened. */
const emit = (listener: XmlListener, text: string, at: number, end: number): number => {
  const mark = text.charCodeAt(at + 1)
  if (mark === 33 || mark === 63) return 0
  if (mark === 47) {
    listener.close(localName(text.slice(at + 2, end - 1).trimEnd()))
    return 0
  }
  const closed = text.charCodeAt(end - 2) === 47
  const tag = text.slice(at + 1, closed ? end - 2 : end - 1)
  const blank = tag.search(/\s/)
  listener.open(localName(blank < 0 ? tag : tag.slice(0, blank)), tag, closed)
  return 1
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1)

/** The raw value of an attribute, or undefined. */
export const attributeOf = (tag: string, name: string): string | undefined => {
  for (const quote of ['"', "'"]) {
    const at = tag.indexOf(` ${name}=${quote}`)
    if (at < 0) continue
    const from = at + name.length + 3
    const end = tag.indexOf(quote, from)
    return end < 0 ? undefined : tag.slice(from, end)
  }
  return undefined
}

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

const entity = (_: string, body: string): string => {
  const known = named[body]
  if (known !== undefined) return known
  const code = body.startsWith('#x') ? Number.parseInt(body.slice(2), 16) : body.startsWith('#') ? Number.parseInt(body.slice(1), 10) : Number.NaN
  // An entity of the file's own: none is known, and none is followed.
  if (!Number.isInteger(code) || code > 0x10ffff) throw new SheetRefused('SHEET_ENTITY')
  return code >= 0xd800 && code <= 0xdfff ? '\ufffd' : String.fromCodePoint(code)
}

/** Raw text as characters: UTF-8, the five named entities and the numbered ones. */
export const decodeText = (raw: string): string => {
  const text = /[\x80-\xff]/.test(raw) ? Buffer.from(raw, 'latin1').toString('utf8') : raw
  return text.includes('&') ? text.replace(/&([^;&\s]{0,12});?/g, entity) : text
}

/** `_x000D_`: how these files write a character that XML forbids. */
export const decodeEscapes = (text: string): string =>
  text.includes('_x') ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))) : text
