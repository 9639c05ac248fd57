import { NumberInput } from '@mantine/core'
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
export const WholeField = ({ label, value, onChange, path, min, max, hint, disabled = false }: Props) => {
  const fault = useFault()
  return (
    <NumberInput
      label={label}
      description={hint}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      hideControls
      allowDecimal={false}
      allowNegative={false}
      clampBehavior="none"
      min={min}
      max={max}
      maw="12rem"
      disabled={disabled}
      value={Number.isNaN(value) ? '' : value}
      onChange={(next) => onChange(typeof next === 'number' ? next : Number.NaN)}
      error={fault(path)}
    />
  )
}
