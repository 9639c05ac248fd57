import { plainKernel } from './dense-kernel.ts'
import type { DenseKernel } from './dense-kernel.ts'
import type { Gram } from './gram.ts'
import { minimumDegreeOrder } from './minimum-degree.ts'
import { supernodesOf } from './supernodes.ts'
import type { Supernodes } from './supernodes.ts'
import type { System } from './trunk-factor.ts'
import { trunkPattern } from './trunk-pattern.ts'

/** Orders the trunk, shapes its factor and makes room for it. What depends only on who judged what, not on the scores, is done here. */
export function systemOf(gram: Gram, kernelOf: (doubles: number) => DenseKernel = plainKernel): System {
  const pattern = trunkPattern(gram)
  const shape = supernodesOf(pattern, minimumDegreeOrder(pattern))
  const kernel = kernelOf(2 * shape.entries + scratchFor(shape) + 8)
  const termOf = new Int32Array(gram.trunk)
  for (let c = 0; c < gram.trunk; c++) termOf[shape.place[c]!] = gram.trunkTerm[c]!
  return {
    gram, shape, kernel, factorAt: 0, inverseAt: shape.entries, scratchAt: 2 * shape.entries,
    ...linksInOrder(gram, shape.place), termOf, leafPivot: new Float64Array(gram.leaves), linkScaled: new Float64Array(gram.leafColumn.length),
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

type Links = Pick<System, 'linkPlace' | 'linkValue' | 'byPlaceStart' | 'byPlaceLeaf' | 'byPlaceLink'>

/** Sorts every leaf's links by place with two passes of counting: by place, then back to leaves. */
function linksInOrder({ leaves, trunk, leafStart, leafColumn, leafValue }: Gram, place: Int32Array): Links {
  const byPlaceStart = new Int32Array(trunk + 1)
  for (const c of leafColumn) byPlaceStart[place[c]! + 1]!++
  for (let p = 0; p < trunk; p++) byPlaceStart[p + 1]! += byPlaceStart[p]!
  const at = byPlaceStart.slice(0, trunk)
  const byPlaceLeaf = new Int32Array(leafColumn.length)
  const value = new Float64Array(leafColumn.length)
  for (let i = 0; i < leaves; i++) {
    for (let k = leafStart[i]!; k < leafStart[i + 1]!; k++) {
      const slot = at[place[leafColumn[k]!]!]!++
      byPlaceLeaf[slot] = i
      value[slot] = leafValue[k]!
    }
  }
  const next = leafStart.slice(0, leaves)
  const byPlaceLink = new Int32Array(leafColumn.length)
  const linkPlace = new Int32Array(leafColumn.length)
  const linkValue = new Float64Array(leafColumn.length)
  for (let p = 0; p < trunk; p++) {
    for (let k = byPlaceStart[p]!; k < byPlaceStart[p + 1]!; k++) {
      const link = next[byPlaceLeaf[k]!]!++
      byPlaceLink[k] = link
      linkPlace[link] = p
      linkValue[link] = value[k]!
    }
  }
  return { linkPlace, linkValue, byPlaceStart, byPlaceLeaf, byPlaceLink }
}
