import type { Indexed } from './ratings.ts'

/** What the design of the panel lets one compare, before any score is looked at. */
export interface Identification {
  /** Places of judges (0..J-1) and criteria (J..J+C-1) whose effect can be estimated; the others stay at 0 as the zero point. */
  readonly free: readonly number[]
  /** Sets of entries that can be compared with one another, by place; entries of different sets cannot. */
  readonly entryGroups: readonly (readonly number[])[]
  /** Effects beyond one judge and one criterion that had to be held at 0: judges and criteria are mixed up. */
  readonly confounded: number
}

/** Rank decisions on whole-number tables: far below any real pivot, far above rounding. */
const singular = 1e-9

/**
 * Eliminates entries, then judges, then criteria from the table of counts X'X. A pivot that vanishes is an effect that cannot
 * be told apart from the ones before it; its null vector shows which entries move against each other unseen. (The union of
 * links between entries, judges and criteria would not do: judges who each see one criterion are linked, yet cannot be told
 * from their criterion.)
 */
export function identify({ entries, judges, criteria, entry, judge, criterion }: Indexed): Identification {
  const n = entries.length
  const q = judges.length + criteria.length
  const visits = new Float64Array(n)
  const across = new Float64Array(n * q)
  const table = new Float64Array(q * q)
  for (let row = 0; row < entry.length; row++) {
    const e = entry[row]!
    const effects = [judge[row]!, judges.length + criterion[row]!]
    visits[e]! += 1
    for (const a of effects) {
      across[e * q + a]! += 1
      for (const b of effects) table[a * q + b]! += 1
    }
  }
  const diagonal = Float64Array.from({ length: q }, (_, a) => table[a * q + a]!)
  for (let e = 0; e < n; e++) {
    for (let a = 0; a < q; a++) {
      const share = across[e * q + a]! / visits[e]!
      if (share === 0) continue
      for (let b = 0; b < q; b++) table[a * q + b]! -= share * across[e * q + b]!
    }
  }
  const { free, nullVectors } = eliminate(table, diagonal, q)
  const moves = nullVectors.map(vector => Float64Array.from({ length: n }, (_, e) => {
    let sum = 0
    for (let a = 0; a < q; a++) sum += across[e * q + a]! * vector[a]!
    return sum / visits[e]!
  }))
  const groups = new Map<string, number[]>()
  for (let e = 0; e < n; e++) {
    const key = moves.map(move => Math.round(move[e]! * 1e6)).join(' ')
    groups.set(key, [...(groups.get(key) ?? []), e])
  }
  const entryGroups = [...groups.values()]
  return { free, entryGroups, confounded: q - free.length - 2 - (entryGroups.length - 1) }
}

/** Gauss-Jordan in the given order; a column without a pivot yields the vector of effects that cancels it. */
function eliminate(table: Float64Array, diagonal: Float64Array, q: number): { free: number[]; nullVectors: Float64Array[] } {
  const free: number[] = []
  const dropped: number[] = []
  for (let p = 0; p < q; p++) {
    const pivot = table[p * q + p]!
    if (pivot <= singular * Math.max(1, diagonal[p]!)) {
      dropped.push(p)
      continue
    }
    free.push(p)
    for (let b = 0; b < q; b++) table[p * q + b]! /= pivot
    for (let a = 0; a < q; a++) {
      const factor = table[a * q + p]!
      if (a === p || factor === 0) continue
      for (let b = 0; b < q; b++) table[a * q + b]! -= factor * table[p * q + b]!
    }
  }
  const nullVectors = dropped.map((p) => {
    const vector = new Float64Array(q)
    vector[p] = 1
    for (const f of free) vector[f] = -table[f * q + p]!
    return vector
  })
  return { free, nullVectors }
}
