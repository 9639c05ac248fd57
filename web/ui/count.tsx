import classes from './count.module.css'

type Props = {
  readonly value: string | number
  /** `waiting` is the kunyit mark: here, now, you. `quiet` is a count beside a tab. */
  readonly kind?: 'waiting' | 'quiet'
  readonly label?: string
}

export const Count = ({ value, kind = 'quiet', label }: Props) => (
  <span className={classes.count} data-kind={kind}>
    <span aria-hidden={label !== undefined}>{value}</span>
    {label === undefined ? null : <span className="vh">{label}</span>}
  </span>
)
