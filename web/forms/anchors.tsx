import { Check } from 'lucide-react'
import { type ReactNode, useId } from 'react'
import { Shape } from '../ui/shape.tsx'
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
export const Anchors = ({ label, hideLabel = false, anchors, value, onChange, error }: Props) => {
  const name = useId()
  return (
    <fieldset className={classes.group}>
      <legend className={hideLabel ? 'vh' : classes.legend}>{label}</legend>
      <div className={classes.anchors}>
        {anchors.map((anchor) => (
          <label key={anchor.value} className={classes.anchor} data-chosen={anchor.value === value || undefined}>
            <input className="vh" type="radio" name={name} value={anchor.value} checked={anchor.value === value} onChange={() => onChange(anchor.value)} />
            <span className={classes.tile}>{anchor.value}</span>
            <span className={classes.words}>{anchor.words}</span>
            {anchor.value === value ? <Check className={classes.tick} aria-hidden="true" /> : null}
          </label>
        ))}
      </div>
      {error === undefined || error === null || error === false ? null : (
        <p className={classes.error}>
          <Shape name="bad" size="small" />
          {error}
        </p>
      )}
    </fieldset>
  )
}
