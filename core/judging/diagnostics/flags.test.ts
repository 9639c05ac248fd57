import { describe, expect, test } from 'vitest'
import { seededGenerator } from '../../random/seeded-generator.ts'
import { codePanel, panelDesign } from '../crossed/coded-panel.ts'
import { fitCrossed } from '../crossed/fit-crossed.ts'
import { calibrationChange } from './calibration-change.ts'
import { connectedComponents } from './connected-components.ts'
import { haloOf } from './halo.ts'
import { judgePairs } from './judge-pairs.ts'
import { leaveOneJudgeOut } from './leave-one-judge-out.ts'
import { rangeOf } from './restricted-range.ts'
import { judgeReports } from './severity.ts'
import { sheetsOf } from './sheets.ts'
import { varianceEvidence } from './spread-evidence.ts'
import { surprisingSheets } from './surprising-sheets.ts'

type Sheet = { readonly entry: number; readonly judge: number; readonly criterion: number }

/** 60 entries or more, 10 judges, 4 per entry, 4 criteria; `score` makes one score. */
function panelOf(seed: string, score: (sheet: Sheet, quality: number, noise: () => number) => number, entries = 60) {
  const g = seededGenerator(seed)
  const rows = Array.from({ length: entries }, (_, entry) => {
    const quality = 5 * g.normal()
    return g.shuffle([...Array.from({ length: 10 }).keys()]).slice(0, 4).flatMap(judge => [0, 1, 2, 3].map(criterion => ({ entry, judge, criterion, score: 70 + score({ entry, judge, criterion }, quality, () => g.normal()) })))
  }).flat()
  const name = (letter: string, k: number) => `${letter}${String(k).padStart(3, '0')}`
  const panel = codePanel({ entry: rows.map(row => name('E', row.entry)), judge: rows.map(row => name('J', row.judge)), criterion: rows.map(row => name('C', row.criterion)), score: rows.map(row => row.score) })
  if (!panel.ok) throw new Error(panel.facts.sentence)
  const fit = fitCrossed(panelDesign(panel))
  if (!fit.ok) throw new Error(fit.facts.sentence)
  return { panel, fit, sheets: sheetsOf(panel, fit.residuals) }
}

const severity = [-3, -2, -1, 0, 0, 0, 1, 1, 2, 2] as const
const plain = ({ judge }: Sheet, quality: number, noise: () => number) => quality - severity[judge]! + 2 * noise()

describe('on a panel where all judges work alike', () => {
  const { panel, fit, sheets } = panelOf('alike', plain)
  const reports = judgeReports(panel, fit.terms[1]!, fit.residuals, fit.residuals.length)

  test('severity is found within its interval, positive for the strict', () => {
    const mean = severity.reduce((sum: number, x) => sum + x, 0) / 10
    reports.forEach(({ severity: found, interval: [low, high], se }, j) => {
      expect(found).toBeCloseTo((low + high) / 2, 9)
      expect(Math.abs(found - (severity[j]! - mean))).toBeLessThan(4 * se)
    })
    expect(reports[9]!.severity).toBeGreaterThan(1)
    expect(reports[0]!.severity).toBeLessThan(-1.5)
  })

  test('nothing stands out', () => {
    expect(reports.every(({ erratic }) => Math.abs(erratic) < 3.3)).toBe(true)
    expect(haloOf(sheets, 10).every(({ z }) => Math.abs(z) < 3.3)).toBe(true)
    expect(rangeOf(panel, fit.terms[0]!.effects.map(effect => effect + fit.intercept)).every(({ z }) => z > -3.3)).toBe(true)
    expect(judgePairs(sheets, 10, 0.05).every(({ z }) => z < 3.9)).toBe(true)
    expect(surprisingSheets(sheets, 0.05).length).toBeLessThan(5)
  })

  test('evidence of equal variances is a standard normal deviation near zero', () => {
    expect(varianceEvidence(1, 100)).toBeCloseTo(0.047, 2)
    expect(varianceEvidence(2, 100)).toBeGreaterThan(4)
  })
})

