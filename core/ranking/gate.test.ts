import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { passedGate } from './gate.ts'
import { rational } from './rational.ts'
import { placesOf } from './standing.ts'

type Gate = Parameters<typeof passedGate>[0]
const placed = (given: Readonly<Record<string, readonly [value: number, lowest: number]>>) => {
  const entries = Object.entries(given).map(([entry, [value, lowest]]) => ({ entry, value: rational(BigInt(value)), steps: [rational(BigInt(lowest))] }))
  const places = placesOf(entries)
  return entries.map((entry, index) => ({ ...entry, place: places[index] ?? 0 }))
}
const example = placed({ A: [90, 85], B: [85, 82], C: [85, 80], D: [80, 70] })

describe('the worked example of docs/bundle.md 9.8', () => {
  test.each([
    [{ kind: 'top', count: 2, equals: 'all' }, ['A', 'B', 'C']],
    [{ kind: 'top', count: 2, equals: 'ladder' }, ['A', 'B']],
    [{ kind: 'threshold', value: '85' }, ['A', 'B', 'C']],
    [{ kind: 'both', count: 3, equals: 'all', value: '88' }, ['A']],
    [{ kind: 'top', count: 9, equals: 'all' }, ['A', 'B', 'C', 'D']],
  ] as const satisfies readonly (readonly [Gate, readonly string[]])[])('%j', (gate, expected) => {
    expect(passedGate(gate, example)).toEqual(expected)
  })
})

const values = fc.uniqueArray(fc.record({ entry: fc.stringMatching(/^K[0-9]{2}$/), value: fc.integer({ min: 0, max: 5 }), lowest: fc.integer({ min: 0, max: 2 }) }), { selector: ({ entry }) => entry, minLength: 1, maxLength: 12 })
const gates = fc.record({ kind: fc.constantFrom('top', 'both'), count: fc.integer({ min: 1, max: 8 }), equals: fc.constantFrom('all', 'ladder'), value: fc.constantFrom('0', '2', '3.5') })

test('nobody is cut off from an equal, nobody better stays behind, and no order of rows matters (I-3)', () => {
  fc.assert(fc.property(values, gates, fc.nat(), (rows, gate, turn) => {
    const given = placed(Object.fromEntries(rows.map(({ entry, value, lowest }) => [entry, [value, lowest] as const])))
    const through = new Set(passedGate(gate, given))
    for (const one of given) for (const other of given) if (through.has(one.entry) && other.place <= one.place) expect(through.has(other.entry)).toBe(true)
    const at = turn % given.length
    expect(passedGate(gate, [...given.slice(at), ...given.slice(0, at)])).toEqual([...through])
  }))
})

test('a higher value never costs the place beyond the gate (I-4)', () => {
  fc.assert(fc.property(values, gates, fc.nat(), (rows, gate, which) => {
    const of = (all: typeof rows) => passedGate(gate, placed(Object.fromEntries(all.map(({ entry, value, lowest }) => [entry, [value, lowest] as const]))))
    const at = which % rows.length
    const chosen = rows[at]?.entry ?? ''
    const raised = rows.map((row, index) => (index === at ? { ...row, value: row.value + 1 } : row))
    if (of(rows).includes(chosen)) expect(of(raised)).toContain(chosen)
  }))
})
