import { useDebouncedCallback } from '@mantine/hooks'
import { useSearchParams } from 'react-router'

export type List = {
  /** What is searched for, '' for nothing. */
  readonly search: string
  readonly setSearch: (text: string) => void
  /** The value of a filter, undefined where it is not set. */
  readonly filter: (name: string) => string | undefined
  readonly setFilter: (name: string, value: string | undefined) => void
  /** The key that the page begins after, undefined on the first page. */
  readonly after: string | undefined
  readonly goAfter: (next: string) => void
  readonly goFirst: () => void
}

/**
 * Search, filters and page of a list live in the address, so that Back, a bookmark and a colleague see the same. The next
 * page begins after a key (keyset), never at a number that moves while one reads.
 */
export const useList = (): List => {
  const [params, setParams] = useSearchParams()
  const change = (name: string, value: string | undefined, replace: boolean): void => {
    setParams(
      (before) => {
        const next = new URLSearchParams(before)
        if (name !== 'sesudah') next.delete('sesudah')
        if (value === undefined || value === '') next.delete(name)
        else next.set(name, value)
        return next
      },
      { replace, preventScrollReset: true },
    )
  }
  const setSearch = useDebouncedCallback((text: string) => change('cari', text.trim(), true), 300)
  return {
    search: params.get('cari') ?? '',
    setSearch,
    filter: (name) => params.get(name) ?? undefined,
    setFilter: (name, value) => change(name, value, false),
    after: params.get('sesudah') ?? undefined,
    goAfter: (next) => change('sesudah', next, false),
    goFirst: () => change('sesudah', undefined, false),
  }
}
