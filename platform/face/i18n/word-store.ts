import { factText } from './fact-text.ts'
import type { Language, Words } from './language.ts'

export type Facts = {
  readonly [name: string]: unknown
  /** Chooses `<key>_one` or `<key>_other` in English; Indonesian has one form. */
  readonly count?: number
  /** What is said where no book has the key; else the key itself, so that it is noticed. */
  readonly defaultValue?: string
}

export type Say = (key: string, facts?: Facts) => string

export type WordStore = {
  /** Changes with the language and with each book that comes: a new value is a new screen. */
  readonly now: () => { readonly language: Language; readonly t: Say }
  readonly add: (language: Language, book: Words) => void
  readonly change: (language: Language) => void
  /** The zone of the agency: moments in sentences are told in it. */
  readonly inZone: (timeZone: string) => void
  readonly listen: (hear: () => void) => () => void
}

const keysOf = (key: string, language: Language, count: number | undefined): readonly string[] =>
  count === undefined || language === 'id' ? [key] : [count === 1 ? `${key}_one` : `${key}_other`, key]

/** `{{name}}` is filled with the fact, numbers in the reader's manner; a fact that is missing stays visible. */
const filled = (text: string, facts: Facts, language: Language, timeZone: string): string =>
  text.replace(/\{\{\s*(\w+)\s*\}\}/g, (whole, name: string) => (facts[name] === undefined ? whole : factText(facts[name], language, timeZone)))

/** The words on the screen: flat keys, Indonesian where English lacks one. */
export const newWordStore = (first: Language, book: Words): WordStore => {
  const books: Record<Language, Record<string, string>> = { id: {}, en: {} }
  const listeners = new Set<() => void>()
  let timeZone = 'Asia/Jakarta'
  const sayIn =
    (language: Language): Say =>
    (key, facts = {}) => {
      for (const spoken of new Set<Language>([language, 'id'])) {
        for (const one of keysOf(key, spoken, facts.count)) {
          const text = books[spoken][one]
          if (text !== undefined) return filled(text, facts, spoken, timeZone)
        }
      }
      return facts.defaultValue ?? key
    }
  let now = { language: first, t: sayIn(first) }
  const renew = (language: Language): void => {
    now = { language, t: sayIn(language) }
    for (const hear of listeners) hear()
  }
  Object.assign(books[first], book)
  return {
    now: () => now,
    add: (language, more) => {
      Object.assign(books[language], more)
      renew(now.language)
    },
    change: renew,
    inZone: (zone) => {
      if (zone === timeZone) return
      timeZone = zone
      renew(now.language)
    },
    listen: (hear) => {
      listeners.add(hear)
      return () => listeners.delete(hear)
    },
  }
}
