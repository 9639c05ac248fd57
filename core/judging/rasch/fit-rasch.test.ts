import { readFileSync } from 'node:fs'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { seededGenerator } from '../../random/seeded-generator.ts'
import type { RaschFit } from './fit-rasch.ts'
import { fitRasch } from './fit-rasch.ts'
import reference from './made-here.json' with { type: 'json' }
import type { Ratings } from './ratings.ts'

type Row = readonly [entry: string, judge: string, criterion: string, score: number]

const columns = (rows: readonly Row[]): Ratings => ({ entry: rows.map(r => r[0]), judge: rows.map(r => r[1]), criterion: rows.map(r => r[2]), score: rows.map(r => r[3]) })
const fitted = (rows: readonly Row[]): RaschFit => {
  const fit = fitRasch(columns(rows))
  if (!fit.ok) throw new Error(fit.facts.sentence)
  return fit
}
const madeHere = readFileSync(new URL('made-here.csv', import.meta.url), 'utf8').trim().split('\n').slice(1)
  .map(line => line.split(',')).map((cells): Row => [cells[0]!, cells[1]!, cells[2]!, Number(cells[3])])

/** Ratings 0..4 of a random panel, `judges` of them on each entry. */
function drawn(seed: string, entries: number, judges: number, perEntry: number): Row[] {
  const g = seededGenerator(seed)
  const quality = Array.from({ length: entries }, () => g.normal())
  return quality.flatMap((q, e) => g.shuffle(Array.from({ length: judges }, (_, j) => j)).slice(0, perEntry).flatMap(j => ['C1', 'C2', 'C3'].map((c): Row => {
    const score = Math.round(2 + 0.6 * q - (j - judges / 2) / judges + 0.9 * g.normal())
    return [`E${e}`, `J${j}`, c, Math.max(0, Math.min(4, score))]
  })))
}

describe('the reference fit', () => {
  const fit = fitted(madeHere)

  test('log-likelihood to 1e-8', () => {
    expect(Math.abs(fit.logLik - reference.logLik)).toBeLessThan(1e-8)
  })

  // The reference takes its standard errors one step before its estimates, hence 2e-6 relative for these.
  test('measures and thresholds to 1e-6, standard errors to 2e-6', () => {
    for (const { name, measure } of fit.entries) expect(Math.abs(measure - Reflect.get(reference.entry, name))).toBeLessThan(1e-6)
    for (const { name, measure } of fit.judges) expect(Math.abs(measure - Reflect.get(reference.judge_severity, name))).toBeLessThan(1e-6)
    for (const { name, measure } of fit.criteria) expect(Math.abs(measure - Reflect.get(reference.criterion_difficulty, name))).toBeLessThan(1e-6)
    for (const [k, tau] of reference.thresholds.entries()) expect(Math.abs(fit.thresholds[k]! - tau)).toBeLessThan(1e-6)
    for (const [i, se] of reference.se_entry_first29.entries()) expect(Math.abs(fit.entries[i]!.se / se - 1)).toBeLessThan(2e-6)
  })

  test('12 scores per entry: the bias factor is 11/12, and one component without a warning', () => {
    expect(fit.bias).toEqual({ factor: 11 / 12, scoresPerEntry: 12 })
    expect(fit.warnings).toEqual([])
    expect(fit.components).toHaveLength(1)
  })

  test('infit, outfit and fair average of one entry, computed here by hand from the measures', () => {
    const of = (list: RaschFit['entries'], name: string): number => list.find(element => element.name === name)!.measure
    const chances = (location: number): number[] => {
      const terms = [1]
      for (const tau of fit.thresholds) terms.push(terms.at(-1)! * Math.exp(location - tau))
      const sum = terms.reduce((a, b) => a + b)
      return terms.map(term => term / sum)
    }
    const rows = madeHere.filter(row => row[0] === 'E11')
    let [squares, information, standardised] = [0, 0, 0]
    for (const [, judge, criterion, score] of rows) {
      const p = chances(of(fit.entries, 'E11') - of(fit.judges, judge) - of(fit.criteria, criterion))
      const mean = p.reduce((sum, chance, k) => sum + chance * k, 0)
      const variance = p.reduce((sum, chance, k) => sum + chance * (k - mean) ** 2, 0)
      squares += (score - mean) ** 2
      information += variance
      standardised += (score - mean) ** 2 / variance / rows.length
    }
    const entry = fit.entries.find(({ name }) => name === 'E11')!
    expect(entry.infit).toBeCloseTo(squares / information, 10)
    expect(entry.outfit).toBeCloseTo(standardised, 10)
    expect(entry.fairAverage).toBeCloseTo(chances(entry.measure).reduce((sum, chance, k) => sum + chance * k, 0), 10)
  })
})

describe('what may not matter does not', () => {
  const seeds = fc.string({ minLength: 1, maxLength: 6 })

  test('the order of rows: equal to the digit', () => {
    fc.assert(fc.property(seeds, (seed) => {
      const rows = drawn(seed, 12, 5, 3)
      expect(fitRasch(columns(seededGenerator(seed).shuffle([...rows])))).toEqual(fitRasch(columns(rows)))
    }), { numRuns: 15 })
  })

  test('the unit of the scale: measures stay, fair averages follow', () => {
    fc.assert(fc.property(seeds, (seed) => {
      const rows = drawn(seed, 12, 5, 3)
      const [plain, scaled] = [fitRasch(columns(rows)), fitRasch(columns(rows.map(([e, j, c, score]): Row => [e, j, c, 50 + 10 * score])))]
      if (!plain.ok || !scaled.ok) return expect(plain.ok).toBe(scaled.ok)
      for (const [i, { measure, fairAverage }] of plain.entries.entries()) {
        expect(scaled.entries[i]!.measure).toBeCloseTo(measure, 8)
        expect(scaled.entries[i]!.fairAverage).toBeCloseTo(50 + 10 * fairAverage, 6)
      }
    }), { numRuns: 15 })
  })

  test('names: the same measures under other names', () => {
    fc.assert(fc.property(seeds, (seed) => {
      const rows = drawn(seed, 12, 5, 3)
      const [plain, renamed] = [fitRasch(columns(rows)), fitRasch(columns(rows.map(([e, j, c, score]): Row => [`${99 - Number(e.slice(1))}`, `${9 - Number(j.slice(1))}`, c, score])))]
      if (!plain.ok || !renamed.ok) return expect(plain.ok).toBe(renamed.ok)
      const measures = new Map(renamed.entries.map(({ name, measure }) => [name, measure]))
      for (const { name, measure } of plain.entries) expect(measures.get(`${99 - Number(name.slice(1))}`)!).toBeCloseTo(measure, 7)
    }), { numRuns: 15 })
  })
})

