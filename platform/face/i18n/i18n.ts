import i18next, { type i18n } from 'i18next'
import { initReactI18next } from 'react-i18next'
import { type Language, type Words } from './language.ts'
import { factText } from './fact-text.ts'

/** i18next with flat keys. Numbers in a sentence are written in the reader's manner without a format in each key. */
export const startWords = async (language: Language, book: Words): Promise<i18n> => {
  const words = i18next.createInstance()
  await words.use(initReactI18next).init({
    lng: language,
    fallbackLng: 'id',
    resources: { [language]: { translation: { ...book } } },
    keySeparator: false,
    nsSeparator: false,
    interpolation: {
      escapeValue: false, // React escapes
      alwaysFormat: true,
      format: (value: unknown, _format, reader) => factText(value, reader === 'en' ? 'en' : 'id'),
    },
    react: { useSuspense: false, bindI18nStore: 'added' },
  })
  return words
}

export const addWords = (words: i18n, language: Language, book: Words): void => {
  words.addResourceBundle(language, 'translation', { ...book }, true, true)
}
