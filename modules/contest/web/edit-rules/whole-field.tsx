import { TextInput } from '@mantine/core'
import type { ReactNode } from 'react'
import { useFault } from './field-faults.ts'

type Props = {
  readonly label: ReactNode
  readonly value: number
  readonly onChange: (value: number) => void
  readonly path: string
  readonly min: number
  readonly max: number
  readonly hint?: ReactNode
  readonly disabled?: boolean
}

/** A whole number; empty while it is being typed, which the check says before anything is sent. */
export const WholeField = ({ label, value, onChange, path, max, hint, disabled = false }: Props) => {
  const fault = useFault()
  return (
    <TextInput
      label={label}
      description={hint}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      inputMode="numeric"
      autoComplete="off"
      maxLength={String(max).length}
      maw="12rem"
      disabled={disabled}
      value={Number.isNaN(value) ? '' : String(value)}
      onChange={(event) => {
        const digits = event.currentTarget.value.replace(/\D/g, '')
        onChange(digits === '' ? Number.NaN : Number(digits))
      }}
      error={fault(path)}
    />
  )
}
