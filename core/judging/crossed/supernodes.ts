import type { SymmetricPattern } from './minimum-degree.ts'

/**
 * The shape of a sparse Cholesky factor: columns in elimination order, grouped into supernodes (neighbouring columns with the same rows
 * below them) that are stored as dense column-major blocks of `height` x `width`, diagonal block on top, and at most `widest` columns
 * wide (Liu, Ng & Peyton, SIAM J. Matrix Anal. Appl. 14 (1993) 242-252). Slightly different columns are merged when few zeros are
 * stored for it.
 */
export type Supernodes = {
  readonly size: number
  /** New place of each old column. */
  readonly place: Int32Array
  readonly count: number
  /** Columns first[s]..first[s+1] belong to supernode s. */
  readonly first: Int32Array
  readonly owner: Int32Array
  /** Rows below the diagonal block, ascending: rows[rowStart[s]..rowStart[s+1]). */
  readonly rowStart: Int32Array
  readonly rows: Int32Array
  /** Where block s begins in an array of `entries` numbers. */
  readonly block: Float64Array
  readonly entries: number
  /** The rows of s, cut where the owner of the row changes: cut k covers rows cutFrom[k].. up to the next cut. */
  readonly cutStart: Int32Array
  readonly cutFrom: Int32Array
  readonly cutOwner: Int32Array
  /** For cut k: where each row from cutFrom[k] on lies inside the owner's block, at within[withinStart[k] + (row index - cutFrom[k])]. */
  readonly withinStart: Int32Array
  readonly within: Int32Array
}

export function supernodesOf(pattern: SymmetricPattern, order: Int32Array, widest = 48): Supernodes {
  const { size } = pattern
  const elimination = postordered(pattern, order)
  const counts = columnCounts(pattern, elimination)
  const merged = relaxed(fundamental(elimination.parent, counts, size), elimination.parent, counts)
  return located(size, elimination.place, split(rowsOf(pattern, elimination, merged), widest))
}

type Elimination = { readonly order: Int32Array; readonly place: Int32Array; readonly parent: Int32Array }

function inverse(order: Int32Array): Int32Array {
  const place = new Int32Array(order.length)
  for (let k = 0; k < order.length; k++) place[order[k]!] = k
  return place
}

/** Elimination tree by path compression (Liu 1986), renumbered so that every subtree is contiguous. */
function postordered(pattern: SymmetricPattern, order: Int32Array): Elimination {
  const { size, starts, neighbours } = pattern
  const place = inverse(order)
  const parent = new Int32Array(size).fill(-1)
  const ancestor = new Int32Array(size).fill(-1)
  for (let k = 0; k < size; k++) {
    const column = order[k]!
    for (let m = starts[column]!; m < starts[column + 1]!; m++) {
      for (let i = place[neighbours[m]!]!; i >= 0 && i < k;) {
        const next = ancestor[i]!
        ancestor[i] = k
        if (next < 0) { parent[i] = k; break }
        i = next
      }
    }
  }
  const firstChild = new Int32Array(size).fill(-1)
  const sibling = new Int32Array(size).fill(-1)
  // pushed from last to first, so that children come in ascending order and the latest (usually largest) is next to its parent
  for (let k = size - 1; k >= 0; k--) if (parent[k]! >= 0) { sibling[k] = firstChild[parent[k]!]!; firstChild[parent[k]!] = k }
  const rank = new Int32Array(size)
  let next = 0
  const stack: number[] = []
  for (let root = 0; root < size; root++) {
    if (parent[root]! >= 0) continue
    stack.push(root)
    while (stack.length > 0) {
      const top = stack.at(-1)!
      const child = firstChild[top]!
      if (child >= 0) { firstChild[top] = sibling[child]!; stack.push(child) } else { rank[top] = next++; stack.pop() }
    }
  }
  const renumbered = new Int32Array(size)
  const newParent = new Int32Array(size).fill(-1)
  for (let k = 0; k < size; k++) {
    renumbered[rank[k]!] = order[k]!
    if (parent[k]! >= 0) newParent[rank[k]!] = rank[parent[k]!]!
  }
  return { order: renumbered, place: inverse(renumbered), parent: newParent }
}

/** Entries of each column of the factor, diagonal included: every row marks its path up the tree. */
function columnCounts({ size, starts, neighbours }: SymmetricPattern, { order, place, parent }: Elimination): Int32Array {
  const counts = new Int32Array(size).fill(1)
  const mark = new Int32Array(size).fill(-1)
  for (let row = 0; row < size; row++) {
    mark[row] = row
    const old = order[row]!
    for (let m = starts[old]!; m < starts[old + 1]!; m++) {
      for (let j = place[neighbours[m]!]!; j < row && mark[j] !== row; j = parent[j]!) {
        mark[j] = row
        counts[j]!++
      }
    }
  }
  return counts
}

/** First columns of supernodes without stored zeros, closed by `size`. */
function fundamental(parent: Int32Array, counts: Int32Array, size: number): number[] {
  const first: number[] = []
  for (let j = 0; j < size; j++) if (j === 0 || parent[j - 1] !== j || counts[j - 1] !== counts[j]! + 1) first.push(j)
  first.push(size)
  return first
}

type Group = { first: number; end: number; stored: number; needed: number }

