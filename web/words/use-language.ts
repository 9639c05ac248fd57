import { createContext, useContext } from 'react'
import { useTranslation } from 'react-i18next'
import { isLanguage, type Language } from '#platform/face/i18n/language.ts'

export const useLanguage = (): Language => {
  const { i18n } = useTranslation()
  return isLanguage(i18n.language) ? i18n.language : 'id'
}

export const ChangeLanguageContext = createContext<(language: Language) => void>(() => undefined)

/** Changes the language of the whole screen and keeps the choice on this device. */
export const useChangeLanguage = (): ((language: Language) => void) => useContext(ChangeLanguageContext)
