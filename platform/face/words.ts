import { factText } from './i18n/fact-text.ts'
import type { Language, Words } from './i18n/language.ts'
import type { JsonObject } from './json.ts'

export type { Language, Words } from './i18n/language.ts'

const books: Record<Language, Record<string, string>> = { id: {}, en: {} }

/** Adds a module's words. Called once for each module, at composition. A key that stands twice with other words is a bug. */
export const addWords = (words: { readonly id: Words; readonly en: Words }): void => {
  for (const language of ['id', 'en'] as const) {
    for (const [key, text] of Object.entries(words[language])) {
      const before = books[language][key]
      if (before !== undefined && before !== text) throw new Error(`The word ${key} is given twice in ${language}.`)
      books[language][key] = text
    }
  }
}

/** Fills `{{name}}` with the facts. A missing fact stays visible as its name, so that it is noticed. */
export const fill = (text: string, facts: JsonObject, language: Language, timeZone?: string): string =>
  text.replace(/\{\{([A-Za-z]+)\}\}/g, (_, name: string) => (facts[name] === undefined ? name : factText(facts[name], language, timeZone)))

/** The sentence of a key in the language, with moments in the agency's zone; the key itself where no word was written. */
export const wordsOf =
  (language: Language, timeZone?: string) =>
  (key: string, facts: JsonObject = {}): string =>
    fill(books[language][key] ?? books.id[key] ?? key, facts, language, timeZone)
