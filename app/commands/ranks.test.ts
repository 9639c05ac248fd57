import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Answer } from '../command.ts'
import { ranks } from './ranks.ts'

let folder = ''
beforeAll(() => { folder = mkdtempSync(join(tmpdir(), 'ranks-')) })
afterAll(() => rmSync(folder, { recursive: true }))

const told: string[] = []
async function run(words: readonly string[], options: Readonly<Record<string, string>> = {}): Promise<Answer> {
  if (ranks.needs !== 'nothing') throw new Error('the command needs nothing')
  return ranks.run({ words, option: name => options[name], all: () => [], flag: () => false, tell: line => void told.push(line) })
}

const saved = (name: string, text: string | Uint8Array): string => {
  const file = join(folder, name)
  writeFileSync(file, text)
  return file
}

type Document = { readonly entries: readonly { readonly entry: string; readonly rank: number; readonly marginal: readonly number[]; readonly simultaneous: readonly number[] }[]; readonly best: Readonly<Record<string, readonly string[]>> }
const documentOf = (answer: Answer): Document => {
  if ('refused' in answer) throw new Error(answer.refused)
  return answer.document as Document
}
const refusal = (answer: Answer): string => ('refused' in answer ? answer.refused.replaceAll(`${folder}/`, '') : 'answered')

const testdata = join(import.meta.dirname, '..', '..', 'core', 'ranking', 'intervals', 'testdata')

test('the countries of PISA 2018: simultaneous sets as published, marginal within a rank, the best by their lower ends', async () => {
  const known = JSON.parse(readFileSync(join(testdata, 'pisa2018-math.sets.json'), 'utf8')) as { ranks: number[]; sets: Record<string, [number, number][]> }
  const { entries, best } = documentOf(await run([join(testdata, 'pisa2018-math.csv')]))
  expect(entries.map(({ rank }) => rank)).toEqual(known.ranks)
  expect(entries.map(({ simultaneous }) => simultaneous)).toEqual(known.sets['simultaneous_two-sided_stepdown'])
  for (const [i, { marginal }] of entries.entries()) {
    const wanted = known.sets['marginal_two-sided_stepdown']?.[i] ?? [0, 0]
    for (const end of [0, 1] as const) expect(Math.abs((marginal[end] ?? 0) - wanted[end])).toBeLessThanOrEqual(1)
  }
  expect(best[1]).toEqual(['Estonia', 'Japan', 'Korea', 'Netherlands', 'Poland', 'Switzerland'])
  expect(best[37]).toHaveLength(37)
})

test('the document and the lines of a small file, columns in any order', async () => {
  const file = saved('small.csv', 'se,unit,estimate,entry\n1,x,10,Satu\n1,y,5,Dua\n1,z,4.5,Tiga\n')
  const answer = await run([file], { cut: '2' })
  expect(answer).toEqual({
    document: {
      entries: [
        { entry: 'Satu', rank: 1, marginal: [1, 1], simultaneous: [1, 1] },
        { entry: 'Dua', rank: 2, marginal: [2, 3], simultaneous: [2, 3] },
        { entry: 'Tiga', rank: 3, marginal: [2, 3], simultaneous: [2, 3] },
      ],
      best: { 1: ['Satu'], 2: ['Satu', 'Dua', 'Tiga'], 3: ['Satu', 'Dua', 'Tiga'] },
      cut: { places: 2, inside: ['Satu'], undecided: ['Dua', 'Tiga'], outside: [] },
    },
    lines: [
      ' rank  entry         estimate  possible alone  possible all together (95 %)',
      '    1  Satu                10  only 1          only 1',
      '    2  Dua                  5  2 to 3          2 to 3',
      '    3  Tiga               4.5  2 to 3          2 to 3',
      '',
      'The cut after 2 cannot separate: Dua, Tiga.',
    ],
  })
  expect(Object.keys(documentOf(await run([file], { best: '1,2' })).best)).toEqual(['1', '2'])
})

