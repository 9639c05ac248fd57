import { decimalText } from './number.ts'
import type { Language, WordBook } from './language.ts'

/** How a fact stands in a sentence: whole numbers with their groups, lists with commas. */
export const factText = (fact: unknown, language: Language): string => {
  if (typeof fact === 'number') return decimalText(fact, language)
  if (Array.isArray(fact)) return fact.map((one) => factText(one, language)).join(', ')
  return typeof fact === 'string' ? fact : JSON.stringify(fact)
}

/** A sentence of a word book with its facts: `"{{count}} lembar belum terkirim"`. Pure: server and tests use it without i18next. */
export const sentence = (book: WordBook, key: string, facts: Readonly<Record<string, unknown>>, language: Language): string | undefined =>
  book[key]?.replace(/\{\{\s*([A-Za-z]+)\s*\}\}/g, (whole, name: string) => {
    const fact = facts[name]
    return fact === undefined ? whole : factText(fact, language)
  })
