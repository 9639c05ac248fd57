import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { effectCovariance } from './effect-covariance.ts'
import { factorOf, interactionOf } from './design.ts'
import type { CrossedDesign, Factor } from './design.ts'
import { fitCrossed } from './fit-crossed.ts'
import type { CrossedFit } from './fit-crossed.ts'

type KnownFit = {
  readonly criterion: number
  readonly fixef: readonly number[]
  readonly fixefSe: readonly number[]
  readonly variance: Readonly<Record<string, number>>
  readonly ranef: Readonly<Record<string, { readonly level: readonly string[]; readonly blup: readonly number[]; readonly condSd: readonly number[] }>>
}
type Known = { readonly data: Readonly<Record<string, readonly (string | number)[]>>; readonly fits: Readonly<Record<string, KnownFit>> }

const file = (name: string) => new URL(`../testdata/${name}`, import.meta.url)
const known = (name: string) => JSON.parse(readFileSync(file(`${name}.json`), 'utf8')) as Known

function fitted(design: CrossedDesign, reml = true): CrossedFit {
  const fit = fitCrossed(design, { reml })
  if (!fit.ok) throw new Error(fit.facts.sentence)
  return fit
}

/** Relative where the answer is not zero; effects are measured against the largest of their term. */
function expectEqual(fit: CrossedFit, answer: KnownFit, labels: Readonly<Record<string, readonly string[]>>): void {
  expect(Math.abs(fit.criterion - answer.criterion)).toBeLessThan(1e-6)
  const near = (value: number, wanted: number, scale: number) => expect(Math.abs(value - wanted)).toBeLessThanOrEqual(2e-6 * scale)
  answer.fixef.forEach((value, x) => near(fit.fixed.values[x]!, value, Math.abs(value)))
  answer.fixefSe.forEach((value, x) => near(fit.fixed.errors[x]!, value, value))
  near(fit.residual, answer.variance.Residual!, answer.variance.Residual!)
  for (const term of fit.terms) {
    near(term.variance, answer.variance[term.name]!, answer.variance[term.name]!)
    const { level, blup, condSd } = answer.ranef[term.name]!
    const most = Math.max(...blup.map(Math.abs))
    level.forEach((label, i) => {
      const at = labels[term.name]!.indexOf(label)
      near(term.effects[at]!, blup[i]!, most)
      near(term.errors[at]!, condSd[i]!, condSd[i]!)
    })
  }
}

describe.each([['penicillin', 'diameter', ['plate', 'sample']], ['pastes', 'strength', ['sample', 'batch']], ['dyestuff', 'Yield', ['Batch']], ['dyestuff2', 'Yield', ['Batch']]] as const)('%s', (name, response, terms) => {
  const { data, fits } = known(name)
  const factors = terms.map(term => factorOf(term, data[term]!.map(String)))
  test.each(['REML', 'ML'])('by %s equals the known answer', method => {
    const fit = fitted({ y: Float64Array.from(data[response]!, Number), terms: factors }, method === 'REML')
    expectEqual(fit, fits[method]!, Object.fromEntries(factors.map(factor => [factor.name, factor.labels])))
  })
})

test('a variance on its bound is exactly zero, with effects exactly zero', () => {
  const { data } = known('dyestuff2')
  const fit = fitted({ y: Float64Array.from(data.Yield!, Number), terms: [factorOf('Batch', data.Batch!.map(String))] })
  expect(fit.singular).toBe(true)
  expect(fit.terms[0]!.variance).toBe(0)
  expect([...fit.terms[0]!.effects, ...fit.terms[0]!.errors].every(value => value === 0)).toBe(true)
})

