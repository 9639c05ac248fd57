import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Answer, Json } from '../command.ts'
import { fairness } from './fairness.ts'

let folder = ''
beforeAll(() => { folder = mkdtempSync(join(tmpdir(), 'fairness-')) })
afterAll(() => rmSync(folder, { recursive: true }))

const told: string[] = []
async function run(words: readonly string[], options: Readonly<Record<string, string>> = {}): Promise<Answer> {
  if (fairness.needs !== 'nothing') throw new Error('the command needs nothing')
  return fairness.run({ words, option: name => options[name], all: () => [], flag: () => false, tell: line => void told.push(line) })
}
async function onText(content: string | Uint8Array, options: Readonly<Record<string, string>> = {}): Promise<Answer> {
  const file = join(folder, 'people.csv')
  writeFileSync(file, content)
  return run([file], options)
}
const documentOf = (answer: Answer): Json => {
  if ('refused' in answer) throw new Error(answer.refused)
  return answer.document
}
const refusal = (answer: Answer): string => ('refused' in answer ? answer.refused.replaceAll(`${folder}/`, '') : 'answered')

test('Berkeley: the document is exactly what the command promises, to 12 digits', async () => {
  const document = documentOf(await run([join(import.meta.dirname, '..', '..', 'core', 'fairness', 'testdata', 'ucb-admissions.csv')]))
  const { strata, ...pooled } = document as { strata: Json[] }
  expect(pooled).toEqual({
    groups: [{ group: 'Male', n: 2691, selected: 1198, rate: 0.445187662579 }, { group: 'Female', n: 1835, selected: 557, rate: 0.303542234332 }],
    ratio: 0.681829843563,
    fourFifths: false,
    fisher: { p: 4.83590317934e-22, oddsRatio: expect.closeTo(1.84083230, 7), low: expect.closeTo(1.62135967, 7), high: expect.closeTo(2.09124, 4) },
    cmh: {
      corrected: { statistic: 1.42694622859, p: 0.232263462817 },
      uncorrected: { statistic: 1.52460666044, p: 0.216923697056 },
      commonOddsRatio: 0.904696828259,
      exact: { p: 0.227762526798, oddsRatio: expect.closeTo(0.90506996, 7), low: expect.closeTo(0.76973, 4), high: expect.closeTo(1.06343, 4) },
    },
    woolf: { statistic: 17.6440763642, df: 5, p: 0.00342720049352 },
  })
  expect(strata).toHaveLength(6)
  expect(strata[0]).toEqual({
    stratum: 'A',
    groups: [{ group: 'Male', n: 825, selected: 512, rate: 0.620606060606 }, { group: 'Female', n: 108, selected: 89, rate: 0.824074074074 }],
    ratio: 0.753094994893,
    fourFifths: false,
    fisher: { p: 0.0000166918932839, oddsRatio: expect.closeTo(0.34955062, 7), low: expect.closeTo(0.19706880, 7), high: expect.closeTo(0.592, 3) },
    adjustedP: 0.000100151359703,
  })
})

test('one row per person gives the same as counts, in any order of columns', async () => {
  const people = Array.from({ length: 120 }, (_, i) => `x,${i < 80 ? (i < 48 ? 1 : 0) : i < 92 ? 1 : 0},${i < 80 ? 'first' : 'second'}`).join('\n')
  const single = documentOf(await onText(`note,selected,group\n${people}`))
  expect(single).toEqual(documentOf(await onText('group,selected,count\nfirst,1,48\nfirst,0,32\nsecond,1,12\nsecond,0,28\n')))
  expect(single).toMatchObject({ ratio: 0.5, fourFifths: false, fisher: { p: 0.00340922176785, oddsRatio: 3.46218009034 }, cmh: null, woolf: null, strata: [] })
})

test('an empty margin gives an answer, infinity in words, and a remark when nobody was selected', async () => {
  expect(documentOf(await onText('group,selected\nA,0\nB,0\nB,0\n'))).toMatchObject({ ratio: 1, fourFifths: true, fisher: { p: 1, oddsRatio: 1, low: 0, high: 'Infinity' } })
  expect(told.at(-1)).toMatch(/nobody was selected, so the groups cannot differ\.$/)
  expect(documentOf(await onText('group,selected,count\nA,1,5\nB,0,5\n'))).toMatchObject({ ratio: 0, fisher: { p: 0.00793650793651, oddsRatio: 'Infinity', high: 'Infinity' } })
})

test('a single stratum is listed but there is nothing to stratify', async () => {
  expect(documentOf(await onText('group,selected,stratum\nA,1,s\nB,0,s\n'))).toMatchObject({ cmh: null, woolf: null, strata: [{ stratum: 's', fisher: { p: 1 }, adjustedP: 1 }] })
})

test('three groups: each against the others', async () => {
  const document = documentOf(await onText('group,selected,count\nA,1,9\nA,0,1\nB,1,5\nB,0,5\nC,1,5\nC,0,5\n'))
  expect(document).toMatchObject({ ratio: 0.555555555556, fisher: null, cmh: null, woolf: null, againstRest: [{ group: 'A' }, { group: 'B' }, { group: 'C' }] })
})

