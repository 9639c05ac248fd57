import type { ReactNode } from 'react'
import { BusyLines } from '../ui/busy-lines.tsx'
import classes from './data-table.module.css'

export type Column<Row> = {
  readonly id: string
  readonly head: ReactNode
  readonly cell: (row: Row) => ReactNode
  /** Numbers stand right. */
  readonly number?: boolean
  /** The column that names the row (th scope=row); the first where none says so. */
  readonly names?: boolean
  /** On a phone's card: left out, or without its heading. */
  readonly card?: 'none' | 'bare'
  readonly width?: string
}

type Props<Row> = {
  /** Names the table for readers who hear the page. */
  readonly label: string
  readonly columns: readonly Column<Row>[]
  /** Undefined while they are on their way. */
  readonly rows: readonly Row[] | undefined
  readonly rowKey: (row: Row) => string
  /** `cards` below 62em, or `scroll` inside the panel with the first column standing still: for data that is compared. */
  readonly phone?: 'cards' | 'scroll'
  /** What stands there when there are no rows: an EmptyState. */
  readonly empty: ReactNode
  readonly marked?: (row: Row) => boolean
}

/** A table that is read on paper, on a desktop and on a phone. Search and filters stand in the Panel's head, paging in TableFoot. */
export const DataTable = <Row,>({ label, columns, rows, rowKey, phone = 'cards', empty, marked }: Props<Row>) => {
  if (rows === undefined) return <BusyLines />
  if (rows.length === 0) return empty
  const namer = columns.find((column) => column.names === true) ?? columns[0]
  return (
    // What scrolls is reachable by keyboard and named (WCAG 2.1.1); a group, for the Panel around it is the landmark.
    <div className={classes.scroll} role="group" aria-label={label} tabIndex={0}>
      <table className={classes.table} data-phone={phone}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.id} scope="col" className={column.number === true ? 'num' : undefined} style={column.width === undefined ? undefined : { width: column.width }}>
                {column.head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)} data-marked={marked?.(row) === true || undefined}>
              {columns.map((column) => {
                const Cell = column === namer ? 'th' : 'td'
                return (
                  <Cell key={column.id} {...(column === namer ? { scope: 'row' } : {})} className={column.number === true ? 'num' : undefined} data-card={column.card}>
                    {column === namer || column.card !== undefined ? null : (
                      <span className={classes.cardHead} aria-hidden="true">
                        {column.head}
                      </span>
                    )}
                    {column.cell(row)}
                  </Cell>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
