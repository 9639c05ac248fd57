import { Checkbox } from '@mantine/core'
import type { ReactNode } from 'react'
import classes from './check-list.module.css'

type Props = {
  readonly label: ReactNode
  readonly data: readonly { readonly value: string; readonly label: ReactNode }[]
  readonly value: readonly string[]
  readonly onChange: (value: string[]) => void
  readonly disabled?: boolean
}

/** Several of a short list, all of it visible. */
export const CheckList = ({ label, data, value, onChange, disabled = false }: Props) => (
  <fieldset className={classes.list} disabled={disabled}>
    <legend>{label}</legend>
    {data.map((one) => (
      <Checkbox
        key={one.value}
        label={one.label}
        checked={value.includes(one.value)}
        onChange={(event) => onChange(event.currentTarget.checked ? [...value, one.value] : value.filter((chosen) => chosen !== one.value))}
      />
    ))}
  </fieldset>
)
