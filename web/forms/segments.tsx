import { useId } from 'react'
import classes from './segments.module.css'

export type Segment = { readonly value: string; readonly label: string }

/** Views of the same data, one of them chosen: radio buttons drawn as one bar, so that arrows and screen readers work by themselves. */
export const Segments = ({ label, value, onChange, data }: { readonly label: string; readonly value: string; readonly onChange: (value: string) => void; readonly data: readonly Segment[] }) => {
  const name = useId()
  return (
    <div className={classes.bar} role="radiogroup" aria-label={label}>
      {data.map((one) => (
        <label key={one.value} className={classes.segment}>
          <input type="radio" className={classes.radio} name={name} value={one.value} checked={one.value === value} onChange={() => onChange(one.value)} />
          <span>{one.label}</span>
        </label>
      ))}
    </div>
  )
}
