import { Radio } from '@mantine/core'
import { Check } from 'lucide-react'
import type { ReactNode } from 'react'
import classes from './anchors.module.css'

export type Anchor = { readonly value: number; readonly words: ReactNode }

type Props = {
  /** The criterion: the question of the group. */
  readonly label: ReactNode
  readonly hideLabel?: boolean
  readonly anchors: readonly Anchor[]
  readonly value: number | null
  readonly onChange: (value: number) => void
  readonly error?: ReactNode
}

/** A scale with written anchors: each 52 px or more, the whole row presses. Keys 1 to 5 belong to the page. */
export const Anchors = ({ label, hideLabel = false, anchors, value, onChange, error }: Props) => (
  <Radio.Group
    value={value === null ? '' : String(value)}
    onChange={(chosen) => onChange(Number(chosen))}
    label={label}
    error={error}
    classNames={hideLabel ? { label: 'vh' } : {}}
  >
    <div className={classes.anchors}>
      {anchors.map((anchor) => (
        <Radio.Card key={anchor.value} value={String(anchor.value)} className={classes.anchor} data-chosen={anchor.value === value || undefined}>
          <span className={classes.tile}>{anchor.value}</span>
          <span className={classes.words}>{anchor.words}</span>
          {anchor.value === value ? <Check className={classes.tick} aria-hidden="true" /> : null}
        </Radio.Card>
      ))}
    </div>
  </Radio.Group>
)
