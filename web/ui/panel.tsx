import { type ReactNode, useId } from 'react'
import classes from './panel.module.css'

type Props = {
  readonly title?: ReactNode
  /** One sentence of purpose below the title. */
  readonly purpose?: ReactNode
  /** Right side of the head: a link, a count, filters. */
  readonly actions?: ReactNode
  readonly footer?: ReactNode
  /** Without padding, for lists and tables. */
  readonly flush?: boolean
  readonly id?: string
  /** Names the region where there is no title. */
  readonly label?: string
  readonly children: ReactNode
}

/** White, one line, radius 10. Nothing nests a panel in a panel. */
export const Panel = ({ title, purpose, actions, footer, flush = false, id, label, children }: Props) => {
  const titleId = useId()
  return (
    <section
      className={classes.panel}
      id={id}
      data-flush={flush || undefined}
      {...(title === undefined ? { 'aria-label': label } : { 'aria-labelledby': titleId })}
    >
      {title === undefined ? null : (
        <header className={classes.head}>
          <h2 id={titleId}>{title}</h2>
          {actions === undefined ? null : <div className={classes.actions}>{actions}</div>}
          {purpose === undefined ? null : <p className={classes.purpose}>{purpose}</p>}
        </header>
      )}
      <div className={classes.body}>{children}</div>
      {footer === undefined ? null : <footer className={classes.footer}>{footer}</footer>}
    </section>
  )
}
