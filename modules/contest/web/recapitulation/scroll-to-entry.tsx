import { useHashScroll } from '../contest/use-hash-scroll.ts'

/** Drawn below the sheets, so that the entry named in the address is there when it is looked for. */
export const ScrollToEntry = () => {
  useHashScroll()
  return null
}
