import type { CodedPanel } from '../crossed/coded-panel.ts'

/** Entries and judges (places in the coded panel, ascending) that are linked by scores; across components nothing can be compared. */
export type Component = { readonly entries: readonly number[]; readonly judges: readonly number[] }

/** Connected sets of the graph of entries and judges, in the order of their first entry. One component: the panel holds together. */
export function connectedComponents({ entries, judges, entry, judge }: Pick<CodedPanel, 'entries' | 'judges' | 'entry' | 'judge'>): Component[] {
  const root = Int32Array.from({ length: entries.length + judges.length }, (_, i) => i)
  const rootOf = (i: number): number => {
    let at = i
    while (root[at] !== at) {
      root[at] = root[root[at]!]!
      at = root[at]!
    }
    return at
  }
  for (let r = 0; r < entry.length; r++) root[rootOf(entries.length + judge[r]!)] = rootOf(entry[r]!)
  const components = new Map<number, { entries: number[]; judges: number[] }>()
  const componentOf = (i: number) => {
    const at = rootOf(i)
    const component = components.get(at) ?? { entries: [], judges: [] }
    components.set(at, component)
    return component
  }
  for (let e = 0; e < entries.length; e++) componentOf(e).entries.push(e)
  for (let j = 0; j < judges.length; j++) componentOf(entries.length + j).judges.push(j)
  return [...components.values()]
}