/** Merges a supernode into its parent when it stands right before it and few zeros are stored: more for narrow ones, where a dense kernel starves. */
function relaxed(first: readonly number[], parent: Int32Array, counts: Int32Array): number[] {
  const groups: Group[] = []
  for (let s = 0; s + 1 < first.length; s++) {
    const from = first[s]!
    const end = first[s + 1]!
    let needed = 0
    for (let j = from; j < end; j++) needed += counts[j]!
    let group: Group = { first: from, end, stored: needed, needed }
    for (let before = groups.at(-1); before !== undefined && parent[before.end - 1]! >= group.first && parent[before.end - 1]! < group.end; before = groups.at(-1)) {
      const width = group.end - before.first
      const height = width + counts[group.end - 1]! - 1
      const stored = width * height - (width * (width - 1)) / 2
      const zeros = (stored - before.needed - group.needed) / stored
      if (zeros > (width <= 4 ? 0.5 : width <= 16 ? 0.2 : width <= 48 ? 0.1 : 0.03)) break
      group = { first: before.first, end: group.end, stored, needed: before.needed + group.needed }
      groups.pop()
    }
    groups.push(group)
  }
  return [...groups.map(group => group.first), parent.length]
}

type Rows = { readonly first: readonly number[]; readonly rows: readonly Int32Array[] }

/** Rows below each supernode: its own entries and what its children hand up. */
function rowsOf({ starts, neighbours }: SymmetricPattern, { order, place, parent }: Elimination, first: readonly number[]): Rows {
  const size = order.length
  const owner = new Int32Array(size)
  for (let s = 0; s + 1 < first.length; s++) owner.fill(s, first[s]!, first[s + 1]!)
  const children: number[][] = first.map(() => [])
  const mark = new Int32Array(size).fill(-1)
  const rows: Int32Array[] = []
  for (let s = 0; s + 1 < first.length; s++) {
    const end = first[s + 1]!
    const found: number[] = []
    const add = (row: number): void => { if (row >= end && mark[row] !== s) { mark[row] = s; found.push(row) } }
    for (let j = first[s]!; j < end; j++) {
      const old = order[j]!
      for (let m = starts[old]!; m < starts[old + 1]!; m++) add(place[neighbours[m]!]!)
    }
    for (const child of children[s]!) for (const row of rows[child]!) add(row)
    rows.push(Int32Array.from(found).sort())
    const above = parent[end - 1]!
    if (above >= 0) children[owner[above]!]!.push(s)
  }
  return { first, rows }
}

/** Cuts wide supernodes into panels of at most `widest` columns; the later columns become rows of the earlier panels. */
function split({ first, rows }: Rows, widest: number): Rows {
  const newFirst: number[] = []
  const newRows: Int32Array[] = []
  for (let s = 0; s + 1 < first.length; s++) {
    const from = first[s]!
    const end = first[s + 1]!
    const panels = Math.ceil((end - from) / widest)
    const width = Math.ceil((end - from) / panels / 4) * 4
    for (let panel = from; panel < end; panel += width) {
      const stop = Math.min(panel + width, end)
      const below = new Int32Array(end - stop + rows[s]!.length)
      for (let k = stop; k < end; k++) below[k - stop] = k
      below.set(rows[s]!, end - stop)
      newFirst.push(panel)
      newRows.push(below)
    }
  }
  newFirst.push(first.at(-1)!)
  return { first: newFirst, rows: newRows }
}

/** Lays the blocks out and finds, for each supernode, where its rows lie in the blocks of the supernodes above it. */
function located(size: number, place: Int32Array, { first, rows }: Rows): Supernodes {
  const count = rows.length
  const owner = new Int32Array(size)
  for (let s = 0; s < count; s++) owner.fill(s, first[s]!, first[s + 1]!)
  const rowStart = new Int32Array(count + 1)
  const block = new Float64Array(count)
  let entries = 0
  for (let s = 0; s < count; s++) {
    const width = first[s + 1]! - first[s]!
    rowStart[s + 1] = rowStart[s]! + rows[s]!.length
    block[s] = entries
    entries += width * (width + rows[s]!.length)
  }
  const cutStart = new Int32Array(count + 1)
  const cutFrom: number[] = []
  const cutOwner: number[] = []
  const withinStart: number[] = []
  let withinLength = 0
  for (let s = 0; s < count; s++) {
    const list = rows[s]!
    for (let k = 0; k < list.length; k++) {
      if (k > 0 && owner[list[k]!] === owner[list[k - 1]!]) continue
      cutFrom.push(k)
      cutOwner.push(owner[list[k]!]!)
      withinStart.push(withinLength)
      withinLength += list.length - k
    }
    cutStart[s + 1] = cutFrom.length
  }
  const within = new Int32Array(withinLength)
  for (let s = 0; s < count; s++) {
    const list = rows[s]!
    for (let cut = cutStart[s]!; cut < cutStart[s + 1]!; cut++) {
      const above = cutOwner[cut]!
      const from = first[above]!
      const width = first[above + 1]! - from
      const aboveRows = rows[above]!
      let at = withinStart[cut]!
      let k = cutFrom[cut]!
      for (; k < list.length && list[k]! < from + width; k++) within[at++] = list[k]! - from
      for (let m = 0; k < list.length; m++) if (aboveRows[m] === list[k]) { within[at++] = width + m; k++ }
    }
  }
  const flat = new Int32Array(rowStart[count]!)
  rows.forEach((list, s) => flat.set(list, rowStart[s]!))
  return {
    size, place, count, first: Int32Array.from(first), owner, rowStart, rows: flat, block, entries,
    cutStart, cutFrom: Int32Array.from(cutFrom), cutOwner: Int32Array.from(cutOwner), withinStart: Int32Array.from(withinStart), within,
  }
}
