import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { seededGenerator } from '../../random/seeded-generator.ts'
import { cholesky, invertCholesky } from '../dense/cholesky.ts'
import type { PanelDesign } from './design-panel.ts'
import { designPanel } from './design-panel.ts'
import type { PanelRequest } from './panel-request.ts'

const named = (letter: string, count: number): { id: string }[] => Array.from({ length: count }, (_, at) => ({ id: `${letter}${at}` }))

function designed(request: PanelRequest): PanelDesign {
  const design = designPanel(request)
  if (!design.ok) throw new Error(design.facts.sentence)
  return design
}

/** Small requests with conflicts, units and limits, many of which cannot be met. */
const requests = fc.record({
  entries: fc.integer({ min: 1, max: 5 }), judges: fc.integer({ min: 1, max: 5 }), perEntry: fc.integer({ min: 1, max: 3 }),
  conflicts: fc.array(fc.tuple(fc.nat(4), fc.nat(4)), { maxLength: 5 }), limits: fc.array(fc.option(fc.integer({ min: 0, max: 4 }), { nil: undefined }), { minLength: 5, maxLength: 5 }),
  seed: fc.nat(),
}).map(({ entries, judges, perEntry, conflicts, limits, seed }): PanelRequest => ({
  entries: named('E', entries), perEntry, seed,
  judges: named('J', judges).map(({ id }, at) => (limits[at] === undefined ? { id } : { id, max: limits[at] })),
  conflicts: conflicts.filter(([e, j]) => e < entries && j < judges).map(([e, j]) => [`E${e}`, `J${j}`] as const),
}))

function choices(from: readonly string[], size: number): string[][] {
  if (size === 0) return [[]]
  return from.flatMap((first, at) => choices(from.slice(at + 1), size - 1).map(rest => [first, ...rest]))
}

/** Every assignment that keeps conflicts and limits, one by one: the slow truth for small requests. */
function* everyAssignment({ entries, judges, perEntry, conflicts }: PanelRequest): Generator<string[][]> {
  const refused = new Set((conflicts ?? []).map(pair => pair.join(' ')))
  const options = entries.map(({ id }) => choices(judges.map(judge => judge.id).filter(judge => !refused.has(`${id} ${judge}`)), perEntry))
  const limit = new Map(judges.map(({ id, max }) => [id, max ?? Infinity]))
  const load = new Map(judges.map(({ id }) => [id, 0]))
  function* from(at: number, chosen: string[][]): Generator<string[][]> {
    if (at === entries.length) return yield chosen
    for (const option of options[at]!) {
      if (option.some(judge => load.get(judge)! >= limit.get(judge)!)) continue
      for (const judge of option) load.set(judge, load.get(judge)! + 1)
      yield* from(at + 1, [...chosen, option])
      for (const judge of option) load.set(judge, load.get(judge)! - 1)
    }
  }
  yield* from(0, [])
}

const loadsOf = (judges: PanelRequest['judges'], assignment: readonly (readonly string[])[]): number[] => judges.map(({ id }) => assignment.filter(option => option.includes(id)).length)
const squares = (loads: readonly number[]): number => loads.reduce((sum, load) => sum + load * load, 0)
const groups = (sheets: readonly (readonly [string, string])[]): number => {
  const sets: Set<string>[] = []
  for (const pair of sheets) {
    const touching = sets.filter(set => pair.some(id => set.has(id)))
    const merged = new Set([...pair, ...touching.flatMap(set => [...set])])
    sets.splice(0, sets.length, ...sets.filter(set => !touching.includes(set)), merged)
  }
  return sets.length
}

describe('against every possible assignment of small panels', () => {
  test('feasible ones are filled, and no other assignment has more equal loads', () => {
    fc.assert(fc.property(requests, (request) => {
      const design = designPanel(request)
      let least = Infinity
      for (const assignment of everyAssignment(request)) least = Math.min(least, squares(loadsOf(request.judges, assignment)))
      expect(design.ok).toBe(least < Infinity)
      if (design.ok) expect(squares(Object.values(design.loads))).toBe(least)
    }), { numRuns: 300 })
  })

  test('a panel that can be connected with such loads is connected', () => {
    fc.assert(fc.property(requests, (request) => {
      const design = designPanel(request)
      if (!design.ok || design.connected) return
      const least = squares(Object.values(design.loads))
      for (const assignment of everyAssignment(request)) {
        if (squares(loadsOf(request.judges, assignment)) !== least) continue
        expect(groups(assignment.flatMap((option, e) => option.map((judge): [string, string] => [`E${e}`, judge])))).toBeGreaterThan(1)
      }
    }), { numRuns: 300 })
  })
})

