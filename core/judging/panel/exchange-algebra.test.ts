import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { seededGenerator } from '../../random/seeded-generator.ts'
import { balancedSheets, replace } from './balanced-sheets.ts'
import { partsOf } from './connected-parts.ts'
import { laplacianOf, meanContrastVariance } from './contrast-variance.ts'
import { changeOf, freshInverse, gainOf, updateInverse, viewOf } from './exchange-algebra.ts'
import { taskOf } from './panel-request.ts'

test('the gain foretold and the updated inverse equal those of the exchanged panel computed afresh', () => {
  let compared = 0
  fc.assert(fc.property(fc.integer({ min: 4, max: 10 }), fc.integer({ min: 4, max: 7 }), fc.integer({ min: 2, max: 3 }), fc.nat(), (entries, judges, perEntry, seed) => {
    const ids = (letter: string, count: number) => Array.from({ length: count }, (_, at) => ({ id: `${letter}${at}` }))
    const task = taskOf({ entries: ids('E', entries), judges: ids('J', judges), perEntry, seed })
    if (!task.ok) throw new Error('the request is sound')
    const random = seededGenerator(seed)
    const filled = balancedSheets(task, random)
    if (!filled.ok) throw new Error('nothing stands in the way')
    const { sheets } = filled
    const parts = partsOf(task, sheets)
    if (parts.count > 1) return
    const inverse = freshInverse(task, sheets, parts)
    const [e, f] = [random.below(entries), random.below(entries)]
    const only = (one: number, other: number) => ids('J', judges).map((_, j) => j).filter(j => sheets.has[one * judges + j] === 1 && sheets.has[other * judges + j] === 0)
    const [plus, minus] = [only(e, f), only(f, e)]
    if (plus.length === 0) return
    const [i, k] = [random.below(plus.length), random.below(minus.length)]
    const [a, b] = [plus[i]!, minus[k]!]
    const change = changeOf(inverse, judges, viewOf(inverse, judges, plus, minus), i, a, k, b, perEntry)
    const before = meanContrastVariance(task, laplacianOf(task, sheets, parts), parts)
    replace(task, sheets, { entry: e, from: a, to: b })
    replace(task, sheets, { entry: f, from: b, to: a })
    const after = partsOf(task, sheets)
    const gain = gainOf(change, entries, perEntry)
    expect(gain === -Infinity).toBe(after.count > 1)
    if (after.count > 1) return
    expect((2 * gain) / (entries * (entries - 1))).toBeCloseTo(before - meanContrastVariance(task, laplacianOf(task, sheets, after), after), 9)
    updateInverse(inverse, judges, plus, minus, { ...change, a, b })
    const fresh = freshInverse(task, sheets, after)
    for (const part of ['g', 'h', 'v'] as const) {
      for (const [at, value] of fresh[part].entries()) expect(inverse[part][at]).toBeCloseTo(value, 8)
    }
    compared += 1
  }), { numRuns: 300 })
  expect(compared).toBeGreaterThan(100)
})