describe('what was planted is found', () => {
  test('a sheet eight points too high, and the judge of it', () => {
    const { sheets } = panelOf('one sheet', (sheet, quality, noise) => plain(sheet, quality, noise) + (sheet.entry === 7 && sheet.judge === firstJudge ? 8 : 0))
    const [worst] = surprisingSheets(sheets, 0.05)
    expect([worst!.entry, worst!.judge]).toEqual([7, firstJudge])
    expect(worst!.z).toBeGreaterThan(3)
  })
  // whoever was drawn first for entry 7 of that seed
  const firstJudge = (() => {
    const { panel } = panelOf('one sheet', plain)
    return panel.judge[panel.entry.indexOf(7)]!
  })()

  test('an erratic judge', () => {
    const { panel, fit } = panelOf('erratic', (sheet, quality, noise) => plain(sheet, quality, noise) + (sheet.judge === 4 ? 5 * noise() : 0))
    const reports = judgeReports(panel, fit.terms[1]!, fit.residuals, fit.residuals.length)
    expect(reports.filter(({ erratic }) => erratic > 3.3).map(({ judge }) => judge)).toEqual(['J004'])
  })

  test('halo: one impression for all criteria', () => {
    const impression = new Map<number, number>()
    const { sheets } = panelOf('halo', (sheet, quality, noise) => {
      if (sheet.judge !== 6) return plain(sheet, quality, noise)
      const one = impression.get(sheet.entry) ?? plain(sheet, quality, noise)
      impression.set(sheet.entry, one)
      return one + 0.2 * noise()
    })
    expect(haloOf(sheets, 10).filter(({ z }) => z < -3.3).map(({ judge }) => judge)).toEqual([6])
  })

  test('a restricted range', () => {
    const { panel, fit } = panelOf('range', (sheet, quality, noise) => plain(sheet, sheet.judge === 2 ? 0.2 * quality : quality, noise))
    expect(rangeOf(panel, fit.terms[0]!.effects.map(effect => effect + fit.intercept)).filter(({ z, slope }) => z < -3.3 && slope < 0.7).map(({ judge }) => judge)).toEqual([2])
  })

  test('two judges who follow each other', () => {
    const common = new Map<number, number>()
    const { sheets } = panelOf('pair', (sheet, quality, noise) => {
      const shared = common.get(sheet.entry) ?? 4 * noise()
      common.set(sheet.entry, shared)
      return plain(sheet, quality, noise) + (sheet.judge === 1 || sheet.judge === 8 ? shared : 0)
    }, 240)
    expect(judgePairs(sheets, 10, 0.05)[0]!.judges).toEqual([1, 8])
    expect(judgePairs(sheets, 10, 0.05)[0]!.z).toBeGreaterThan(3.9)
  })

  test('leaving out the judge who lifted one entry moves that entry most', () => {
    const { panel, fit } = panelOf('lift', (sheet, quality, noise) => plain(sheet, quality, noise) + (sheet.entry === 7 && sheet.judge === lifter ? 14 : 0))
    const out = leaveOneJudgeOut(panel, [], false, fit)
    expect(out).toHaveLength(10)
    expect(out.find(({ judge }) => judge === lifter)).toMatchObject({ entry: 7 })
    expect(out.find(({ judge }) => judge === lifter)!.shift).toBeLessThan(-2)
  })
  const lifter = (() => {
    const { panel } = panelOf('lift', plain)
    return panel.judge[panel.entry.indexOf(7)]!
  })()
})

test('calibration changes little only when no pair that can be told apart is reversed', () => {
  const error = () => 1
  expect(calibrationChange([1, 5, 9], [2, 5, 8], error)).toEqual({ told: 3, reversed: 0, little: true })
  expect(calibrationChange([5, 1, 9], [1, 5, 9], error)).toEqual({ told: 3, reversed: 1, little: false })
  expect(calibrationChange([5, 1, 9], [4.9, 5, 9], error)).toEqual({ told: 2, reversed: 0, little: false })
})

test('entries and judges that no score links are separate components', () => {
  const parts = connectedComponents({ entries: ['a', 'b', 'c'], judges: ['j', 'k', 'l'], entry: Int32Array.of(0, 1, 2, 2), judge: Int32Array.of(0, 0, 1, 2) })
  expect(parts).toEqual([{ entries: [0, 1], judges: [0] }, { entries: [2], judges: [1, 2] }])
})
