import { describe, expect, test } from 'vitest'
import { codeOf, everyPair, judging, rulesOf, scheduleOf, scoreFor, uuidOf, type Options, type Story } from './invented/contest.ts'
import { failing } from './invented/retold-example.ts'
import { rankCategory, ratio, readRational } from './verify.mjs'

// A gate, and what goes through it: persons of the first stage come together in teams of the second, which carry a part of their points.

const small: Options = { entries: 4, judges: 3, criteria: 2 }
const gate = { kind: 'top', count: 3, equals: 'ladder' }
const carry = [{ stage: 1, weight: '40' }]
type Category = Parameters<typeof rankCategory>[0]
type Ranked = { readonly categories: readonly [{ readonly passed: readonly string[]; readonly entries: readonly { readonly entry: string; readonly value: string }[] }] }

type Wishes = {
  readonly sealedLate?: boolean
  readonly descent?: (codes: { code: string; origins: string[] }[], passed: readonly string[]) => void
  readonly silent?: boolean
  readonly carry?: readonly { readonly stage: number; readonly weight: string }[]
  readonly share?: string
  readonly carried?: (value: readonly string[]) => readonly string[]
}

/** Two teams: the first two of those who passed, and the third with the first. */
const contest = ({ sealedLate = false, descent = () => {}, silent = false, share = '1', carried = (same) => same, ...wishes }: Wishes = {}): Story => {
  const one = judging({ ...small, category: { gate } })
  const story = one
  const rules1 = story.rules
  const common = { conflicts: { familyDegree: 2, lineLevels: 2, unitLevel: 2, years: 2, common: share === '1' ? [] : [{ office: { en: '', id: '' }, seat: 5, share }] } }
  const rules2 = rulesOf({ ...small, stage: 2, category: { carry: wishes.carry ?? carry, titles: [] }, rules: common })
  for (const judge of [1, 2, 3]) for (const entry of [1, 2, 3, 4]) story.sheet(judge, entry, scoreFor(judge, entry))
  const sealSecond = (): void => {
    story.rules = rules2
    story.sealed(scheduleOf(2, 510), 2)
    story.rules = rules1
  }
  if (!sealedLate) sealSecond()
  story.clock = 450
  const closing = story.closed(12)
  const first = story.computed({ kind: 'closing', seq: closing })
  if (sealedLate) sealSecond()
  story.clock = 500
  story.published(first)
  const { passed, entries } = (first as unknown as Ranked).categories[0]
  const numberOf = (code: string): number => Number(code.slice(1))
  const [a = '', b = '', c = ''] = passed
  const teams = new Map([[11, [a, b]], [12, [c, a].toSorted()]])
  story.rules = rules2
  story.judgesCoded([4, 5], share === '1' ? {} : { 5: share }, 2)
  story.clock = 520
  story.entered([11, 12], 2, (number) => (teams.get(number) ?? []).map((code) => uuidOf(`entry 1 ${numberOf(code)}`)).toSorted())
  story.clock = 620
  story.entriesCoded([11, 12], 2)
  story.declared([4, 5], [11, 12], 2)
  story.assigned(everyPair([4, 5], [11, 12]), [], 2)
  story.clock = 720
  story.opened(2, 2, 2)
  story.scores.clear()
  for (const judge of [4, 5]) for (const entry of [11, 12]) story.sheet(judge, entry, scoreFor(judge, entry), 2)
  story.clock = 920
  const seq = story.closed(4, [], 2)
  const codes = [...teams].map(([number, origins]) => ({ code: codeOf('K', number), origins: [...origins] }))
  descent(codes, passed)
  if (!silent) story.act('entries.descended', 'system', { descent: { codes, stage: 2 } })
  const values = new Map(entries.map(({ entry, value }) => [entry, readRational(value) ?? ratio(0n)]))
  const mean = (origins: readonly string[]) => {
    const sum = origins.map((code) => values.get(code) ?? ratio(0n)).reduce((x, y) => ratio(x.n * y.d + y.n * x.d, x.d * y.d), ratio(0n))
    return ratio(sum.n, sum.d * BigInt(origins.length))
  }
  const brought = new Map([...teams].map(([number, origins]) => [codeOf('K', number), [mean(origins)]]))
  const second = story.computed({ kind: 'closing', seq }, 1, { stage: 2, brought, shares: share === '1' ? {} : { [codeOf('J', 5)]: share } }) as unknown as { categories: [{ carried?: Record<string, readonly string[]> }] }
  const of = second.categories[0].carried
  if (of !== undefined) for (const [code, value] of Object.entries(of)) of[code] = carried(value)
  story.clock = 1_020
  story.published(second as unknown as Parameters<Story['published']>[0], 1, 2)
  return story
}
const failed = (story: Story): readonly (readonly string[])[] => (['public', 'full'] as const).map((edition) => Object.keys(failing({ bundle: story.bundle(edition) })))

