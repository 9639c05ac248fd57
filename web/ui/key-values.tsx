import { Fragment, type ReactNode } from 'react'
import classes from './key-values.module.css'

type Props = { readonly items: readonly (readonly [ReactNode, ReactNode])[]; readonly align?: 'end' | 'start' }

/** Label and value, one pair a line: the inside of an opened number, the facts of a seal. */
export const KeyValues = ({ items, align = 'end' }: Props) => (
  <dl className={classes.pairs} data-align={align}>
    {items.map(([label, value], place) => (
      <Fragment key={typeof label === 'string' ? label : place}>
        <dt>{label}</dt>
        <dd>{value}</dd>
      </Fragment>
    ))}
  </dl>
)
