import { describe, expect, test } from 'vitest'
import { seededGenerator } from '../../random/seeded-generator.ts'
import { codePanel, panelDesign } from './coded-panel.ts'
import { fitCrossed } from './fit-crossed.ts'
import { digamma, trigamma, trigammaInverse } from './gamma-derivatives.ts'
import { fitWithJudgeErrors } from './judge-error-variances.ts'

/** Error of adjusted scores (root mean square, centred) of plain and robust fit on a fresh panel of 60 entries, 12 judges, 4 each. */
function trial(seed: string, erratic: number): { plain: number; robust: number; used: boolean } {
  const g = seededGenerator(seed)
  const quality = Array.from({ length: 60 }, () => g.normal())
  const shift = Array.from({ length: 12 }, () => 0.6 * g.normal())
  const rows = quality.flatMap((value, e) => g.shuffle([...shift.keys()]).slice(0, 4).map(j => ({ entry: `E${100 + e}`, judge: `J${10 + j}`, score: value + shift[j]! + (j < erratic ? 1.5 : 0.5) * g.normal() })))
  const panel = codePanel({ entry: rows.map(row => row.entry), judge: rows.map(row => row.judge), score: rows.map(row => row.score) })
  if (!panel.ok) throw new Error(panel.facts.sentence)
  const [plain, robust] = [fitCrossed(panelDesign(panel)), fitWithJudgeErrors(panelDesign(panel))]
  if (!plain.ok || !robust.ok) throw new Error('not fitted')
  const mean = quality.reduce((sum, x) => sum + x, 0) / 60
  const error = (effects: Float64Array) => Math.sqrt(effects.reduce((sum, x, e) => sum + (x - quality[e]! + mean) ** 2, 0) / 60)
  return { plain: error(plain.terms[0]!.effects), robust: error(robust.terms[0]!.effects), used: robust.priorFreedom < Number.POSITIVE_INFINITY }
}

describe('judges with an error variance of their own', () => {
  test('lose nothing on 200 fresh panels without erratic judges', () => {
    const trials = Array.from({ length: 200 }, (_, i) => trial(`steady ${i}`, 0))
    const mean = (pick: (t: (typeof trials)[number]) => number) => trials.reduce((sum, t) => sum + pick(t), 0) / trials.length
    expect(mean(t => t.robust)).toBeLessThanOrEqual(1.0005 * mean(t => t.plain))
    expect(trials.filter(t => t.used).length).toBeLessThanOrEqual(8)
  })

  test('gain where two of twelve judges are erratic', () => {
    const trials = Array.from({ length: 30 }, (_, i) => trial(`erratic ${i}`, 2))
    expect(trials.reduce((sum, t) => sum + t.robust, 0)).toBeLessThan(0.85 * trials.reduce((sum, t) => sum + t.plain, 0))
  })
})

test('digamma and trigamma have their published values', () => {
  expect(digamma(1)).toBeCloseTo(-0.5772156649015329, 12)
  expect(digamma(0.5)).toBeCloseTo(-1.9635100260214235, 12)
  expect(trigamma(1)).toBeCloseTo(Math.PI ** 2 / 6, 12)
  expect(trigamma(0.5)).toBeCloseTo(Math.PI ** 2 / 2, 11)
  expect(trigammaInverse(trigamma(3.7))).toBeCloseTo(3.7, 9)
})
