import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import type { RankingReport } from '#core/judging/ranking-models/ranking-report.ts'
import { rank } from './rank.ts'

const folder = mkdtempSync(join(tmpdir(), 'jenjang-rank-'))
afterAll(() => rmSync(folder, { recursive: true }))
const panel = join(import.meta.dirname, '..', '..', 'core', 'judging', 'testdata', 'panel_a.csv')

async function run(file: string, options: Readonly<Record<string, string>> = {}) {
  const told: string[] = []
  if (rank.needs !== 'nothing') throw new Error('needs a database')
  const answer = await rank.run({ words: [file], option: name => options[name], all: () => [], flag: name => name === 'json', tell: line => { told.push(line) } })
  return { told, refused: 'refused' in answer ? answer.refused : undefined, document: 'refused' in answer ? undefined : (answer.document as unknown as RankingReport), lines: 'refused' in answer ? [] : answer.lines }
}

const file = (name: string, text: string) => {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}

async function ranked(path: string, options: Readonly<Record<string, string>> = {}): Promise<RankingReport> {
  const { document, refused } = await run(path, options)
  if (document === undefined) throw new Error(refused)
  return document
}

describe('a panel of 50 entries and 9 judges', () => {
  const answers = JSON.parse(readFileSync(join(panel, '..', 'panel_a.json'), 'utf8')) as { fits: Record<string, { criterion: number; variance: Record<string, number>; ranef: Record<string, { level: string[]; blup: number[]; condSd: number[] }> }> }

  test.each([
    ['two_factor', {}], ['two_factor_criterion_fixed', { criterion: 'fixed' }], ['three_component', { criterion: 'fixed', terms: 'entry:judge' }],
    ['five_component', { criterion: 'fixed', terms: 'entry:judge,entry:criterion,judge:criterion' }],
  ] as const)('%s gives the known numbers', async (name, options) => {
    const known = answers.fits[name]!
    const document = await ranked(panel, { model: 'crossed', ...options })
    expect(Object.keys(document.variances).toSorted()).toEqual(Object.keys(known.variance).map(key => (key === 'Residual' ? 'residual' : key)).toSorted())
    for (const [key, value] of Object.entries(known.variance)) expect(Math.abs(document.variances[key === 'Residual' ? 'residual' : key]! / value - 1)).toBeLessThan(3e-6)
    expect(document.reml).toBeCloseTo(known.criterion, 6)
    known.ranef.entry!.level.forEach((entry, i) => {
      const line = document.entries.find(found => found.entry === entry)!
      expect(line.adjusted - document.intercept).toBeCloseTo(known.ranef.entry!.blup[i]!, 4)
      expect(line.se).toBeCloseTo(known.ranef.entry!.condSd[i]!, 5)
    })
    known.ranef.judge!.level.forEach((judge, j) => expect(document.judges.find(found => found.judge === judge)!.severity).toBeCloseTo(-known.ranef.judge!.blup[j]!, 4))
  })

  test('says that calibration changes little here, and flags at most a fifth of the pairs', async () => {
    const { told, document } = await run(panel, { model: 'crossed' })
    expect(told.some(line => line.includes('calibration changes little here'))).toBe(true)
    expect(document!.flags.some(({ kind }) => kind === 'calibration-changes-little')).toBe(true)
    expect(document!.flags.length).toBeLessThanOrEqual(30)
  })

  test.each(['mean', 'trimmed', 'crossed', 'rasch'])('%s ranks everybody inside the possible ranks', async model => {
    const document = await ranked(panel, { model })
    expect(document.entries).toHaveLength(50)
    for (const { rank: place, rankLow, rankHigh } of document.entries) {
      expect(rankLow).toBeGreaterThanOrEqual(1)
      expect(rankLow).toBeLessThanOrEqual(place)
      expect(place).toBeLessThanOrEqual(rankHigh)
      expect(rankHigh).toBeLessThanOrEqual(50)
    }
    for (const group of document.inseparable) expect(group.length).toBeGreaterThan(1)
  })

  test('gives the same document, to the last digit, for rows and columns in any order', async () => {
    const [, ...rows] = readFileSync(panel, 'utf8').trim().split('\n').map(line => line.split(','))
    const turned = rows.toReversed().map(([entry, judge, criterion, score]) => [score, 'note', criterion, judge, entry].join(','))
    const other = await ranked(file('turned.csv', `score,remark,criterion,judge,entry\n${turned.join('\n')}\n`))
    expect(JSON.stringify(other)).toBe(JSON.stringify(await ranked(panel)))
  })
})

