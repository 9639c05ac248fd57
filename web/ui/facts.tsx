import type { ReactNode } from 'react'
import classes from './facts.module.css'

/** A few figures side by side, in a Panel without padding. */
export const Facts = ({ children }: { readonly children: ReactNode }) => <dl className={classes.facts}>{children}</dl>

type Props = { readonly label: ReactNode; readonly second?: ReactNode; readonly tone?: 'plain' | 'bad'; readonly children: ReactNode }

export const Fact = ({ label, second, tone = 'plain', children }: Props) => (
  <div data-tone={tone}>
    <dt>{label}</dt>
    <dd>
      {children} {second === undefined ? null : <small>{second}</small>}
    </dd>
  </div>
)
