import { createContext, useContext, useSyncExternalStore } from 'react'
import { newWordStore, type Say, type WordStore } from '#platform/face/i18n/word-store.ts'
import type { Language } from '#platform/face/i18n/language.ts'

export const WordsContext = createContext<WordStore>(newWordStore('id', {}))

/** `const { t } = useTranslation()`, then `t('contest.sheets', { count: 5 })`. */
export const useTranslation = (): { readonly t: Say; readonly language: Language } => {
  const words = useContext(WordsContext)
  return useSyncExternalStore(words.listen, words.now)
}
