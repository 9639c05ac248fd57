import { createHash } from 'node:crypto'
import { type Sheet, SheetRefused, sheetOutcome } from '#platform/documents/sheet.ts'
import { ok, type Outcome, refuse } from '#platform/face/outcome.ts'
import { type Cell, cleanCell } from '../rules/clean-cell.ts'
import { bare, type HistoryFinding, type HistoryFindingCode, type HistoryKind, type HistoryRow, type HistorySpec, historySpecs } from '../rules/history-kinds.ts'
import { readNip } from '../rules/nip.ts'
import { dateReader } from '../rules/read-date.ts'

/** Who bears a number: the employee and the name that a finding says. */
export type KnownByNip = ReadonlyMap<string, { readonly employeeId: string; readonly name: string }>
export type HistoryReading = {
  readonly rows: number
  readonly accepted: readonly HistoryRow[]
  readonly findings: readonly HistoryFinding[]
  readonly refused: readonly { readonly row: number; readonly name: string }[]
  /** SHA-256 over the accepted rows, one JSON array a line. */
  readonly digest: string
}

const LARGEST = 300_000
const NIP = ['nipBaru', 'nip'] as const

/** Reads one kind of history to its end. Refused as a whole: the wrong sheet. */
export const readHistory = async (sheet: Sheet, kind: HistoryKind, known: KnownByNip): Promise<Outcome<HistoryReading>> => {
  const read = await sheetOutcome(async () => await rowsOf(sheet, historySpecs[kind], known))
  return read.ok ? read.value : read
}

const rowsOf = async (sheet: Sheet, spec: HistorySpec, known: KnownByNip): Promise<Outcome<HistoryReading>> => {
  let take: ReturnType<typeof taker> | undefined
  for await (const batch of sheet.rows()) {
    for (const { row, cells } of batch) {
      if (take === undefined) {
        const headings = headingsOf(row === 1 ? cells : [], spec)
        if (!headings.ok) return headings
        take = taker(spec, headings.value, dateReader(sheet.dateSystem), known)
      } else {
        if (take.count() >= LARGEST) throw new SheetRefused('SHEET_TOO_LARGE', { megabytes: 100 })
        take.row(row, cells)
      }
    }
  }
  return take === undefined || take.count() === 0 ? refuse('SHEET_EMPTY') : ok(take.finish())
}

type Headings = ReadonlyMap<string, { readonly at: number; readonly text: string }>

const headingsOf = (cells: readonly Cell[], spec: HistorySpec): Outcome<Headings> => {
  const wanted = new Map(['id', ...NIP, ...spec.title, spec.from, spec.to, ...spec.days, ...spec.more].flatMap((name) => (name === null ? [] : [[bare(name), name] as const])))
  const found = new Map<string, { readonly at: number; readonly text: string }>()
  for (const [at, cell] of cells.entries()) {
    const name = wanted.get(bare(String(cell)))
    if (name === undefined) continue
    if (found.has(name)) return refuse('HEADING_TWICE', { heading: String(cell).trim() })
    found.set(name, { at, text: String(cell).trim() })
  }
  const missing = [NIP, spec.title].filter((names) => !names.some((name) => found.has(name))).map(([name]) => name ?? '')
  return missing.length === 0 ? ok(found) : refuse('HISTORY_SHEET_WRONG', { missing })
}

const taker = (spec: HistorySpec, headings: Headings, readDay: ReturnType<typeof dateReader>, known: KnownByNip) => {
  const accepted: HistoryRow[] = []
  const findings: HistoryFinding[] = []
  const refused: { readonly row: number; readonly name: string }[] = []
  const seen = new Set<string>()
  let rows = 0
  const row = (line: number, cells: readonly Cell[]): void => {
    rows += 1
    const cellOf = (name: string): Cell | undefined => cells[headings.get(name)?.at ?? -1]
    const text = (name: string): string => cleanCell(cellOf(name)).slice(0, 1000)
    const firstOf = (names: readonly string[]): string => names.map(text).find((one) => one !== '') ?? ''
    const number = readNip(NIP.map(cellOf).find((cell) => cell !== undefined && cell !== ''))
    const person = number.ok ? known.get(number.nip) : undefined
    const name = person?.name ?? ''
    let sound = true
    const find = (names: readonly string[], code: HistoryFindingCode, shown = ''): void => {
      findings.push({ row: line, name, column: headings.get(names.find((one) => headings.has(one)) ?? '')?.text ?? names[0] ?? '', code, shown })
      sound = false
    }
    if (!number.ok) find(NIP, 'HISTORY_NIP_WRONG')
    else if (person === undefined) find(NIP, 'HISTORY_NIP_UNKNOWN', `··· ${number.nip.slice(-3)}`)
    const title = firstOf(spec.title)
    if (title === '') find(spec.title, 'HISTORY_TITLE_EMPTY')
    const day = (column: string | null): string | null => {
      if (column === null) return null
      const read = readDay(cellOf(column))
      if (read === 'invalid') find([column], 'HISTORY_DATE_INVALID')
      return read === 'invalid' ? null : read
    }
    const [from, to] = [day(spec.from), day(spec.to)]
    const days = spec.days.map((column) => [column, day(column)] as const)
    const content = Object.fromEntries([...spec.more.map((column) => [column, text(column)] as const), ...days.map(([column, value]) => [column, value ?? ''] as const)].filter(([, value]) => value !== ''))
    const id = text('id').slice(0, 64)
    // Where the file gives no id, a row is told apart by what it is, since when, and its letter.
    const key = id === '' ? `${title}|${from ?? ''}|${content['skNomor'] ?? content['nomorSk'] ?? content['noSertipikat'] ?? ''}`.slice(0, 300) : id
    if (sound && person !== undefined) {
      const once = `${person.employeeId} ${key}`
      if (seen.has(once)) find(id === '' ? spec.title : ['id'], 'HISTORY_TWICE')
      seen.add(once)
    }
    if (sound && person !== undefined) accepted.push({ row: line, employeeId: person.employeeId, key, title, content, from, to })
    else refused.push({ row: line, name })
  }
  const finish = (): HistoryReading => {
    const hash = createHash('sha256').update('jenjang/history/1\n')
    for (const one of accepted) hash.update(`${JSON.stringify([one.row, one.employeeId, one.key, one.title, one.content, one.from, one.to])}\n`)
    return { rows, accepted, findings, refused, digest: hash.digest('hex') }
  }
  return { row, finish, count: (): number => rows }
}
