import { compiledKernel } from './compiled-kernel.ts'
import type { Gram } from './gram.ts'
import type { Kernel, KernelRoom } from './kernel.ts'
import { minimumDegreeOrder } from './minimum-degree.ts'
import { reorderedGram } from './reordered-gram.ts'
import { supernodesOf } from './supernodes.ts'
import type { Supernodes } from './supernodes.ts'
import { localise, sizesOf } from './trunk-factor.ts'
import type { System } from './trunk-factor.ts'
import { trunkPattern } from './trunk-pattern.ts'

/** Orders the trunk, shapes its factor and makes room for it. What depends only on who judged what, not on the scores, is done here. */
export function systemOf(sums: Gram, kernelOf: (room: KernelRoom) => Kernel = compiledKernel): System {
  const pattern = trunkPattern(sums)
  const shape = supernodesOf(pattern, minimumDegreeOrder(pattern))
  const gram = reorderedGram(sums, shape.place)
  const { leaves, trunk, linkStart, linkColumn } = gram
  const byColumn = linksByColumn(gram)
  const tables = { linkStart, linkColumn, ...byColumn, rows: shape.rows, within: shape.within, local: new Int32Array(trunk) }
  const indexAt = places(tables)
  const heapAt = places({
    factor: { length: shape.entries }, inverse: { length: shape.entries }, leafPivot: { length: leaves }, linkScaled: { length: linkColumn.length },
    diagonal: { length: leaves }, vectors: { length: 2 * (leaves + trunk) }, scratch: { length: scratchFor(shape) },
  })
  const kernel = kernelOf({ doubles: heapAt.end, integers: indexAt.end, packed: packedFor(shape) })
  for (const [name, table] of Object.entries(tables)) kernel.index.set(table, indexAt.at[name as keyof typeof tables])
  const { rows, within, ...links } = indexAt.at
  const { factor, inverse, diagonal, vectors, scratch, ...scaled } = heapAt.at
  return {
    gram, shape, kernel, factorAt: factor, inverseAt: inverse, diagonalAt: diagonal, vectorsAt: vectors, scratchAt: scratch, rowsAt: rows, withinAt: within,
    links: { ...links, ...scaled }, ...entriesOf(gram, shape), thetaOf: new Float64Array(leaves + trunk),
  }
}

/** Lays things out one after the other, each on an even place. */
function places<K extends string>(things: Readonly<Record<K, { readonly length: number }>>): { readonly at: Readonly<Record<K, number>>; readonly end: number } {
  let end = 0
  const at = Object.fromEntries(Object.entries<{ readonly length: number }>(things).map(([name, { length }]) => {
    const here = end
    end += length + (length & 1)
    return [name, here]
  })) as Record<K, number>
  return { at, end }
}

function mostOf(shape: Supernodes, need: (width: number, below: number) => number): number {
  let most = 0
  for (let s = 0; s < shape.count; s++) {
    const { width, below } = sizesOf(shape, s)
    most = Math.max(most, need(width, below))
  }
  return most
}

const scratchFor = (shape: Supernodes) => mostOf(shape, (width, below) => width * width + below * below + 2 * width * below)

/** Most that one product packs: its left side and four columns of its right side, rounded up to fours. */
const packedFor = (shape: Supernodes) => mostOf(shape, (width, below) => Math.max((Math.max(width, below) + 8) * width, (width + 8) * Math.max(width, below)))

type ByColumn = { readonly columnStart: Int32Array; readonly columnLeaf: Int32Array; readonly columnLink: Int32Array }

/** The links by trunk column: which leaf, and which link, at columnStart[c]..columnStart[c + 1]. */
function linksByColumn({ leaves, trunk, linkStart, linkColumn }: Gram): ByColumn {
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
  const local = new Int32Array(trunk)
  for (let s = 0; s < shape.count; s++) {
    const height = localise(shape, s, local, 0)
    for (let c = shape.first[s]!, column = shape.block[s]!; c < shape.first[s + 1]!; c++, column += height) {
      diagonalEntry[c] = column + local[c]!
      for (const { row, pair } of later[c]!) pairEntry[pair] = column + local[row]!
    }
  }
  return { diagonalEntry, pairEntry }
}
