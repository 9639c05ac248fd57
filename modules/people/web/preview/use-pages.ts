import { useState } from 'react'

/** The page of one list among several on a page: not in the address, which belongs to the page's own list. */
export const usePages = () => {
  const [after, setAfter] = useState<string | undefined>(undefined)
  return { after, goAfter: (next: string) => setAfter(next), goFirst: () => setAfter(undefined) }
}
