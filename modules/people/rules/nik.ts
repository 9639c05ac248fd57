import { type Cell, cleanCell } from './clean-cell.ts'

export type NikReading = { readonly nik: string | null; readonly odd: boolean }

/**
 * The 16-digit national id: area 6, ddmmyy (dd + 40 for women), serial 4. Odd when it is not 16 digits, lost digits as a number, or
 * says another birth date or sex than the record. Only 16 digits are kept; nothing is guessed and nobody is refused for it.
 */
export const readNik = (cell: Cell | undefined, record: { readonly birthDate: string | null; readonly sex: 'M' | 'F' | null }): NikReading => {
  const text = cleanCell(cell).replace(/[\s.-]/g, '')
  if (text === '') return { nik: null, odd: false }
  const stored = typeof cell === 'number' && cell >= 1e15
  if (stored || !/^\d{16}$/.test(text)) return { nik: null, odd: true }
  return { nik: text, odd: !agrees(text, record) }
}

const agrees = (nik: string, { birthDate, sex }: { readonly birthDate: string | null; readonly sex: 'M' | 'F' | null }): boolean => {
  const shifted = Number(nik.slice(6, 8))
  const day = shifted > 40 ? shifted - 40 : shifted
  if (sex !== null && (shifted > 40) !== (sex === 'F')) return false
  if (birthDate === null) return day >= 1 && day <= 31
  return `${nik.slice(10, 12)}-${nik.slice(8, 10)}-${String(day).padStart(2, '0')}` === birthDate.slice(2)
}

/** The last four digits: all that a page may show. */
export const nikTail = (nik: string): string => nik.slice(-4)
