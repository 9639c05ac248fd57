import type { Sheets } from './balanced-sheets.ts'
import type { Task } from './panel-request.ts'

/** The graph of entries and judges falls into parts; only inside a part can entries be compared apart from their judges. */
export interface Parts {
  readonly count: number
  /** Part of each entry and of each judge, numbered from 0 by the first entry in it; -1 for a judge without sheets. */
  readonly entry: Int32Array
  readonly judge: Int32Array
}

export function partsOf({ entries, judges, perEntry }: Pick<Task, 'entries' | 'judges' | 'perEntry'>, sheets: Pick<Sheets, 'judge'>): Parts {
  const root = Int32Array.from({ length: judges.length }, (_, j) => j)
  const rootOf = (j: number): number => {
    let at = j
    while (root[at] !== at) {
      root[at] = root[root[at]!]!
      at = root[at]!
    }
    return at
  }
  for (let slot = 0; slot < sheets.judge.length; slot++) {
    const first = slot - (slot % perEntry)
    root[rootOf(sheets.judge[slot]!)] = rootOf(sheets.judge[first]!)
  }
  const numbers = new Map<number, number>()
  const entry = Int32Array.from({ length: entries.length }, (_, e) => {
    const part = rootOf(sheets.judge[e * perEntry]!)
    if (!numbers.has(part)) numbers.set(part, numbers.size)
    return numbers.get(part)!
  })
  const judge = Int32Array.from({ length: judges.length }, (_, j) => numbers.get(rootOf(j)) ?? -1)
  return { count: numbers.size, entry, judge }
}