describe('a simulated panel of 50 entries, 9 judges and 5 criteria', () => {
  const lines = readFileSync(file('panel_a.csv'), 'utf8').trim().split('\n').slice(1).map(line => line.split(','))
  const column = (k: number) => lines.map(line => line[k]!)
  const y = Float64Array.from(column(3), Number)
  const [entry, judge, criterion] = [factorOf('entry', column(0)), factorOf('judge', column(1)), factorOf('criterion', column(2))]
  const crossed = (a: Factor & { labels: readonly string[] }, b: Factor & { labels: readonly string[] }) => {
    const factor = interactionOf(`${a.name}:${b.name}`, a, b)
    const labels: string[] = []
    factor.level.forEach((code, r) => { labels[code] = `${a.labels[a.level[r]!]}:${b.labels[b.level[r]!]}` })
    return { ...factor, labels }
  }
  const all = [entry, judge, crossed(entry, judge), crossed(entry, criterion), crossed(judge, criterion)]
  const labels = Object.fromEntries(all.map(factor => [factor.name, factor.labels]))
  const { fits } = known('panel_a')

  test.each([
    ['two_factor', 2, undefined], ['two_factor_criterion_fixed', 2, criterion], ['three_component', 3, criterion], ['five_component', 5, criterion],
  ] as const)('%s equals the known answer', (name, terms, fixed) => {
    expectEqual(fitted({ y, terms: all.slice(0, terms), fixed }), fits[name]!, labels)
  })

  test('on means per sheet equals the known answer', () => {
    const sheets = all[2]!
    const sums = new Float64Array(sheets.levels)
    const counts = new Float64Array(sheets.levels)
    const first = new Int32Array(sheets.levels).fill(-1)
    sheets.level.forEach((code, r) => { sums[code]! += y[r]!; counts[code]! += 1; if (first[code]! < 0) first[code] = r })
    const at = (factor: Factor): Factor => ({ ...factor, level: first.map(r => factor.level[r]!) })
    expectEqual(fitted({ y: sums.map((sum, i) => sum / counts[i]!), terms: [at(entry), at(judge)] }), fits.on_entry_judge_means!, labels)
  })

  test('a weight of m for a mean of m rows gives the same judges as the rows themselves, but for the residual', () => {
    const rows = fitted({ y, terms: all.slice(0, 3) })
    expect(rows.terms[1]!.effects.length).toBe(9)
    const doubled = fitted({ y, terms: all.slice(0, 3), weights: new Float64Array(y.length).fill(4) })
    expect(doubled.residual).toBeCloseTo(4 * rows.residual, 5)
    expect(doubled.criterion).toBeCloseTo(rows.criterion, 6)
    doubled.terms.forEach((term, k) => expect(term.variance).toBeCloseTo(rows.terms[k]!.variance, 5))
  })

  test('covariance of all entries equals the known answer', () => {
    const wanted = gunzipSync(readFileSync(file('panel_a_entry_covariance.csv.gz'))).toString().trim().split('\n').map(line => line.split(',').map(Number))
    const matrix = wanted.length === 51 ? wanted.slice(1).map(row => row.slice(-50)) : wanted
    const covariance = effectCovariance(fitted({ y, terms: all.slice(0, 2) }).optimum, 0)
    const levels = fits.two_factor!.ranef.entry!.level.map(label => entry.labels.indexOf(label))
    matrix.forEach((row, i) => row.forEach((value, j) => expect(Math.abs(covariance[levels[i]! * 50 + levels[j]!]! - value)).toBeLessThan(1e-6 * matrix[i]![i]!)))
  })
})

describe('what cannot be fitted is refused', () => {
  const factor = (name: string, level: readonly number[]): Factor => ({ name, levels: Math.max(...level) + 1, level: Int32Array.from(level) })
  test.each([
    ['NO_ROWS', { y: new Float64Array(0), terms: [factor('a', [0])] }],
    ['ONE_LEVEL', { y: Float64Array.of(1, 2, 3), terms: [factor('a', [0, 0, 0])] }],
    ['LEVEL_PER_ROW', { y: Float64Array.of(1, 2, 3), terms: [factor('a', [0, 1, 2])] }],
    ['NO_VARIATION', { y: Float64Array.of(2, 2, 2), terms: [factor('a', [0, 1, 1])] }],
    ['NO_VARIATION', { y: Float64Array.of(2, 2, 3), terms: [factor('a', [0, 1, 1])], fixed: factor('x', [0, 0, 1]) }],
    ['NO_FREEDOM', { y: Float64Array.of(2, 2, 3), terms: [factor('a', [0, 1, 1])], fixed: factor('x', [0, 1, 2]) }],
  ])('%s', (refusal, design) => {
    const level = design.terms[0]!.level.slice(0, design.y.length)
    const fit = fitCrossed({ ...design, terms: [{ ...design.terms[0]!, level }] })
    expect(fit.ok ? 'fitted' : fit.refusal).toBe(refusal)
  })

  test('scores that follow entries and judges exactly end with effects equal to them and no NaN', () => {
    const entry = factor('entry', [0, 0, 1, 1, 2, 2])
    const judge = factor('judge', [0, 1, 0, 1, 0, 1])
    const fit = fitted({ y: Float64Array.of(10, 12, 20, 22, 33, 35), terms: [entry, judge] })
    const [entries, judges] = [fit.terms[0]!.effects, fit.terms[1]!.effects]
    expect(entries[2]! - entries[0]!).toBeCloseTo(23, 3)
    expect(judges[1]! - judges[0]!).toBeCloseTo(2, 3)
    expect(fit.residual).toBeLessThan(1e-3)
  })
})
