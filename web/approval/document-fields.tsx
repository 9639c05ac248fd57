import { useTranslation } from '../words/use-translation.ts'
import type { Json, JsonObject } from '#platform/face/json.ts'
import { KeyValues } from '../ui/key-values.tsx'
import { useFormat } from '../words/use-format.ts'

const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/

/**
 * A document as its fields, one a line, none left out: the second person sees all that the first one saw. A field is named
 * by `approval.<kind>.<field>` of the module, a value by `approval.<kind>.<field>.<value>` where there are such words.
 */
export const DocumentFields = ({ kind, document }: { readonly kind: string; readonly document: JsonObject }) => {
  const { t } = useTranslation()
  const format = useFormat()
  const said = (field: string, value: Json): string => {
    if (value === null) return t(`approval.${kind}.${field}.none`, { defaultValue: t('shell.none') })
    if (typeof value === 'number') return format.number(value)
    if (typeof value === 'string') return instant.test(value) ? format.instant(value) : t(`approval.${kind}.${field}.${value}`, { defaultValue: value })
    return typeof value === 'boolean' ? t(value ? 'shell.yes' : 'shell.no') : JSON.stringify(value)
  }
  return (
    <KeyValues
      align="start"
      items={Object.entries(document).map(([field, value]) => [t(`approval.${kind}.${field}`, { defaultValue: field }), <span key={field}>{said(field, value)}</span>])}
    />
  )
}
