import { isDay, shortDay, shortInstant } from './date.ts'
import type { Language } from './language.ts'
import { decimalText } from './number.ts'

const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/

/** How a fact stands in a sentence: numbers with their groups, lists with commas, days and moments as people read them, in the agency's zone. */
export const factText = (fact: unknown, language: Language, timeZone = 'Asia/Jakarta'): string => {
  if (typeof fact === 'number') return decimalText(fact, language)
  if (Array.isArray(fact)) return fact.map((one) => factText(one, language, timeZone)).join(', ')
  if (typeof fact !== 'string') return JSON.stringify(fact)
  if (instant.test(fact)) return shortInstant(fact, timeZone, language)
  return isDay(fact) ? shortDay(fact, language) : fact
}
