import { canonicalBytes } from './canonical.ts'
import { chainStart, entryDigest, type Entry } from './entry.ts'

export type ChainFault = { readonly seq: number; readonly fault: 'number' | 'origin' | 'prev' | 'received' | 'recorded' }

/**
 * The first entry at which the chain does not hold, or undefined: numbers without gaps from 1, one origin and name, each
 * `prev` the digest before, times that never decrease (docs/bundle.md section 2; I-21, I-27).
 */
export const findChainFault = (entries: readonly Entry[]): ChainFault | undefined => {
  const start = entries[0]
  if (start === undefined) return undefined
  let prev = chainStart(start.origin, start.chain)
  let recorded = ''
  for (const [index, entry] of entries.entries()) {
    const fault =
      (entry.seq !== index + 1 && 'number') ||
      ((entry.v !== 1 || entry.origin !== start.origin || entry.chain !== start.chain) && 'origin') ||
      (entry.prev !== prev && 'prev') ||
      (entry.received > entry.recorded && 'received') ||
      (entry.recorded < recorded && 'recorded')
    if (fault) return { seq: index + 1, fault }
    prev = entryDigest(canonicalBytes(entry))
    recorded = entry.recorded
  }
  return undefined
}
