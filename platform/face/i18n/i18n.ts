import { createInstance, type FormatterModule, type i18n } from 'i18next'
import { initReactI18next } from 'react-i18next'
import { factText } from './fact-text.ts'
import type { Language, Words } from './language.ts'

/** Numbers in a sentence are written in the reader's manner, without a format in each key. */
const facts: FormatterModule = {
  type: 'formatter',
  init: () => undefined,
  add: () => undefined,
  addCached: () => undefined,
  format: (value: unknown, _format, language) => factText(value, language === 'en' ? 'en' : 'id'),
}

/** i18next with flat keys; React escapes what it draws. */
export const startWords = async (language: Language, book: Words): Promise<i18n> => {
  const words = createInstance()
  await words
    .use(initReactI18next)
    .use(facts)
    .init({
      lng: language,
      fallbackLng: 'id',
      resources: { [language]: { translation: { ...book } } },
      keySeparator: false,
      nsSeparator: false,
      interpolation: { escapeValue: false, alwaysFormat: true },
      react: { useSuspense: false, bindI18nStore: 'added' },
    })
  return words
}

/** Adds the words of a module to the language of the screen. */
export const addWords = (words: i18n, language: Language, book: Words): void => {
  words.addResourceBundle(language, 'translation', { ...book }, true, true)
}
