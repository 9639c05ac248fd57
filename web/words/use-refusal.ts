import { useTranslation } from './use-translation.ts'
import type { Refusal } from '#platform/face/outcome.ts'

/** A refusal that was found on this page, in words: `refusal.CODE` of the module, or of the shell. */
export const useRefusal = (): ((refusal: Pick<Refusal, 'refusal' | 'facts'>) => string) => {
  const { t } = useTranslation()
  return ({ refusal, facts }) => {
    const key = `refusal.${refusal}`
    const words = t(key, { ...facts, defaultValue: '' })
    return words === '' ? t('refusal.UNNAMED', { code: refusal }) : words
  }
}
