import type { Both } from '../rules/text-shape.ts'
import { useLanguage } from '#web/words/use-language.ts'

/** A text of the rules in the reader's language; what an organiser wrote in one language only is shown in that one. */
export const useBoth = (): ((text: Both) => string) => {
  const language = useLanguage()
  const other = language === 'id' ? 'en' : 'id'
  return (text) => (text[language] === '' ? text[other] : text[language])
}
