import type { i18n } from 'i18next'
import { addWords, startWords } from '#platform/face/i18n/i18n.ts'
import { isLanguage, type Language, type Words } from '#platform/face/i18n/language.ts'
import { setCallLanguage } from '../calls/call.ts'

export type Book = Readonly<Record<Language, () => Promise<{ readonly default: Words }>>>

const shellBook: Book = { id: () => import('./id.json'), en: () => import('./en.json') }

/** The language chosen on this device, else Indonesian. */
const keptLanguage = (): Language => {
  const kept = localStorage.getItem('jenjang.language')
  return isLanguage(kept) ? kept : 'id'
}

export type WordShelf = {
  readonly words: i18n
  /** Loads the words of a module in the language of the screen; called before its first page is drawn. */
  readonly take: (book: Book) => Promise<void>
  readonly change: (language: Language) => Promise<void>
}

/** Which books are open: changing the language loads each of them in the other one. */
export const openWordShelf = async (): Promise<WordShelf> => {
  const open = new Set<Book>([shellBook])
  let language = keptLanguage()
  const words = await startWords(language, (await shellBook[language]()).default)
  const announce = (): void => {
    document.documentElement.lang = language
    setCallLanguage(language)
  }
  announce()
  return {
    words,
    take: async (book) => {
      if (open.has(book)) return
      addWords(words, language, (await book[language]()).default)
      open.add(book)
    },
    change: async (chosen) => {
      const books = await Promise.all([...open].map(async (book) => (await book[chosen]()).default))
      for (const book of books) addWords(words, chosen, book)
      language = chosen
      localStorage.setItem('jenjang.language', chosen)
      announce()
      await words.changeLanguage(chosen)
    },
  }
}
