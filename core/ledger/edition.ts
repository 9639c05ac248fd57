import { partRule } from './contest-kinds.ts'
import type { Entry } from './entry.ts'
import type { Opening } from './part.ts'

/** Two editions of one chain, entry by entry the same; only the openings differ (docs/bundle.md section 5). */
export const editions = ['public', 'full'] as const
export type Edition = (typeof editions)[number]

/** An entry with the openings that are at hand. */
export type OpenEntry = { readonly entry: Entry; readonly open: Readonly<Record<string, Opening>> }

type Content = { readonly parts?: readonly { readonly seq: number; readonly part: string }[] }

/** "seq part" of every part that an `opening.erased` entry of the chain names. */
export const erasedParts = (chain: readonly OpenEntry[]): ReadonlySet<string> =>
  new Set(
    chain
      .filter(({ entry }) => entry.kind === 'opening.erased')
      .flatMap(({ open }) => (open['erased']?.content as Content | undefined)?.parts ?? [])
      .map(({ seq, part }) => `${seq} ${part}`),
  )

/**
 * Which parts of which entry the edition opens. In a cancelled contest what was scored and never published stays closed to
 * the public: parts `sheet` and `result` after the last publication (I-2). Erased parts are opened nowhere (I-25).
 */
export const openedIn = (edition: Edition, chain: readonly OpenEntry[]): ((entry: Entry) => readonly string[]) => {
  const erased = erasedParts(chain)
  const cancelled = chain.some(({ entry }) => entry.kind === 'contest.cancelled')
  const published = chain.findLast(({ entry }) => entry.kind === 'result.published')?.entry.seq ?? 0
  const withheld = (entry: Entry, part: string): boolean => edition === 'public' && cancelled && entry.seq > published && (part === 'sheet' || part === 'result')
  const opens = (entry: Entry, part: string): boolean => {
    const rule = partRule(entry.kind, part)
    return rule !== undefined && (edition === 'full' || rule.opened === 'public') && !withheld(entry, part) && !erased.has(`${entry.seq} ${part}`)
  }
  return (entry) => Object.keys(entry.parts).filter((part) => opens(entry, part))
}
