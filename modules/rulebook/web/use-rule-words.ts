import type { Json } from '#platform/face/json.ts'
import { useFormat } from '#web/words/use-format.ts'
import { useLanguage } from '#web/words/use-language.ts'
import { useTranslation } from '#web/words/use-translation.ts'

/** How the parts of a rule are said: its name, its cells in the reader's numbers, its unit. */
export const useRuleWords = () => {
  const { t } = useTranslation()
  const format = useFormat()
  const language = useLanguage()
  return {
    name: (name: { readonly id: string; readonly en: string }): string => name[language],
    cell: (cell: Json): string => {
      if (cell === null || cell === '') return '–'
      if (typeof cell === 'number') return format.number(cell)
      return typeof cell === 'string' && /^-?\d+\.\d+$/.test(cell) ? format.number(cell) : String(cell as string | boolean)
    },
    field: (field: string): string => t(`rulebook.field.${field}`),
    withUnit: (value: string, unit: string): string => (unit === '' ? value : t(`rulebook.unit.${unit}`, { value })),
    basis: (basis: string, article: string | null): string => (article === null ? basis : t('rulebook.article', { basis, article })),
  } as const
}
