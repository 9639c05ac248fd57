import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { ChevronRight } from 'lucide-react'
import classes from './rows.module.css'

/** A list whose rows are read one by one; in a flush Panel. Data that is compared belongs in a DataTable. */
export const Rows = ({ label, children }: { readonly label?: string; readonly children: ReactNode }) => (
  <ul className={classes.rows} aria-label={label}>
    {children}
  </ul>
)

/** A line that says what the next rows have in common. */
export const RowGroup = ({ title, second }: { readonly title: ReactNode; readonly second?: ReactNode }) => (
  <li className={classes.group}>
    <span>{title}</span>
    {second === undefined ? null : <span>{second}</span>}
  </li>
)

type Props = {
  /** A status shape, an icon, a number. */
  readonly lead?: ReactNode
  readonly title: ReactNode
  readonly detail?: ReactNode
  /** Right side: a date, a figure. */
  readonly second?: ReactNode
  /** A button; on a phone it takes its own line. */
  readonly act?: ReactNode
  /** The whole row leads to this page. */
  readonly to?: string
  /** Here, now, you: the kunyit mark. */
  readonly now?: boolean
}

export const Row = ({ lead, title, detail, second, act, to, now = false }: Props) => {
  const inside = (
    <>
      {lead === undefined ? null : <span className={classes.lead}>{lead}</span>}
      <span className={classes.words}>
        <span className={classes.title}>{title}</span>
        {detail === undefined ? null : <span className={classes.detail}>{detail}</span>}
      </span>
      {second === undefined ? null : <span className={classes.second}>{second}</span>}
      {act === undefined ? null : <span className={classes.act}>{act}</span>}
    </>
  )
  return (
    <li data-now={now || undefined}>
      {to === undefined ? (
        <div className={classes.row}>{inside}</div>
      ) : (
        <Link className={classes.row} to={to}>
          {inside}
          <ChevronRight className={classes.chevron} aria-hidden="true" />
        </Link>
      )}
    </li>
  )
}
