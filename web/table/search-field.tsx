import { TextInput } from '@mantine/core'
import { Search } from 'lucide-react'
import classes from './search-field.module.css'
import type { List } from './use-list.ts'

/** Searches the list on the server while one types; the words stand in the address. */
export const SearchField = ({ list, label }: { readonly list: List; readonly label: string }) => (
  <TextInput
    key={list.search === '' ? 'empty' : 'filled'}
    className={classes.search}
    type="search"
    aria-label={label}
    placeholder={label}
    leftSection={<Search aria-hidden="true" />}
    defaultValue={list.search}
    onChange={(event) => list.setSearch(event.currentTarget.value)}
  />
)
