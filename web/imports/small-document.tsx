import type { JsonObject } from '#platform/face/json.ts'
import { KeyValues } from '../ui/key-values.tsx'
import { useFormat } from '../words/use-format.ts'
import { useTranslation } from '../words/use-translation.ts'

/** Exactly what the first person asked for: the file, its counts, and each row that is set aside, by name; or why it is undone. */
export const SmallDocument = ({ document }: { readonly document: JsonObject }) => {
  const { t } = useTranslation()
  const format = useFormat()
  const text = (key: string): string => (typeof document[key] === 'string' ? document[key] : '')
  const count = (key: string): readonly (readonly [string, string])[] => (typeof document[key] === 'number' ? [[t(`import.${key}`), format.number(document[key])]] : [])
  const aside = Array.isArray(document['setAside']) ? (document['setAside'] as readonly { readonly row: number; readonly name: string }[]) : []
  return (
    <KeyValues
      align="start"
      items={[
        [t('import.file'), text('file')],
        ...count('new'),
        ...count('changed'),
        ...count('gone'),
        ...aside.map(({ row, name }) => [t('import.aside'), `${t('import.rowOf', { row: format.number(row) })}: ${name}`] as const),
        ...(text('reason') === '' ? [] : [[t('import.undo.reason'), text('reason')] as const]),
      ]}
    />
  )
}