describe('a covariance', () => {
  const estimates = () => saved('estimates.csv', 'entry,estimate\nA,10\nB,11\nC,12\n')
  // errors of 10 that all three share: they do not blur the order
  const square = [[100.01, 100, 100], [100, 100.01, 100], [100, 100, 100.01]]
  const rows = (numbers: readonly (readonly number[])[]) => numbers.map(row => row.join(',')).join('\n')
  const clear = [[3, 3], [2, 2], [1, 1]]
  const withCovariance = (text: string) => run([estimates()], { covariance: saved('covariance.csv', text) })

  test.each([
    ['bare', rows(square)],
    ['headed by other names', `V1,V2,V3\n${rows(square)}`],
    ['named', `A,B,C\n${rows(square)}`],
    ['labelled', `entry,A,B,C\n${square.map((row, i) => `${'ABC'[i]},${row.join(',')}`).join('\n')}`],
    ['labelled with numbers', `"",V1,V2,V3\n${square.map((row, i) => `${i + 1},${row.join(',')}`).join('\n')}`],
  ])('%s is read', async (_, text) => {
    expect(documentOf(await withCovariance(text)).entries.map(({ simultaneous }) => simultaneous)).toEqual(clear)
  })

  test('rows and columns go where their names say', async () => {
    const one = documentOf(await withCovariance('entry,A,B,C\nA,1,0,0\nB,0,4,1\nC,0,1,9'))
    expect(documentOf(await withCovariance('entry,C,A,B\nB,1,0,4\nA,0,1,0\nC,9,0,1'))).toEqual(one)
    expect(documentOf(await withCovariance('C,A,B\n9,0,1\n0,1,0\n1,0,4'))).toEqual(one)
  })

  test.each([
    ['', 'covariance.csv: is empty (it should hold the covariance of 3 entries).'],
    ['1,2\n2,1', 'covariance.csv: row 1 has 2 columns of numbers, there are 3 entries.'],
    ['1,0,0\n0,1,0', 'covariance.csv: has 2 rows of numbers, there are 3 entries.'],
    ['1,0,0\n0,x,0\n0,0,1', 'covariance.csv: row 2, column 2 holds "x", which is not a number.'],
    ['A,B,D\n1,0,0\n0,1,0\n0,0,1', 'covariance.csv: row 1 names the column "D", which is not an entry.'],
    ['entry,A,B,C\nA,1,0,0\nA,0,1,0\nC,0,0,1', 'covariance.csv: row 3 is about "A" a second time.'],
    ['entry,A,B,C\nA,1,0,0\nX,0,1,0\nC,0,0,1', 'covariance.csv: row 3, column entry names "X", which is not an entry.'],
    ['A,B,B\n1,0,0\n0,1,0\n0,0,1', 'covariance.csv: row 1 names a column twice.'],
    ['A,B,C\n1,0,0\n0,NaN,0\n0,0,1', 'covariance.csv: row 3, column B holds "NaN", which is not a number.'],
    ['1,2,0\n2,1,0\n0,0,1', 'covariance.csv: the covariance is not positive semidefinite.'],
    ['1,0,0\n0.5,1,0\n0,0,1', 'covariance.csv: the covariance is not symmetric.'],
    ['-1,0,0\n0,1,0\n0,0,1', 'covariance.csv: a variance is negative.'],
  ])('%j is refused', async (text, sentence) => {
    expect(refusal(await withCovariance(text))).toBe(sentence)
  })
})

describe('one sentence for each bad input', () => {
  const rubbish = Uint8Array.from({ length: 10_000_000 }, (_, i) => (Math.imul(i, 2654435761) >>> 24) || 1)
  test.each([
    ['an empty file', '', 'bad.csv: is empty (row 1 should name the columns entry, estimate, se).'],
    ['a header only', 'entry,estimate,se\n', 'bad.csv: has a header in row 1 but no data below it.'],
    ['one entry', 'entry,estimate,se\nA,1,1\n', 'bad.csv: row 2, column entry holds the only entry "A"; a ranking needs at least two.'],
    ['a missing column', 'entry,estimate\nA,1\nB,2\n', 'bad.csv: row 1 has no column se (it has "entry, estimate").'],
    ['text in a number', 'entry,estimate,se\nA,1,1\nB,two,1\n', 'bad.csv: row 3, column estimate holds "two", which is not a number.'],
    ['NaN', 'entry,estimate,se\nA,1,1\nB,NaN,1\n', 'bad.csv: row 3, column estimate holds "NaN", which is not a number.'],
    ['infinity', 'entry,estimate,se\nA,1,1\nB,2,Infinity\n', 'bad.csv: row 3, column se holds "Infinity", which is not a number.'],
    ['a negative error', 'entry,estimate,se\nA,1,1\nB,2,-1\n', 'bad.csv: row 3, column se is -1; a standard error is not negative.'],
    ['an entry twice', 'entry,estimate,se\nA,1,1\nA,2,1\n', 'bad.csv: row 3, column entry names "A" a second time.'],
    ['10 MB of rubbish', rubbish, 'bad.csv: is not UTF-8 text.'],
    ['10 MB of letters', 'x'.repeat(10_000_000), 'bad.csv: row 1, column 1 is longer than 1000 characters.'],
    ['more entries than can be compared', `entry,estimate,se\n${Array.from({ length: 10_001 }, (_, i) => `E${i},1,1`).join('\n')}`, 'bad.csv: row 10002 is past the limit of 10000 entries.'],
  ])('%s', async (_, content, sentence) => {
    expect(refusal(await run([saved('bad.csv', content)]))).toBe(sentence)
  })

  test('all estimates equal is an answer with a remark: every rank is possible', async () => {
    const { entries } = documentOf(await run([saved('equal.csv', 'entry,estimate,se\nA,7,1\nB,7,2\nC,7,1\n')]))
    expect(entries.map(({ rank, simultaneous }) => [rank, simultaneous])).toEqual([[1, [1, 3]], [1, [1, 3]], [1, [1, 3]]])
    expect(told.at(-1)).toMatch(/all estimates are equal, so they cannot tell the entries apart\.$/)
  })

  test('words that are not understood', async () => {
    const file = saved('two.csv', 'entry,estimate,se\nA,1,1\nB,2,1\n')
    expect(refusal(await run([]))).toMatch(/^Name one file of estimates/)
    expect(refusal(await run([file, file]))).toMatch(/^Name one file of estimates/)
    expect(refusal(await run([join(folder, 'none.csv')]))).toBe('none.csv: cannot be read (no such file).')
    expect(refusal(await run([file], { cut: '3' }))).toBe('--cut "3" is not made of whole numbers from 1 to 2, the number of entries.')
    expect(refusal(await run([file], { best: '1,x' }))).toBe('--best "1,x" is not made of whole numbers from 1 to 2, the number of entries.')
    expect(refusal(await run([file], { draws: '5' }))).toBe('--draws "5" is not a whole number from 100 to 50000000.')
    expect(refusal(await run([file], { covariance: join(folder, 'none.csv') }))).toBe('none.csv: cannot be read (no such file).')
  })
})
