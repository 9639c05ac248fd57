import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { seededGenerator } from '../../random/seeded-generator.ts'
import type { FacetName, PanelScores } from '../crossed/coded-panel.ts'
import { models } from './models.ts'
import type { ModelOptions, RankingReport } from './ranking-report.ts'

/** Small panels with gaps, coarse scales, exact patterns and loose ends: what breaks a fit. */
const panels = fc.record({ seed: fc.nat(), entries: fc.integer({ min: 2, max: 9 }), judges: fc.integer({ min: 2, max: 6 }), criteria: fc.integer({ min: 1, max: 3 }), scale: fc.integer({ min: 1, max: 5 }), exact: fc.boolean() })
  .map(({ seed, entries, judges, criteria, scale, exact }): PanelScores => {
    const g = seededGenerator(seed)
    const share = 0.3 + 0.7 * g.uniform()
    const rows: { entry: string; judge: string; criterion: string; score: number }[] = []
    for (let e = 0; e < entries; e++) for (let j = 0; j < judges; j++) if (g.uniform() < share) for (let c = 0; c < criteria; c++) rows.push({ entry: `e${e}`, judge: `j${j}`, criterion: `c${c}`, score: exact ? 2 * e + j + c : g.below(scale + 1) })
    return { entry: rows.map(row => row.entry), judge: rows.map(row => row.judge), criterion: rows.map(row => row.criterion), score: rows.map(row => row.score) }
  })

const further: readonly (readonly FacetName[])[] = [['entry', 'judge'], ['entry', 'criterion'], ['judge', 'criterion']]
const options: fc.Arbitrary<ModelOptions> = fc.record({ terms: fc.subarray([...further]), criterionFixed: fc.boolean() })
const plain: ModelOptions = { terms: [], criterionFixed: false }

function numbersIn(report: RankingReport): number[] {
  const found: number[] = []
  JSON.stringify(report, (_, value: unknown) => { if (typeof value === 'number') found.push(value); return value })
  return found
}

describe('any small panel', () => {
  test.each(['mean', 'trimmed', 'crossed'] as const)('is ranked by %s with finite numbers, or refused with a sentence', name => {
    fc.assert(fc.property(panels, options, (scores, chosen) => {
      const report = models[name](scores, name === 'crossed' ? chosen : plain)
      if (!report.ok) {
        expect(report.facts.sentence.length).toBeGreaterThan(10)
        return
      }
      expect(numbersIn(report).every(Number.isFinite)).toBe(true)
      expect(report.components.flatMap(part => part.entries).toSorted()).toEqual(report.entries.map(line => line.entry).toSorted())
      for (const { rank, rankLow, rankHigh } of report.entries) expect(rankLow <= rank && rank <= rankHigh).toBe(true)
      const sheets = new Set(scores.entry.map((entry, r) => `${entry} ${scores.judge[r]}`))
      expect(report.flags.length).toBeLessThanOrEqual(sheets.size / 5)
      if (name === 'crossed') expect(Math.abs(report.judges.reduce((sum, judge) => sum + judge.severity, 0))).toBeLessThan(1e-3)
    }), { numRuns: 150 })
  })

  test('does not change by a digit when its rows are shuffled', () => {
    fc.assert(fc.property(panels, options, fc.nat(), (scores, chosen, seed) => {
      const order = seededGenerator(seed).shuffle([...scores.entry.keys()])
      const moved = { entry: order.map(r => scores.entry[r]!), judge: order.map(r => scores.judge[r]!), criterion: order.map(r => scores.criterion![r]!), score: order.map(r => scores.score[r]!) }
      expect(models.crossed(moved, chosen)).toEqual(models.crossed(scores, chosen))
    }), { numRuns: 60 })
  })

  test('keeps its ranks when all scores are shifted and stretched', () => {
    fc.assert(fc.property(panels, fc.integer({ min: -50, max: 50 }), (scores, shift) => {
      const [before, after] = [models.mean(scores, plain), models.mean({ ...scores, score: Array.from(scores.score, score => shift + 4 * score) }, plain)]
      expect(after.ok).toBe(before.ok)
      if (!before.ok || !after.ok) return
      expect(after.entries.map(({ entry, rank }) => [entry, rank])).toEqual(before.entries.map(({ entry, rank }) => [entry, rank]))
    }), { numRuns: 100 })
  })
})

test('scores that follow entries and judges exactly are ranked, and the warning says that nothing is left over', () => {
  const rows = [0, 1, 2, 3].flatMap(e => [0, 1, 2].map(j => ({ entry: `e${e}`, judge: `j${j}`, score: 10 * e - j })))
  const report = models.crossed({ entry: rows.map(row => row.entry), judge: rows.map(row => row.judge), score: rows.map(row => row.score) }, plain)
  if (!report.ok) throw new Error(report.facts.sentence)
  expect(report.entries.map(line => line.entry)).toEqual(['e3', 'e2', 'e1', 'e0'])
  report.judges.forEach(({ severity }, j) => expect(severity).toBeCloseTo(j - 1, 3))
  expect(report.warnings.join()).toContain('no residual is left')
})
