import { TextInput, type TextInputProps } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from '../words/use-translation.ts'
import { decimalText, readDecimal } from '#platform/face/i18n/number.ts'
import { useLanguage } from '../words/use-language.ts'

type Props = Omit<TextInputProps, 'value' | 'defaultValue' | 'onChange'> & {
  /** As the server takes it: "87.5", or '' while there is none. */
  readonly value: string
  readonly onChange: (decimal: string) => void
}

/** A decimal typed with a comma: 87,5. It stays text from here to the server, so that no digit changes on the way. */
export const DecimalField = ({ value, onChange, error, onBlur, ...rest }: Props) => {
  const { t } = useTranslation()
  const language = useLanguage()
  const shown = (text: string): string => (text === '' ? '' : decimalText(text, language))
  const [typed, setTyped] = useState(shown(value))
  const [seen, setSeen] = useState(value)
  const [left, setLeft] = useState(false)
  if (value !== seen) {
    setSeen(value)
    if (value !== (readDecimal(typed, language) ?? '')) setTyped(shown(value))
  }
  const wrong = left && typed.trim() !== '' && readDecimal(typed, language) === null
  return (
    <TextInput
      inputMode="decimal"
      autoComplete="off"
      {...rest}
      value={typed}
      error={wrong ? t('shell.number.wrong') : error}
      onChange={(event) => {
        setTyped(event.currentTarget.value)
        setLeft(false)
        const decimal = readDecimal(event.currentTarget.value, language) ?? ''
        setSeen(decimal)
        onChange(decimal)
      }}
      onBlur={(event) => {
        setLeft(true)
        onBlur?.(event)
      }}
    />
  )
}
