import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { minimumDegreeOrder } from './minimum-degree.ts'
import type { SymmetricPattern } from './minimum-degree.ts'

function patternOf(size: number, edges: readonly (readonly [number, number])[]): SymmetricPattern {
  const sets = Array.from({ length: size }, () => new Set<number>())
  for (const [a, b] of edges) {
    if (a === b) continue
    sets[a]!.add(b)
    sets[b]!.add(a)
  }
  const starts = new Int32Array(size + 1)
  sets.forEach((set, i) => { starts[i + 1] = starts[i]! + set.size })
  return { size, starts, neighbours: Int32Array.from(sets.flatMap(set => [...set])) }
}

/** Entries below the diagonal of the factor, by eliminating on the explicit graph. */
function fill({ size, starts, neighbours }: SymmetricPattern, order: ArrayLike<number>): number {
  const sets = Array.from({ length: size }, (_, i) => new Set(neighbours.subarray(starts[i], starts[i + 1])))
  let entries = 0
  for (let k = 0; k < size; k++) {
    const pivot = order[k]!
    const around = [...sets[pivot]!]
    entries += around.length
    for (const a of around) {
      sets[a]!.delete(pivot)
      for (const b of around) if (a !== b) sets[a]!.add(b)
    }
  }
  return entries
}

test('the order is a permutation, whatever the graph, and rarely fills much more than exact minimum degree would', () => {
  const graphs = fc.integer({ min: 1, max: 40 }).chain(size => fc.array(fc.tuple(fc.nat(size - 1), fc.nat(size - 1)), { maxLength: 4 * size }).map(edges => patternOf(size, edges)))
  fc.assert(fc.property(graphs, pattern => {
    const order = minimumDegreeOrder(pattern)
    expect([...order].sort((a, b) => a - b)).toEqual([...order.keys()])
    expect(fill(pattern, order)).toBeLessThanOrEqual(1.3 * fill(pattern, exact(pattern)) + 12)
  }), { numRuns: 300 })
})

function exact({ size, starts, neighbours }: SymmetricPattern): number[] {
  const sets = new Map(Array.from({ length: size }, (_, i) => [i, new Set(neighbours.subarray(starts[i], starts[i + 1]))]))
  const order: number[] = []
  while (sets.size > 0) {
    const [pivot, around] = [...sets].reduce((least, next) => (next[1].size < least[1].size ? next : least))
    order.push(pivot)
    sets.delete(pivot)
    for (const a of around) {
      const own = sets.get(a)!
      own.delete(pivot)
      for (const b of around) if (a !== b) own.add(b)
    }
  }
  return order
}

test('trees, stars and arrows are eliminated without any fill', () => {
  const star = patternOf(30, Array.from({ length: 29 }, (_, i) => [0, i + 1] as const))
  const path = patternOf(30, Array.from({ length: 29 }, (_, i) => [i, i + 1] as const))
  const tree = patternOf(31, Array.from({ length: 30 }, (_, i) => [i + 1, i >> 1] as const))
  for (const pattern of [star, path, tree]) expect(fill(pattern, minimumDegreeOrder(pattern))).toBe(pattern.size - 1)
})