test('every design keeps conflicts, units, limits and the number of judges per entry', () => {
  const sized = fc.record({ entries: fc.integer({ min: 2, max: 40 }), judges: fc.integer({ min: 3, max: 12 }), perEntry: fc.integer({ min: 1, max: 4 }), seed: fc.string() })
  fc.assert(fc.property(sized, ({ entries, judges, perEntry, seed }) => {
    const g = seededGenerator(seed)
    const unit = (): { unit?: string } => (g.below(2) === 0 ? { unit: `U${g.below(6)}` } : {})
    const request: PanelRequest = {
      entries: named('E', entries).map(entry => ({ ...entry, ...unit() })),
      judges: named('J', judges).map(judge => ({ ...judge, ...unit(), ...(g.below(4) === 0 ? { max: g.below(entries) } : {}) })),
      conflicts: named('E', entries).flatMap(entry => (g.below(3) === 0 ? [[entry.id, `J${g.below(judges)}`] as const] : [])),
      perEntry, seed,
    }
    const design = designPanel(request)
    if (!design.ok) return
    expect(design.sheets).toHaveLength(entries * perEntry)
    expect(new Set(design.sheets.map(pair => pair.join(' '))).size).toBe(entries * perEntry)
    for (const { id, unit } of request.entries) {
      const own = design.sheets.filter(([entry]) => entry === id).map(([, judge]) => request.judges.find(judges => judges.id === judge)!)
      expect(own).toHaveLength(perEntry)
      for (const judge of own) {
        expect(unit === undefined || judge.unit !== unit).toBe(true)
        expect(request.conflicts!.some(([e, j]) => e === id && j === judge.id)).toBe(false)
      }
    }
    for (const { id, max } of request.judges) {
      expect(design.loads[id]).toBe(design.sheets.filter(([, judge]) => judge === id).length)
      expect(design.loads[id]!).toBeLessThanOrEqual(max ?? Infinity)
    }
    expect(design.connected).toBe(groups(design.sheets) === 1)
    expect(design.contrastVariance).toBeGreaterThanOrEqual(design.bound * (1 - 1e-9))
  }), { numRuns: 200 })
})

test('the contrast variance is that of least squares on the whole table, worked out here in full', () => {
  fc.assert(fc.property(fc.integer({ min: 3, max: 12 }), fc.integer({ min: 3, max: 7 }), fc.integer({ min: 2, max: 3 }), fc.nat(), (n, judges, perEntry, seed) => {
    const request = { entries: named('E', n).map((_, at) => ({ id: String.fromCodePoint(65 + at) })), judges: named('J', judges), perEntry, seed }
    const design = designed(request)
    if (!design.connected) return
    const used = request.judges.filter(({ id }) => design.loads[id]! > 0)
    const size = n + used.length
    const table = new Float64Array(size * size)
    for (const [entry, judge] of design.sheets) {
      const e = request.entries.findIndex(({ id }) => id === entry)
      const j = n + used.findIndex(({ id }) => id === judge)
      for (const [a, b] of [[e, e], [e, j], [j, e], [j, j]] as const) table[a * size + b]! += 1
    }
    for (let a = n; a < size; a++) for (let b = n; b < size; b++) table[a * size + b]! += 1
    const inverse = invertCholesky(cholesky(table, size)!)
    let sum = 0
    for (let e = 0; e < n; e++) for (let f = 0; f < e; f++) sum += inverse[e * size + e]! - 2 * inverse[e * size + f]! + inverse[f * size + f]!
    expect(design.contrastVariance).toBeCloseTo(sum / ((n * (n - 1)) / 2), 9)
  }), { numRuns: 60 })
})

