import { createContext, useContext } from 'react'
import type { Language } from '#platform/face/i18n/language.ts'
import { useTranslation } from './use-translation.ts'

export const useLanguage = (): Language => useTranslation().language

export const ChangeLanguageContext = createContext<(language: Language) => void>(() => undefined)

/** Changes the language of the whole screen and keeps the choice on this device. */
export const useChangeLanguage = (): ((language: Language) => void) => useContext(ChangeLanguageContext)
