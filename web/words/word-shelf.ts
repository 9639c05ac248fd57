import { isLanguage, type Language, type Words } from '#platform/face/i18n/language.ts'
import { newWordStore, type WordStore } from '#platform/face/i18n/word-store.ts'
import { setCallLanguage } from '../calls/call.ts'

type Load = () => Promise<{ readonly default: Words }>
export type Book = Readonly<Record<Language, Load>>

/** The words of the pages in the frame: home, approvals, accounts. Sign-in and a judge's sheet do without. */
export const officeBook: Book = { id: () => import('./office/id.json'), en: () => import('./office/en.json') }

/** The words of the shell, and of the refusals that any page may meet. */
const shellBooks: readonly Book[] = [
  { id: () => import('./id.json'), en: () => import('./en.json') },
  { id: () => import('#platform/words/id.json'), en: () => import('#platform/words/en.json') },
]

const read = async (books: Iterable<Book>, language: Language): Promise<Words> =>
  Object.assign({}, ...(await Promise.all([...books].map(async (book) => (await book[language]()).default)))) as Words

/** The language chosen on this device, else Indonesian. */
const keptLanguage = (): Language => {
  const kept = localStorage.getItem('jenjang.language')
  return isLanguage(kept) ? kept : 'id'
}

export type WordShelf = {
  readonly words: WordStore
  /** Loads the words of a module in the language of the screen; called before its first page is drawn. */
  readonly take: (books: readonly Book[]) => Promise<void>
  readonly change: (language: Language) => Promise<void>
}

/** Which books are open: changing the language loads each of them in the other one. */
export const openWordShelf = async (): Promise<WordShelf> => {
  const open = new Set<Book>(shellBooks)
  let language = keptLanguage()
  const words = newWordStore(language, await read(open, language))
  const announce = (): void => {
    document.documentElement.lang = language
    setCallLanguage(language)
  }
  announce()
  return {
    words,
    take: async (books) => {
      const fresh = books.filter((book) => !open.has(book))
      if (fresh.length === 0) return
      words.add(language, await read(fresh, language))
      for (const book of fresh) open.add(book)
    },
    change: async (chosen) => {
      words.add(chosen, await read(open, chosen))
      language = chosen
      localStorage.setItem('jenjang.language', chosen)
      announce()
      words.change(chosen)
    },
  }
}
