import { Radio } from '@mantine/core'

type Props<V extends string> = {
  readonly label: string
  readonly value: V
  readonly choices: readonly { readonly value: V; readonly label: string }[]
  readonly onChange: (value: V) => void
  readonly disabled?: boolean
}

/** One of a few rules, all of them readable at once. */
export const ChoiceField = <V extends string>({ label, value, choices, onChange, disabled = false }: Props<V>) => (
  <Radio.Group
    label={label}
    value={value}
    onChange={(next) => {
      const chosen = choices.find((choice) => choice.value === next)
      if (chosen !== undefined) onChange(chosen.value)
    }}
  >
    <div className="stack stack-2">
      {choices.map((choice) => (
        <Radio key={choice.value} value={choice.value} label={choice.label} disabled={disabled} />
      ))}
    </div>
  </Radio.Group>
)
