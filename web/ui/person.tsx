import type { ReactNode } from 'react'
import { Avatar } from './avatar.tsx'
import classes from './person.module.css'

type Props = { readonly name: string; readonly second?: ReactNode; readonly picture?: boolean }

/** A person: the name without rank first, the position on the second line. */
export const Person = ({ name, second, picture = true }: Props) => (
  <span className={classes.person}>
    {picture ? <Avatar name={name} /> : null}
    <span>
      {name}
      {second === undefined || second === null ? null : <small>{second}</small>}
    </span>
  </span>
)
