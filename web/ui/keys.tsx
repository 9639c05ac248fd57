import { Kbd } from '@mantine/core'
import { Fragment } from 'react'
import classes from './keys.module.css'

type Props = { readonly hints: readonly { readonly keys: readonly string[]; readonly does: string }[] }

/** What the keys do; drawn only where there is a fine pointer, and so a keyboard. */
export const Keys = ({ hints }: Props) => (
  <ul className={classes.keys}>
    {hints.map((hint) => (
      <li key={hint.does}>
        {hint.keys.map((key) => (
          <Fragment key={key}>
            <Kbd size="xs">{key}</Kbd>{' '}
          </Fragment>
        ))}
        {hint.does}
      </li>
    ))}
  </ul>
)