describe('what is good is found', () => {
  test('seven entries, seven judges, three each: a projective plane, where the bound is met', () => {
    const design = designed({ entries: named('E', 7), judges: named('J', 7), perEntry: 3, seed: 1 })
    expect(design.contrastVariance).toBeCloseTo(6 / 7, 12)
    expect(design.bound).toBeCloseTo(6 / 7, 12)
  })

  test('500 entries, 51 judges, five each, one pair in ten in conflict: equal loads, connected, within 0.01 % of the bound', () => {
    const g = seededGenerator('conflicts')
    const entries = named('E', 500)
    const judges = named('J', 51)
    const conflicts = entries.flatMap(entry => judges.filter(() => g.below(10) === 0).map(judge => [entry.id, judge.id] as const))
    const design = designed({ entries, judges, perEntry: 5, conflicts, seed: 'demo' })
    expect(new Set(Object.values(design.loads))).toEqual(new Set([49, 50]))
    expect(design.connected).toBe(true)
    expect(design.contrastVariance / design.bound).toBeLessThan(1.0001)
    expect(design.warnings).toEqual([])
  })

  test('the order of entries, judges and conflicts changes nothing; the seed does', () => {
    const request = { entries: named('E', 30), judges: named('J', 8), perEntry: 3, conflicts: [['E1', 'J1'], ['E2', 'J5']] as const, seed: 4 }
    const turned = { ...request, entries: request.entries.toReversed(), judges: request.judges.toReversed(), conflicts: request.conflicts.toReversed() }
    expect(designPanel(turned)).toEqual(designPanel(request))
    expect(designPanel({ ...request, seed: 5 })).not.toEqual(designPanel(request))
  })
})

describe('what cannot be is said', () => {
  test('judges of two regions who may not cross: two parts, no finite contrast variance', () => {
    const entries = named('E', 12).map((entry, at) => ({ ...entry, region: at % 2 }))
    const judges = named('J', 6).map((judge, at) => ({ ...judge, region: at % 2 }))
    const conflicts = entries.flatMap(entry => judges.filter(judge => judge.region !== entry.region).map(judge => [entry.id, judge.id] as const))
    const design = designed({ entries, judges, perEntry: 2, conflicts, seed: 0 })
    expect(design.connected).toBe(false)
    expect(design.parts.map(part => part.length)).toEqual([6, 6])
    expect(design.contrastVariance).toBe(Infinity)
    expect(design.warnings[0]).toMatch(/^the panel falls into 2 parts/)
  })

  test('limits that forbid equal loads: the least difference, with a warning', () => {
    const design = designed({ entries: named('E', 10), judges: [{ id: 'A', max: 1 }, { id: 'B' }, { id: 'C' }], perEntry: 2, seed: 0 })
    expect(design.loads).toEqual({ A: 1, B: 10, C: 9 })
    expect(design.warnings).toEqual(['loads differ by 9 (1 to 10): conflicts and the most sheets of a judge allow no less'])
  })

  test('refusals give the reason in one sentence', () => {
    const base = { entries: named('E', 3), judges: named('J', 3), perEntry: 3, seed: 0 }
    const sentence = (request: PanelRequest): string => {
      const design = designPanel(request)
      return design.ok ? 'designed' : `${design.refusal}: ${design.facts.sentence}`
    }
    expect(sentence({ ...base, conflicts: [['E1', 'J0']] })).toBe('TOO_FEW_JUDGES: Entry E1 has only 2 judges without conflict and needs 3.')
    expect(sentence({ ...base, judges: named('J', 3).map(judge => ({ ...judge, max: 2 })) })).toBe('TOO_LITTLE_ROOM: The judges can take 6 sheets together and 9 are needed.')
    expect(sentence({ ...base, conflicts: [['E9', 'J0']] })).toBe('UNKNOWN_IN_CONFLICT: A conflict names the entry E9, which is not in the list.')
    expect(sentence({ ...base, judges: [] })).toBe('NO_JUDGES: There is no judge.')
    expect(sentence({ ...base, entries: [] })).toBe('NO_ENTRIES: There is no entry to judge.')
    expect(sentence({ ...base, entries: [{ id: 'A' }, { id: 'A' }] })).toBe('SAME_ID: The id A occurs twice.')
    expect(sentence({ ...base, perEntry: 1.5 })).toBe('BAD_PER_ENTRY: The number of judges per entry is not a whole number from 1.')
    expect(sentence({ ...base, judges: [{ id: 'A', max: -1 }] })).toBe('BAD_MAX: The most sheets of judge A is not a whole number from 0.')
    expect(sentence({ entries: named('E', 3), perEntry: 1, seed: 0, judges: [{ id: 'A', max: 1 }, { id: 'B' }], conflicts: [['E0', 'B'], ['E1', 'B']] }))
      .toMatch(/^JUDGES_EXHAUSTED: Entry E[01] cannot get its judges: all who could take it, and all who could step in for them, are full with 1 sheets \(A\)\.$/)
  })
})