describe('what cannot be estimated is named', () => {
  const panel = drawn('extreme', 10, 4, 3)

  test('an entry with only top scores is set aside, the others do not move, and it stands above them all', () => {
    const star = ['J0', 'J1', 'J2'].flatMap(j => ['C1', 'C2', 'C3'].map((c): Row => ['Star', j, c, 4]))
    const without = fitted(panel)
    const fit = fitted([...panel, ...star])
    const best = fit.entries.find(({ name }) => name === 'Star')!
    expect(best).toMatchObject({ extreme: 'highest', infit: null })
    for (const { name, measure } of without.entries) expect(fit.entries.find(entry => entry.name === name)!.measure).toBeCloseTo(measure, 9)
    expect(best.measure).toBeGreaterThan(Math.max(...without.entries.map(({ measure }) => measure)))
    expect(best.fairAverage).toBeLessThan(4)
    expect(fit.components).toHaveLength(1)
    expect(fit.components[0]!.entries).toContain('Star')
    expect(fit.warnings).toContain('entry Star only has highest scores; its measure is an extrapolation')
  })

  test('a judge who only gave the lowest score is severe, and measured from the entries', () => {
    const fit = fitted([...panel, ...panel.slice(0, 9).map(([e, , c]): Row => [e, 'Stone', c, 0])])
    const stone = fit.judges.find(({ name }) => name === 'Stone')!
    expect(stone.extreme).toBe('lowest')
    expect(fit.components[0]!.judges).toContain('Stone')
    expect(stone.measure).toBeGreaterThan(Math.max(...fit.judges.filter(({ name }) => name !== 'Stone').map(({ measure }) => measure)))
  })

  test('an entry that only the stony judge saw has no measure but an infinity, and stands in no component', () => {
    const fit = fitted([...panel, ...panel.slice(0, 9).map(([e, , c]): Row => [e, 'Stone', c, 0]), ['Lost', 'Stone', 'C1', 0]])
    expect(fit.entries.find(({ name }) => name === 'Lost')).toMatchObject({ measure: -Infinity, se: Infinity, fairAverage: 0, extreme: 'lowest' })
    expect(fit.components[0]!.entries).not.toContain('Lost')
  })

  test('two panels without a common judge are two components, each fitted as if alone', () => {
    const other = drawn('other', 9, 4, 3).map(([e, j, c, score]): Row => [`X${e}`, `X${j}`, c, score])
    const fit = fitted([...panel, ...other])
    expect(fit.components.map(({ entries }) => entries.length)).toEqual([10, 9])
    expect(fit.components[1]!.judges).toEqual(['XJ0', 'XJ1', 'XJ2', 'XJ3'])
    for (const { judges } of fit.components) {
      expect(fit.judges.filter(({ name }) => judges.includes(name)).reduce((sum, { measure }) => sum + measure, 0)).toBeCloseTo(0, 9)
    }
    expect(fit.warnings).toContain('the panel falls into 2 components: ranks of different components cannot be compared')
  })

  test('judges who each see one criterion cannot be told from it; entries still compare', () => {
    const fit = fitted(drawn('nested', 20, 3, 3).filter(([, j, c]) => c === `C${Number(j.slice(1)) + 1}`))
    expect(fit.components).toHaveLength(1)
    expect(fit.warnings.join()).toContain('2 effects of judges and criteria cannot be told apart')
  })

  test('scores that divide the entries cleanly have no finite estimate', () => {
    const fit = fitRasch({ entry: ['A', 'A', 'B', 'B'], judge: ['J', 'K', 'J', 'K'], score: [1, 2, 0, 1] })
    expect(fit).toMatchObject({ ok: false, refusal: 'NO_FINITE_ESTIMATE' })
  })

  test('no rows, a score that is no number, equal scores, only extremes: one sentence each', () => {
    expect(fitRasch({ entry: [], judge: [], score: [] })).toMatchObject({ refusal: 'NO_RATINGS' })
    expect(fitRasch({ entry: ['A', 'B'], judge: ['J', 'J'], score: [1, Number.NaN] })).toMatchObject({ refusal: 'BAD_RATING', facts: { row: 1 } })
    expect(fitRasch({ entry: ['A', 'B'], judge: ['J', 'J'], score: [3, 3] })).toMatchObject({ refusal: 'ALL_SCORES_EQUAL' })
    expect(fitRasch({ entry: ['A', 'B'], judge: ['J', 'J'], score: [1, 3] })).toMatchObject({ refusal: 'ALL_EXTREME' })
    const many = Array.from({ length: 300 }, (_, i) => i)
    expect(fitRasch({ entry: many.map(String), judge: many.map(() => 'J'), score: many })).toMatchObject({ refusal: 'TOO_MANY_VALUES' })
  })
})
