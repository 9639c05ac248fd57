import { compiledKernel } from './compiled-kernel.ts'
import type { DenseKernel } from './dense-kernel.ts'
import type { Gram } from './gram.ts'
import { minimumDegreeOrder } from './minimum-degree.ts'
import { reorderedGram } from './reordered-gram.ts'
import { supernodesOf } from './supernodes.ts'
import type { Supernodes } from './supernodes.ts'
import { localise } from './trunk-factor.ts'
import type { System } from './trunk-factor.ts'
import { trunkPattern } from './trunk-pattern.ts'

/** Orders the trunk, shapes its factor and makes room for it. What depends only on who judged what, not on the scores, is done here. */
export function systemOf(sums: Gram, kernelOf: (doubles: number, packed: number) => DenseKernel = compiledKernel): System {
  const pattern = trunkPattern(sums)
  const shape = supernodesOf(pattern, minimumDegreeOrder(pattern))
  const gram = reorderedGram(sums, shape.place)
  return {
    gram, shape, kernel: kernelOf(2 * shape.entries + scratchFor(shape) + 8, packedFor(shape)), factorAt: 0, inverseAt: shape.entries, scratchAt: 2 * shape.entries,
    ...linksByColumn(gram), ...entriesOf(gram, shape),
    thetaOf: new Float64Array(gram.leaves + gram.trunk), leafPivot: new Float64Array(gram.leaves), linkScaled: new Float64Array(gram.linkColumn.length),
  }
}

function scratchFor({ count, first, rowStart }: Supernodes): number {
  let most = 0
  for (let s = 0; s < count; s++) {
    const width = first[s + 1]! - first[s]!
    const below = rowStart[s + 1]! - rowStart[s]!
    most = Math.max(most, width * width + below * below + 2 * width * below)
  }
  return most
}

/** Most that one product packs: its left side and four columns of its right side, rounded up to fours. */
function packedFor({ count, first, rowStart }: Supernodes): number {
  let most = 0
  for (let s = 0; s < count; s++) {
    const width = first[s + 1]! - first[s]!
    const below = rowStart[s + 1]! - rowStart[s]!
    most = Math.max(most, (Math.max(width, below) + 8) * width, (width + 8) * Math.max(width, below))
  }
  return most
}

function linksByColumn({ leaves, trunk, linkStart, linkColumn }: Gram): Pick<System, 'columnStart' | 'columnLeaf' | 'columnLink'> {
  const columnStart = new Int32Array(trunk + 1)
  for (const c of linkColumn) columnStart[c + 1]!++
  for (let c = 0; c < trunk; c++) columnStart[c + 1]! += columnStart[c]!
  const at = columnStart.slice(0, trunk)
  const columnLeaf = new Int32Array(linkColumn.length)
  const columnLink = new Int32Array(linkColumn.length)
  for (let i = 0; i < leaves; i++) {
    for (let k = linkStart[i]!; k < linkStart[i + 1]!; k++) {
      const slot = at[linkColumn[k]!]!++
      columnLeaf[slot] = i
      columnLink[slot] = k
    }
  }
  return { columnStart, columnLeaf, columnLink }
}

/** Where the diagonal and the pairs of the trunk go in the blocks. A pair belongs to the column that is eliminated first. */
function entriesOf({ trunk, pairStart, pairColumn }: Gram, shape: Supernodes): Pick<System, 'diagonalEntry' | 'pairEntry'> {
  const later: { row: number; pair: number }[][] = Array.from({ length: trunk }, () => [])
  for (let c = 0; c < trunk; c++) for (let k = pairStart[c]!; k < pairStart[c + 1]!; k++) later[Math.min(c, pairColumn[k]!)]!.push({ row: Math.max(c, pairColumn[k]!), pair: k })
  const diagonalEntry = new Int32Array(trunk)
  const pairEntry = new Int32Array(pairColumn.length)
  const local = new Int32Array(shape.size)
  for (let s = 0; s < shape.count; s++) {
    const height = localise(shape, s, local)
    for (let c = shape.first[s]!, column = shape.block[s]!; c < shape.first[s + 1]!; c++, column += height) {
      diagonalEntry[c] = column + local[c]!
      for (const { row, pair } of later[c]!) pairEntry[pair] = column + local[row]!
    }
  }
  return { diagonalEntry, pairEntry }
}
