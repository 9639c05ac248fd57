import type { Gram } from './gram.ts'
import type { SymmetricPattern } from './minimum-degree.ts'

/** Which trunk columns are coupled once the leaves are eliminated: columns that share a leaf, or rows. */
export function trunkPattern(gram: Gram): SymmetricPattern {
  const { trunk } = gram
  const leavesOf = leavesByColumn(gram)
  const pairsOf = pairsBothWays(gram)
  const starts = new Int32Array(trunk + 1)
  let neighbours = new Int32Array(4 * (gram.linkColumn.length + gram.pairColumn.length) + trunk)
  const seen = new Int32Array(trunk).fill(-1)
  let end = 0
  for (let c = 0; c < trunk; c++) {
    const begin = end
    const full = begin + trunk - 1
    if (end + trunk > neighbours.length) {
      const longer = new Int32Array(2 * neighbours.length + trunk)
      longer.set(neighbours)
      neighbours = longer
    }
    seen[c] = c
    for (let k = pairsOf.start[c]!; k < pairsOf.start[c + 1]!; k++) {
      const other = pairsOf.column[k]!
      seen[other] = c
      neighbours[end++] = other
    }
    for (let k = leavesOf.start[c]!; k < leavesOf.start[c + 1]! && end < full; k++) {
      const i = leavesOf.leaf[k]!
      for (let m = gram.linkStart[i]!; m < gram.linkStart[i + 1]!; m++) {
        const other = gram.linkColumn[m]!
        if (seen[other] === c) continue
        seen[other] = c
        neighbours[end++] = other
      }
    }
    starts[c + 1] = end
  }
  return { size: trunk, starts, neighbours: neighbours.slice(0, end) }
}

function leavesByColumn({ trunk, leaves, linkStart, linkColumn }: Gram): { readonly start: Int32Array; readonly leaf: Int32Array } {
  const start = new Int32Array(trunk + 1)
  for (const c of linkColumn) start[c + 1]!++
  for (let c = 0; c < trunk; c++) start[c + 1]! += start[c]!
  const at = start.slice(0, trunk)
  const leaf = new Int32Array(linkColumn.length)
  for (let i = 0; i < leaves; i++) for (let k = linkStart[i]!; k < linkStart[i + 1]!; k++) leaf[at[linkColumn[k]!]!++] = i
  return { start, leaf }
}

function pairsBothWays({ trunk, pairStart, pairColumn }: Gram): { readonly start: Int32Array; readonly column: Int32Array } {
  const start = new Int32Array(trunk + 1)
  for (let c = 0; c < trunk; c++) {
    start[c + 1]! += pairStart[c + 1]! - pairStart[c]!
    for (let k = pairStart[c]!; k < pairStart[c + 1]!; k++) start[pairColumn[k]! + 1]!++
  }
  for (let c = 0; c < trunk; c++) start[c + 1]! += start[c]!
  const at = start.slice(0, trunk)
  const column = new Int32Array(2 * pairColumn.length)
  for (let c = 0; c < trunk; c++) {
    for (let k = pairStart[c]!; k < pairStart[c + 1]!; k++) {
      const other = pairColumn[k]!
      column[at[c]!++] = other
      column[at[other]!++] = c
    }
  }
  return { start, column }
}
