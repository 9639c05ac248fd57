import { Check } from 'lucide-react'
import type { ReactNode } from 'react'
import classes from './pick-list.module.css'

type Item = { readonly value: string; readonly label: ReactNode; readonly second?: ReactNode }

type Props = { readonly items: readonly Item[]; readonly chosen?: string | undefined; readonly onPick: (value: string) => void }

/** A short list to press one of, inside a Pop. */
export const PickList = ({ items, chosen, onPick }: Props) => (
  <ul className={classes.list}>
    {items.map((item) => (
      <li key={item.value}>
        <button type="button" aria-pressed={item.value === chosen} onClick={() => onPick(item.value)}>
          <span className={classes.tick}>{item.value === chosen ? <Check aria-hidden="true" /> : null}</span>
          {item.label}
          {item.second === undefined ? null : <small className="end">{item.second}</small>}
        </button>
      </li>
    ))}
  </ul>
)
