import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { assignJudges } from './assign-judges.ts'
import type { Pair } from './pair.ts'
import type { JudgeRules } from './rules-document.ts'

const rules = (assignment: JudgeRules['assignment'], minimumPerEntry = 1): JudgeRules => ({
  minimumPerEntry,
  assignment,
  unsent: { rule: 'without', days: 0 },
  leaver: 'count',
})
const named = (letter: string, count: number): string[] => Array.from({ length: count }, (_, index) => `${letter}${index}`)
const seed = 'a seed'

describe('who scores what', () => {
  test('every judge scores every entry; only a particular conflict takes one away (I-12)', () => {
    const outcome = assignJudges({ judges: named('j', 3), entries: named('e', 2), conflicts: [['j1', 'e0']] }, rules({ rule: 'every' }, 2), seed)
    expect(outcome.ok && outcome.value.pairs).toEqual([
      ['j0', 'e0'],
      ['j2', 'e0'],
      ['j0', 'e1'],
      ['j1', 'e1'],
      ['j2', 'e1'],
    ])
    expect(outcome.ok && outcome.value.locked).toEqual([['j1', 'e0']])
  })

  test('below the sealed minimum the process stops and names the entries: never fewer judges (I-13)', () => {
    const outcome = assignJudges({ judges: named('j', 3), entries: named('e', 2), conflicts: [['j1', 'e0']] }, rules({ rule: 'every' }, 3), seed)
    expect(outcome).toEqual({ ok: false, refusal: 'JUDGES_BELOW_MINIMUM', facts: { minimum: 3, entries: [{ entry: 'e0', judges: 2 }] } })
  })

  test('so many per entry: conflicts kept, no judge twice, loads differ by one at most; refused only when a judge cannot carry a fair share', () => {
    const panels = fc.record({
      judges: fc.integer({ min: 1, max: 9 }),
      entries: fc.integer({ min: 1, max: 25 }),
      perEntry: fc.integer({ min: 1, max: 5 }),
      conflicts: fc.array(fc.tuple(fc.nat(8), fc.nat(24)), { maxLength: 20 }),
    })
    fc.assert(
      fc.property(panels, fc.string(), (panel, seed) => {
        const judges = named('j', panel.judges)
        const entries = named('e', panel.entries)
        const conflicts = panel.conflicts.map(([judge, entry]): Pair => [`j${judge}`, `e${entry}`])
        const outcome = assignJudges({ judges, entries, conflicts }, rules({ rule: 'per-entry', perEntry: panel.perEntry }), seed)
        if (!outcome.ok) {
          if (outcome.refusal === 'ASSIGNMENT_UNBALANCED') expect(conflicts.length).toBeGreaterThan(0)
          return
        }
        const pairs = outcome.value.pairs
        expect(new Set(pairs.map(String)).size).toBe(pairs.length)
        for (const pair of pairs) expect(conflicts.map(String)).not.toContain(String(pair))
        for (const entry of entries) expect(pairs.filter((pair) => pair[1] === entry)).toHaveLength(panel.perEntry)
        const loads = judges.map((judge) => pairs.filter((pair) => pair[0] === judge).length)
        expect(Math.max(...loads) - Math.min(...loads)).toBeLessThanOrEqual(1)
      }),
    )
  })

  test('finds an even sharing wherever one exists (compared with trying all)', () => {
    const small = fc.record({
      conflicts: fc.array(fc.tuple(fc.nat(3), fc.nat(4)), { maxLength: 12 }),
      perEntry: fc.integer({ min: 1, max: 2 }),
    })
    fc.assert(
      fc.property(small, ({ conflicts, perEntry }) => {
        const judges = named('j', 4)
        const entries = named('e', 5)
        const locked = new Set(conflicts.map(([judge, entry]) => `j${judge} e${entry}`))
        const outcome = assignJudges(
          { judges, entries, conflicts: conflicts.map(([judge, entry]): Pair => [`j${judge}`, `e${entry}`]) },
          rules({ rule: 'per-entry', perEntry }),
          seed,
        )
        expect(outcome.ok || outcome.refusal === 'PANEL_APART').toBe(exists(judges, entries, perEntry, locked))
      }),
      { numRuns: 60 },
    )
  })

  test('judges who share no work leave nothing to compare: refused; two per work tie all of them together', () => {
    const panel = { judges: named('j', 3), entries: named('e', 6), conflicts: [] }
    expect(assignJudges(panel, rules({ rule: 'per-entry', perEntry: 1 }), seed)).toMatchObject({ refusal: 'PANEL_APART', facts: { parts: 3 } })
    expect(assignJudges(panel, rules({ rule: 'per-entry', perEntry: 2 }), seed).ok).toBe(true)
  })

  test('the same seed gives the same sheets, in whatever order the lists come; another seed gives others', () => {
    const panel = { judges: named('j', 5), entries: named('e', 12), conflicts: [['j1', 'e3']] as const }
    const of = (given: Parameters<typeof assignJudges>[0], chosen: string) => {
      const outcome = assignJudges(given, rules({ rule: 'per-entry', perEntry: 2 }), chosen)
      return outcome.ok ? outcome.value.pairs.map(String).sort() : outcome.refusal
    }
    expect(of({ ...panel, judges: panel.judges.toReversed(), entries: panel.entries.toReversed() }, 'one')).toEqual(of(panel, 'one'))
    expect(of(panel, 'two')).not.toEqual(of(panel, 'one'))
  })

  test('nobody entered, or nobody judges: refused', () => {
    expect(assignJudges({ judges: ['j'], entries: [], conflicts: [] }, rules({ rule: 'every' }), seed)).toMatchObject({ refusal: 'NO_ENTRIES' })
    expect(assignJudges({ judges: [], entries: ['e'], conflicts: [] }, rules({ rule: 'every' }), seed)).toMatchObject({ refusal: 'NO_JUDGES' })
  })

  test('500 entries, 51 judges, 5 each, one in ten pairs in conflict: within two seconds', () => {
    const judges = named('j', 51)
    const entries = named('e', 500)
    const conflicts = entries.flatMap((entry, e) => judges.filter((_, j) => (e * 31 + j * 7) % 10 === 0).map((judge): Pair => [judge, entry]))
    const before = performance.now()
    const outcome = assignJudges({ judges, entries, conflicts }, rules({ rule: 'per-entry', perEntry: 5 }), seed)
    expect(outcome.ok && outcome.value.pairs.length).toBe(2500)
    expect(performance.now() - before).toBeLessThan(2000)
  })
})

const combinations = (items: readonly string[], size: number): string[][] => {
  if (size === 0) return [[]]
  return items.flatMap((item, index) => combinations(items.slice(index + 1), size - 1).map((rest) => [item, ...rest]))
}

const exists = (judges: readonly string[], entries: readonly string[], perEntry: number, locked: ReadonlySet<string>): boolean => {
  const least = Math.floor((entries.length * perEntry) / judges.length)
  const search = (at: number, loads: ReadonlyMap<string, number>): boolean => {
    const entry = entries[at]
    if (entry === undefined) return judges.every((judge) => (loads.get(judge) ?? 0) >= least)
    return combinations(judges.filter((judge) => !locked.has(`${judge} ${entry}`)), perEntry).some((chosen) => {
      const next = new Map(loads)
      for (const judge of chosen) next.set(judge, (next.get(judge) ?? 0) + 1)
      return [...next.values()].every((load) => load <= least + 1) && search(at + 1, next)
    })
  }
  return search(0, new Map())
}
