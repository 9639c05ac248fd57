import { NativeSelect, Textarea, TextInput } from '@mantine/core'
import { useTranslation } from '#web/words/use-translation.ts'
import { useFormat } from '#web/words/use-format.ts'
import type { RulesDocument } from '../../rules/rules-document.ts'
import { useBoth } from '../use-both.ts'
import type { EntryContent } from './entry-content.ts'
import classes from './entry-fields.module.css'

type Props = {
  readonly rules: RulesDocument
  readonly content: EntryContent
  readonly onChange: (content: EntryContent) => void
  /** field -> message */
  readonly errors: Readonly<Record<string, string>>
  /** The category stands once a version was sent. */
  readonly categoryFixed: boolean
}

/** Above this many characters a field is a text of several lines. */
const oneLine = 250

export const fieldId = (code: string): string => `isian-${code}`

/** The fields of the sealed rules, in their order. */
export const EntryFields = ({ rules, content, onChange, errors, categoryFixed }: Props) => {
  const { t } = useTranslation()
  const format = useFormat()
  const both = useBoth()
  const words = (label: string, required: boolean): string => (required ? label : t('contest.entry.optional', { label }))
  const order: ('label' | 'input' | 'description' | 'error')[] = ['label', 'input', 'description', 'error']
  return (
    <div className={classes.fields}>
      {rules.categories.length > 1 ? (
        <NativeSelect
          label={t('contest.entry.category')}
          data={rules.categories.map(({ code, name }) => ({ value: code, label: both(name) }))}
          value={content.category}
          disabled={categoryFixed}
          onChange={(event) => onChange({ ...content, category: event.currentTarget.value })}
        />
      ) : null}
      <TextInput id={fieldId('title')} label={t('contest.entry.title')} maxLength={200} value={content.title} error={errors.title} onChange={(event) => onChange({ ...content, title: event.currentTarget.value })} />
      {rules.work.fields.map(({ code, label, help, maxLength, required }) => {
        const text = content.fields[code] ?? ''
        const counted = t('contest.entry.length', { length: format.number(text.length), max: format.number(maxLength) })
        const shared = {
          id: fieldId(code),
          label: words(both(label), required),
          description: both(help) === '' ? counted : `${both(help)} ${counted}`,
          inputWrapperOrder: order,
          maxLength,
          value: text,
          error: errors[code],
        }
        const change = (value: string): void => onChange({ ...content, fields: { ...content.fields, [code]: value } })
        return maxLength <= oneLine ? (
          <TextInput key={code} {...shared} onChange={(event) => change(event.currentTarget.value)} />
        ) : (
          <Textarea key={code} {...shared} rows={5} resize="vertical" onChange={(event) => change(event.currentTarget.value)} />
        )
      })}
    </div>
  )
}