test('who passed the gate comes together in teams, which carry their points: both editions hold', () => {
  expect(failed(contest())).toEqual([[], []])
})
test('the same with a judge whose weight is capped, and without that judge', () => {
  expect(failed(contest({ share: '0.5' }))).toEqual([[], []])
})
test('without carry-over the descent is told all the same', () => {
  expect(failed(contest({ carry: [] }))).toEqual([[], []])
})

describe('what is caught', () => {
  test('rules of the second stage that were sealed after the gate was computed (I-2)', () => {
    expect(failed(contest({ sealedLate: true }))).toEqual([['seals'], ['seals']])
  })
  test('a descent from one who did not pass', () => {
    const outside = (passed: readonly string[]): string => [1, 2, 3, 4].map((number) => codeOf('K', number)).find((code) => !passed.includes(code)) ?? ''
    for (const edition of failed(contest({ descent: ([first], passed) => { if (first !== undefined) first.origins = [outside(passed)] } }))) expect(edition).toContain('codes')
  })
  test('another descent than that of the entries, in full; and its points, in both', () => {
    const [open, full] = failed(contest({ descent: ([first]) => { first?.origins.pop() } }))
    expect(open).toEqual(['results'])
    expect(full).toContain('ties')
  })
  test('no descent, or one that leaves out a team', () => {
    for (const edition of failed(contest({ silent: true }))) expect(edition).toContain('results')
    for (const edition of failed(contest({ descent: (codes) => { codes.pop() } }))) expect(edition).toContain('codes')
  })
  test('other points than were earned', () => {
    for (const edition of failed(contest({ carried: () => ['100'] }))) expect(edition).toEqual(['results'])
  })
  test.each([
    ['of the own stage', [{ stage: 2, weight: '40' }]],
    ['of nothing', [{ stage: 1, weight: '0' }]],
    ['of everything', [{ stage: 1, weight: '100' }]],
  ])('weights %s', (_, wrong) => {
    for (const edition of failed(contest({ carry: wrong }))) expect(edition).toContain('seals')
  })
})

const category = (at: Category['rounding']['at'], digits: number): Category => ({ ...(rulesOf({ ...small, stage: 2, category: { carry, rounding: { at, digits, mode: 'half-up' } } }) as unknown as { categories: [Category] }).categories[0] })

test('the worked example of docs/bundle.md 9.9', () => {
  const sheets = new Map([['K11', new Map([['J1', { c1: '90', c2: '90' }]])]])
  const result = rankCategory(category('final', 2), sheets, new Map(), undefined, true, new Map([['K11', [ratio(155n, 2n)]]]))
  expect(result).toMatchObject({ entries: [{ value: '85' }], own: { K11: '90' }, carried: { K11: ['155/2'] } })
})
test('rounding at the stage comes after what is carried', () => {
  const sheets = new Map([['K11', new Map([['J1', { c1: '91', c2: '90' }]])]])
  const result = rankCategory(category('stage', 0), sheets, new Map(), undefined, true, new Map([['K11', [ratio(155n, 2n)]]]))
  expect(result).toMatchObject({ entries: [{ value: '85' }], own: { K11: '181/2' } })
})
