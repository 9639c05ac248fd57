import type { Language } from './language.ts'

const marks = { id: { group: '.', decimal: ',' }, en: { group: ',', decimal: '.' } } as const satisfies Record<Language, object>
const minus = '\u2212' // the true minus: as wide as the plus, and no line break before the digits
const space = '\u00a0'

const grouped = (digits: string, mark: string): string => digits.replace(/\B(?=(\d{3})+$)/g, mark)

/**
 * A decimal as the reader writes it: 12.048 and 81,40 in Indonesian. Takes the text that the server sent ("81.40") and
 * keeps its decimals, so that no floating point stands between a sealed score and the screen.
 */
export const decimalText = (value: string | number, language: Language): string => {
  const text = typeof value === 'number' ? value.toString() : value
  const parts = /^([-+]?)(\d+)(?:\.(\d+))?$/.exec(text)
  if (parts === null) throw new Error(`${text} is not a decimal number.`)
  const [, sign, whole = '', rest] = parts
  const mark = marks[language]
  return `${sign === '-' ? minus : (sign ?? '')}${grouped(whole, mark.group)}${rest === undefined ? '' : mark.decimal + rest}`
}

/** A number that was computed for the eye (never for a decision), with so many decimals. */
export const roundedText = (value: number, digits: number, language: Language): string => decimalText(value.toFixed(digits), language)

/** A difference always carries its sign: +0,6 and −6,1. */
export const signedText = (value: string | number, language: Language): string => {
  const text = decimalText(value, language)
  return /^[\d]/.test(text) && !/^[0.,]*$/.test(text) ? `+${text}` : text
}

/** 61,4 % in Indonesian (with a space), 61.4% in English. */
export const percentText = (value: string | number, language: Language): string =>
  `${decimalText(value, language)}${language === 'id' ? space : ''}%`

/** A probability in whole percent, never 0 and never 100: <1 % and >99 %. */
export const chanceText = (chance: number, language: Language): string => {
  const percent = Math.round(chance * 100)
  if (percent < 1) return `<${percentText(1, language)}`
  if (percent > 99) return `>${percentText(99, language)}`
  return percentText(percent, language)
}

const scales = [
  { from: 1e12, id: 'triliun', en: 'trillion' },
  { from: 1e9, id: 'miliar', en: 'billion' },
  { from: 1e6, id: 'juta', en: 'million' },
] as const

/** Rp1,25 miliar above a million, whole rupiah below. */
export const rupiahText = (rupiah: number, language: Language): string => {
  const sign = rupiah < 0 ? minus : ''
  const size = Math.abs(rupiah)
  const scale = scales.find((one) => size >= one.from)
  if (scale === undefined) return `${sign}Rp${roundedText(size, 0, language)}`
  const shown = (size / scale.from).toFixed(2).replace(/\.?0+$/, '')
  return `${sign}Rp${decimalText(shown, language)}${space}${scale[language]}`
}

/** What the reader typed, as the text the server takes: "87,5" and "1.250" become "87.5" and "1250"; null when it is no number. */
export const readDecimal = (typed: string, language: Language): string | null => {
  const mark = marks[language]
  const text = typed.trim().replaceAll(minus, '-')
  const plain = text.split(mark.decimal)
  if (plain.length > 2) return null
  const [whole = '', rest] = plain
  const groups = whole.split(mark.group)
  if (groups.length > 1 && !groups.slice(1).every((group) => /^\d{3}$/.test(group))) return null
  const joined = groups.join('') + (rest === undefined ? '' : `.${rest}`)
  return /^-?\d+(\.\d+)?$/.test(joined) ? joined : null
}
