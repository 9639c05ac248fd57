import classes from './pips.module.css'

type Props = {
  readonly filled: readonly boolean[]
  readonly current: number | null
  readonly label: string
}

/** How far the sheet is: a bar for each criterion. */
export const Pips = ({ filled, current, label }: Props) => (
  <div className={classes.pips} role="img" aria-label={label}>
    {filled.map((done, place) => (
      // oxlint-disable-next-line react/no-array-index-key: the place is what it stands for
      <i key={place} data-done={done || undefined} data-now={place === current || undefined} />
    ))}
  </div>
)