test('a panel that falls apart is ranked inside each part, with a warning', async () => {
  const rows = ['A,J,1', 'A,K,2', 'B,J,3', 'B,K,5', 'C,L,1', 'C,M,2', 'D,L,2', 'D,M,5']
  const { told, document } = await run(file('apart.csv', `entry,judge,score\n${rows.join('\n')}\n`))
  expect(document!.components).toEqual([{ entries: ['A', 'B'], judges: ['J', 'K'] }, { entries: ['C', 'D'], judges: ['L', 'M'] }])
  expect(document!.entries.map(({ entry, rank: place }) => [entry, place])).toEqual([['B', 1], ['A', 2], ['D', 1], ['C', 2]])
  expect(told.join()).toContain('ranks of different components cannot be compared')
})

test('the highest and the lowest sheet do not count in a trimmed mean', async () => {
  const scores = { A: [1, 5, 6, 100], B: [7, 7, 7, 7], C: [8, 9] }
  const rows = Object.entries(scores).flatMap(([entry, list]) => list.map((score, j) => `${entry},J${j},${score}`))
  const document = await ranked(file('trimmed.csv', `entry,judge,score\n${rows.join('\n')}\n`), { model: 'trimmed' })
  expect(document.entries.map(({ entry, adjusted, mean }) => [entry, adjusted, mean])).toEqual([['C', 8.5, 8.5], ['B', 7, 7], ['A', 5.5, 28]])
})

describe('bad input is refused with one sentence', () => {
  test.each([
    ['one-judge.csv', 'entry,judge,score\nA,J,1\nB,J,2\n', 'column judge holds one judge only (J), so there is nobody to compare with.'],
    ['one-entry.csv', 'entry,judge,score\nA,J,1\nA,K,2\n', 'column entry holds one entry only (A), so there is nothing to rank.'],
    ['equal.csv', 'entry,judge,score\nA,J,1\nB,K,1\nA,K,1\n', 'column score holds the same number 1 in all 3 rows, so nothing can be told apart.'],
    ['text.csv', 'entry,judge,score\nA,J,1\nB,K,many\n', 'row 3, column score holds "many", which is not a number.'],
    ['empty.csv', '', 'is empty (row 1 should name the columns entry, judge, criterion, score).'],
    ['missing.csv', 'entry,score\nA,1\n', 'row 1 has no column judge (it has "entry, score").'],
    ['nan.csv', 'entry,judge,score\nA,J,NaN\n', 'row 2, column score holds "NaN", which is not a number.'],
    ['rubbish.csv', 'x\0'.repeat(5 << 20), 'is not text (it holds a zero byte).'],
    ['short.csv', 'entry,judge,score\nA,J,1\nB,K,2\n', 'term entry has a level for each of the 2 rows, so it cannot be told from the residual.'],
  ])('%s', async (name, text, sentence) => {
    const path = file(name, text)
    expect((await run(path)).refused).toBe(`${path}: ${sentence}`)
  })

  test('a file that is not there, and options that make no sense', async () => {
    expect((await run(join(folder, 'none.csv'))).refused).toBe(`${join(folder, 'none.csv')}: cannot be read (no such file).`)
    expect((await run(panel, { model: 'best' })).refused).toBe('--model "best" is none of mean, trimmed, crossed, rasch.')
    expect((await run(panel, { terms: 'entry:entry' })).refused).toContain('"entry:entry" is not a term')
    expect((await run(panel, { criterion: 'random' })).refused).toContain('it can be "fixed"')
    expect((await run(panel, { model: 'mean', terms: 'entry:judge' })).refused).toContain('belong to --model crossed')
    expect((await run(file('plain.csv', 'entry,judge,score\nA,J,1\nB,K,2\nA,K,3\nB,J,1\n'), { criterion: 'fixed' })).refused).toContain('row 1 has no column criterion')
  })
})
