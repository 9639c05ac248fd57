import { Fragment, type ReactNode } from 'react'
import { Link } from 'react-router'
import { useTabTitle } from '../session/use-product-name.ts'
import classes from './page-head.module.css'

type Crumb = { readonly to: string; readonly label: string }

type Props = {
  readonly title: string
  /** Two levels at most, without the page itself. */
  readonly crumbs?: readonly Crumb[]
  /** A line above the title: the day, or whose page this is. */
  readonly above?: ReactNode
  /** States and short facts below the title. */
  readonly states?: ReactNode
  /** Buttons. One of them at most is filled. */
  readonly actions?: ReactNode
}

/** The head of every page: breadcrumb, title, states, actions. Sets the title of the browser's tab. */
export const PageHead = ({ title, crumbs = [], above, states, actions }: Props) => {
  useTabTitle(title)
  return (
    <div className={classes.head}>
      <div className={classes.words}>
        {crumbs.length === 0 ? null : (
          <nav className={classes.crumbs} aria-label="Breadcrumb">
            {crumbs.map((crumb) => (
              <Fragment key={crumb.to}>
                <Link to={crumb.to}>{crumb.label}</Link>
                <span aria-hidden="true">/</span>
              </Fragment>
            ))}
            <span>{title}</span>
          </nav>
        )}
        {above === undefined ? null : <p className={classes.above}>{above}</p>}
        <h1 tabIndex={-1}>{title}</h1>
        {states === undefined ? null : <div className={classes.states}>{states}</div>}
      </div>
      {actions === undefined ? null : <div className={classes.actions}>{actions}</div>}
    </div>
  )
}