test('small groups are withheld on request', async () => {
  const text = 'group,selected,stratum,count\nA,1,p,20\nA,0,p,20\nB,1,p,20\nB,0,p,20\nA,1,q,30\nB,1,q,15\nA,0,r,30\nB,0,r,9\n'
  expect(documentOf(await onText(text, { 'hide-under': '10' }))).toMatchObject({ strata: [{ stratum: 'p', ratio: 1 }, { stratum: 'q', hidden: true }, { stratum: 'r', hidden: true }], cmh: null })
  expect(documentOf(await onText('group,selected,count\nA,1,10\nB,0,9\n', { 'hide-under': '10' }))).toEqual({ hidden: true })
  expect(told.at(-1)).toMatch(/a group has fewer than 10 people, so no figure is shown\.$/)
})

test('the lines say the same in words', async () => {
  const answer = await onText('group,selected,stratum,count\nA,1,p,48\nA,0,p,32\nB,1,p,12\nB,0,p,28\nA,1,q,5\nB,0,q,5\n')
  expect('lines' in answer && answer.lines).toEqual([
    'A               53 of 85         62.4 %',
    'B               12 of 45         26.7 %',
    '',
    'Lowest rate over highest: 0.428, below four fifths.',
    expect.stringMatching(/^Exact test, pooled: p 1\.\d\de-4, odds ratio 4\.\d{3} \(1\.\d{3} to \d+\.\d{3}\)\.$/),
    expect.stringMatching(/^Exact test within strata: p .*; asymptotic p /),
    expect.stringMatching(/^Do the strata differ\? p /),
    '',
    expect.stringMatching(/^p: 60\.0 % \/ 30\.0 %, p 0\.003, /),
    expect.stringMatching(/^q: 100\.0 % \/ 0\.0 %, p 0\.008, odds ratio infinite/),
  ])
})

describe('one sentence for each bad input', () => {
  const rubbish = Uint8Array.from({ length: 10_000_000 }, (_, i) => (Math.imul(i, 2654435761) >>> 24) || 1)
  test.each([
    ['an empty file', '', 'people.csv: is empty (row 1 should name the columns group, selected, stratum, count).'],
    ['a header only', 'group,selected\n', 'people.csv: has a header in row 1 but no data below it.'],
    ['one group', 'group,selected\nA,1\nA,0\n', 'people.csv: column group holds only "A" from row 2 on; a comparison needs at least two groups.'],
    ['a missing column', 'group,chosen\nA,1\nB,0\n', 'people.csv: row 1 has no column selected (it has "group, chosen").'],
    ['text in a number', 'group,selected\nA,1\nB,yes\n', 'people.csv: row 3, column selected holds "yes", which is not a number.'],
    ['NaN', 'group,selected\nA,1\nB,NaN\n', 'people.csv: row 3, column selected holds "NaN", which is not a number.'],
    ['neither 0 nor 1', 'group,selected\nA,1\nB,2\n', 'people.csv: row 3, column selected holds 2, which is neither 0 nor 1.'],
    ['half a person', 'group,selected,count\nA,1,1\nB,0,0.5\n', 'people.csv: row 3, column count holds 0.5, which is not a whole number from 0.'],
    ['fewer than nobody', 'group,selected,count\nA,1,1\nB,0,-3\n', 'people.csv: row 3, column count holds -3, which is not a whole number from 0.'],
    ['more people than there are', 'group,selected,count\nA,1,1\nB,0,1e30\n', 'people.csv: row 3, column count brings more than 10000000 people.'],
    ['nobody at all', 'group,selected,count\nA,1,0\nB,0,0\n', 'people.csv: column count holds nothing but 0 from row 2 on.'],
    ['a blank group', 'group,selected\nA,1\n,0\n', 'people.csv: row 3, column group is blank.'],
    ['names for groups', `group,selected\n${Array.from({ length: 500 }, (_, i) => `Person ${i},1`).join('\n')}`, 'people.csv: row 102, column group brings more than 100 groups.'],
    ['names for strata', `group,stratum,selected\n${Array.from({ length: 20_002 }, (_, i) => `${i % 2},s${i},1`).join('\n')}`, 'people.csv: row 10002, column stratum brings more than 10000 strata.'],
    ['10 MB of rubbish', rubbish, 'people.csv: is not UTF-8 text.'],
    ['10 MB of letters', 'x'.repeat(10_000_000), 'people.csv: row 1, column 1 is longer than 1000 characters.'],
  ])('%s', async (_, content, sentence) => {
    expect(refusal(await onText(content))).toBe(sentence)
  })

  test('words that are not understood', async () => {
    expect(refusal(await run([]))).toMatch(/^Name one file of selections/)
    expect(refusal(await run([join(folder, 'none.csv')]))).toBe('none.csv: cannot be read (no such file).')
    expect(refusal(await onText('group,selected\nA,1\nB,0\n', { 'hide-under': 'ten' }))).toBe('--hide-under "ten" is not a whole number of people.')
  })
})
