import type { Language } from './language.ts'
import { decimalText } from './number.ts'

/** How a fact stands in a sentence: numbers with their groups, lists with commas. */
export const factText = (fact: unknown, language: Language): string => {
  if (typeof fact === 'number') return decimalText(fact, language)
  if (Array.isArray(fact)) return fact.map((one) => factText(one, language)).join(', ')
  return typeof fact === 'string' ? fact : JSON.stringify(fact)
}
