import { Textarea, TextInput } from '@mantine/core'
import { useTranslation } from '#web/words/use-translation.ts'
import type { Both } from '../../rules/text-shape.ts'
import classes from './edit-rules.module.css'
import { useFault } from './field-faults.ts'

type Props = {
  /** Named for both inputs: "Nama kriteria". */
  readonly label: string
  readonly value: Both
  readonly onChange: (value: Both) => void
  /** Its place in the documents. */
  readonly path: string
  readonly maxLength: number
  readonly long?: boolean
  readonly hideLabel?: boolean
  readonly disabled?: boolean
}

/** A text in Indonesian, and in English if the organiser wants to: an empty one is shown in the other language. */
export const BothField = ({ label, value, onChange, path, maxLength, long = false, hideLabel = false, disabled = false }: Props) => {
  const { t } = useTranslation()
  const fault = useFault()
  const shape = { maxLength, disabled, ...(hideLabel ? { classNames: { label: 'vh' } } : {}) }
  const input = (language: 'id' | 'en') => {
    const props = {
      ...shape,
      lang: language,
      label: t('contest.edit.both', { label, language: t(`shell.language.${language}`) }),
      value: value[language],
      error: fault(`${path}.${language}`),
    }
    const change = (text: string): void => onChange({ ...value, [language]: text })
    return long ? <Textarea {...props} autosize minRows={2} onChange={(event) => change(event.currentTarget.value)} /> : <TextInput {...props} onChange={(event) => change(event.currentTarget.value)} />
  }
  return (
    <div className={classes.both}>
      {input('id')}
      {input('en')}
    </div>
  )
}
