import type { Gram } from './gram.ts'

/** The same sums with trunk column c renamed to place[c], so that the trunk stands in order of elimination and links ascend within a leaf. */
export function reorderedGram(gram: Gram, place: Int32Array): Gram {
  const { leaves, trunk } = gram
  const levels = leaves + trunk
  const moved = (values: Float64Array, from = 0): Float64Array => {
    const out = values.slice(from, from + levels)
    for (let c = 0; c < trunk; c++) out[leaves + place[c]!] = values[from + leaves + c]!
    return out
  }
  const termOf = gram.termOf.slice()
  for (let c = 0; c < trunk; c++) termOf[leaves + place[c]!] = gram.termOf[leaves + c]!
  const fixedSums = new Float64Array(gram.fixedSums.length)
  for (let x = 0; x < gram.fixed; x++) fixedSums.set(moved(gram.fixedSums, x * levels), x * levels)
  return {
    ...gram, termOf, weight: moved(gram.weight), response: moved(gram.response), fixedSums, ...linksInOrder(gram, place), ...pairsInOrder(gram, place),
    levelAt: gram.levelAt.map(at => at.map(level => (level < leaves ? level : leaves + place[level - leaves]!))),
  }
}

/** Sorts every leaf's links by place with two passes of counting: by place, then back to leaves. */
function linksInOrder(gram: Gram, place: Int32Array): Pick<Gram, 'linkColumn' | 'linkValue'> {
  const { leaves, trunk, linkStart } = gram
  const count = gram.linkColumn.length
  const start = new Int32Array(trunk + 1)
  for (const c of gram.linkColumn) start[place[c]! + 1]!++
  for (let p = 0; p < trunk; p++) start[p + 1]! += start[p]!
  const leafAt = new Int32Array(count)
  const valueAt = new Float64Array(count)
  const at = start.slice(0, trunk)
  for (let i = 0; i < leaves; i++) {
    for (let k = linkStart[i]!; k < linkStart[i + 1]!; k++) {
      const slot = at[place[gram.linkColumn[k]!]!]!++
      leafAt[slot] = i
      valueAt[slot] = gram.linkValue[k]!
    }
  }
  const next = linkStart.slice(0, leaves)
  const linkColumn = new Int32Array(count)
  const linkValue = new Float64Array(count)
  for (let p = 0; p < trunk; p++) {
    for (let k = start[p]!; k < start[p + 1]!; k++) {
      const link = next[leafAt[k]!]!++
      linkColumn[link] = p
      linkValue[link] = valueAt[k]!
    }
  }
  return { linkColumn, linkValue }
}

function pairsInOrder({ trunk, pairStart, pairColumn, pairValue }: Gram, place: Int32Array): Pick<Gram, 'pairStart' | 'pairColumn' | 'pairValue'> {
  const start = new Int32Array(trunk + 1)
  for (let c = 0; c < trunk; c++) start[place[c]! + 1] = pairStart[c + 1]! - pairStart[c]!
  for (let p = 0; p < trunk; p++) start[p + 1]! += start[p]!
  const column = new Int32Array(pairColumn.length)
  const value = new Float64Array(pairColumn.length)
  for (let c = 0; c < trunk; c++) {
    for (let k = pairStart[c]!, at = start[place[c]!]!; k < pairStart[c + 1]!; k++, at++) {
      column[at] = place[pairColumn[k]!]!
      value[at] = pairValue[k]!
    }
  }
  return { pairStart: start, pairColumn: column, pairValue: value }
}
