import { TextInput, type TextInputProps } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from '../words/use-translation.ts'
import { readTypedDay, typedDay } from '#platform/face/i18n/date.ts'
import { withDashes } from './typed.ts'

type Props = Omit<TextInputProps, 'value' | 'defaultValue' | 'onChange'> & {
  /** 'yyyy-mm-dd', or '' while there is none. */
  readonly value: string
  readonly onChange: (day: string) => void
}

/** A day, typed as 31-12-2026: dashes come by themselves, and a day that does not exist is said at once. */
export const DateField = ({ value, onChange, error, onBlur, ...rest }: Props) => {
  const { t } = useTranslation()
  const [typed, setTyped] = useState(value === '' ? '' : typedDay(value))
  const [seen, setSeen] = useState(value)
  const [left, setLeft] = useState(false)
  if (value !== seen) {
    // The form was filled from elsewhere (reset, loaded).
    setSeen(value)
    if (value !== (readTypedDay(typed) ?? '')) setTyped(value === '' ? '' : typedDay(value))
  }
  const wrong = left && typed !== '' && readTypedDay(typed) === null
  return (
    <TextInput
      inputMode="numeric"
      placeholder="31-12-2026"
      autoComplete="off"
      maxLength={10}
      {...rest}
      value={typed}
      error={wrong ? t('shell.date.wrong') : error}
      onChange={(event) => {
        const next = withDashes(event.currentTarget.value, typed)
        setTyped(next)
        setLeft(next.length === 10)
        const day = readTypedDay(next) ?? ''
        setSeen(day)
        onChange(day)
      }}
      onBlur={(event) => {
        setLeft(true)
        onBlur?.(event)
      }}
    />
  )
}
