import { NativeSelect, type NativeSelectProps } from '@mantine/core'

type Choice = { readonly value: string; readonly label: string }

type Props = Omit<NativeSelectProps, 'data' | 'value' | 'onChange'> & {
  readonly data: readonly Choice[]
  /** Null while nothing is chosen: the placeholder stands there. */
  readonly value: string | null
  readonly onChange: (value: string) => void
  readonly placeholder?: string
}

/** One of a list, by the device's own picker: the right thing on a phone, and weightless. Select is for long lists that are searched. */
export const PickField = ({ data, value, onChange, placeholder, ...rest }: Props) => (
  <NativeSelect
    {...rest}
    value={value ?? ''}
    onChange={(event) => onChange(event.currentTarget.value)}
    data={value === null ? [{ value: '', label: placeholder ?? '', disabled: true }, ...data] : [...data]}
  />
)
