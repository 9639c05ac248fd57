import { describe, expect, test } from 'vitest'
import { partDigest, saltOf } from './invented/agency.ts'
import { begin, codeOf, everyPair, judging, rulesOf, scheduleOf, scoreFor, upTo, uuidOf, type Options, type Story } from './invented/contest.ts'
import { failing } from './invented/retold-example.ts'
import { documentDigest } from './verify.mjs'

// Roads that the example contest does not go. Both editions must hold, or fail with the check that is meant for it.

const small: Options = { entries: 3, judges: 3, criteria: 2 }

const verdicts = (story: Story) => [failing({ bundle: story.bundle('public') }), failing({ bundle: story.bundle('full') })].map((failed) => Object.fromEntries(Object.entries(failed).map(([name, [first]]) => [name, first])))
const holds = (story: Story): void => expect(verdicts(story)).toEqual([{}, {}])
const fails = (story: Story, failed: Readonly<Record<string, string>>): void => {
  for (const verdict of verdicts(story)) expect(verdict).toEqual(failed)
}

const allSheets = (story: Story, judges = upTo(story.options.judges), entries = upTo(story.options.entries)): void => {
  for (const judge of judges) for (const entry of entries) story.sheet(judge, entry, scoreFor(judge, entry))
}
const finish = (story: Story, counted: number, more: Parameters<Story['computed']>[2] = {}): void => {
  story.clock = Math.max(story.clock, 420)
  const seq = story.closed(counted)
  story.clock += 1
  story.published(story.computed({ kind: 'closing', seq }, 1, more))
}

test('the plain road', () => {
  const story = judging(small)
  allSheets(story)
  finish(story, 9)
  holds(story)
})

describe('further methods in a whole bundle', () => {
  test.each([
    ['mean/1', { result: { method: 'mean/1', criteria: [1, 2].map((c) => ({ anchors: [], code: `c${c}`, name: { en: '', id: '' }, question: { en: '', id: '' }, weight: '1' })) } }],
    ['median/1', { result: { method: 'median/1' }, category: { rounding: { at: 'sheet', digits: 0, mode: 'half-even' } } }],
    ['trimmed-mean/1', { result: { method: 'trimmed-mean/1', cut: 1 }, rules: { judges: { minimumPerEntry: 3, assignment: { rule: 'every' }, unsent: { days: 0, rule: 'without' }, leaver: 'count' } } }],
  ])('%s', (_, options) => {
    const story = judging({ ...small, ...options })
    allSheets(story)
    finish(story, 9)
    holds(story)
  })

  const adjusted: Options = { entries: 2, judges: 2, criteria: 1, result: { method: 'adjusted-exact/1', damping: '1' } }
  const told = (shifts: Readonly<Record<string, string>>): Story => {
    const story = judging(adjusted)
    for (const [judge, entry, score] of [[1, 1, '80'], [2, 1, '70'], [1, 2, '90'], [2, 2, '60']] as const) story.sheet(judge, entry, () => score)
    finish(story, 4, { shifts })
    return story
  }

  test('adjusted-exact/1: twice the deviation of 10, damped by one: 2(10 − b) = b', () => {
    holds(told({ J00001: '20/3', J00002: '-20/3' })) // (80 − 75) + (90 − 75) = 20 = (2 + k)·b
  })

  test('and shifts that solve nothing cannot even be written down', () => {
    expect(() => told({ J00001: '7', J00002: '-7' })).toThrow(/does not solve/)
  })

  test('trimming asks for enough judges', () => {
    const story = judging({ ...small, result: { method: 'trimmed-mean/1', cut: 1 } })
    allSheets(story)
    finish(story, 9)
    fails(story, { seals: '4 rules' })
  })
})

describe('assignments of some judges per entry', () => {
  const perEntry = (pairs: readonly (readonly [number, number])[]): Story => {
    const options: Options = { entries: 3, judges: 3, criteria: 1, rules: { judges: { minimumPerEntry: 2, assignment: { perEntry: 2, rule: 'per-entry' }, unsent: { days: 0, rule: 'without' }, leaver: 'count' } } }
    const story = begin(options)
    story.created()
    story.clock = 2
    story.sealed(scheduleOf(1, 10))
    story.judgesCoded([1, 2, 3])
    story.clock = 20
    story.entered([1, 2, 3])
    story.clock = 120
    story.entriesCoded([1, 2, 3])
    story.declared([1, 2, 3], [1, 2, 3])
    story.assigned(pairs.map(([judge, entry]) => [codeOf('J', judge), codeOf('K', entry)]))
    story.clock = 210
    story.opened(3, 3)
    for (const [judge, entry] of pairs) story.sheet(judge, entry, scoreFor(judge, entry))
    finish(story, pairs.length)
    return story
  }

  test('balanced', () => holds(perEntry([[1, 1], [1, 2], [2, 2], [2, 3], [3, 1], [3, 3]])))
  test('loads that differ by two', () => fails(perEntry([[1, 1], [1, 2], [1, 3], [2, 1], [2, 2], [3, 3]]), { assignment: '22 assignment' }))
  test('an entry with three', () => fails(perEntry([[1, 1], [2, 1], [3, 1], [1, 2], [2, 2], [2, 3], [3, 3]]), { assignment: '22 assignment' }))
})

describe('a judge who leaves', () => {
  const leaving = (leaver: 'count' | 'drop' | 'complete', before: readonly number[], counted: number): Story => {
    const story = judging({ ...small, rules: { judges: { minimumPerEntry: 2, assignment: { rule: 'every' }, unsent: { days: 0, rule: 'without' }, leaver } } })
    for (const entry of before) story.sheet(3, entry, scoreFor(3, entry))
    story.two('panel.changed', 'seal', { seal: story.seal(story.seats.slice(0, 2), story.rules, scheduleOf(1, 10)), panel: { left: ['J00003'] }, change: { outage: null, reason: 'Sakit' } })
    allSheets(story, [1, 2])
    if (leaver === 'drop' || (leaver === 'complete' && before.length < 3)) for (const byJudge of story.scores.values()) byJudge.delete('J00003')
    finish(story, counted)
    return story
  }

  test('the sheets that exist count', () => holds(leaving('count', [1, 2], 8)))
  test('none counts', () => holds(leaving('drop', [1, 2, 3], 6)))
  test('they count if all were sent', () => holds(leaving('complete', [1, 2, 3], 9)))
  test('and none if one was missing', () => holds(leaving('complete', [1, 2], 6)))
  test('a wrong count shows', () => fails(leaving('complete', [1, 2], 8), { closing: '37 sheets' }))

  test('whoever left sends no sheet', () => {
    const story = leaving('drop', [], 6)
    const late = story.drafts.findIndex(({ kind }) => kind === 'stage.closed') - 2
    const [sheet] = story.drafts.splice(late - 1, 1)
    if (!sheet) throw new Error('no sheet')
    sheet.parts['sheet'] = { content: { entry: 'K00003', judge: 'J00003', rules: documentDigest(story.rules), scores: { c1: '60', c2: '60' }, stage: 1 }, salt: saltOf('late') }
    story.drafts.splice(late - 1, 0, sheet)
    expect(verdicts(story)[0]).toHaveProperty('sheets')
  })
})

describe('a reserve who is called', () => {
  const called = (sentAt: number, rule: 'reserve' | 'without' = 'reserve'): Story => {
    const rules = { judges: { minimumPerEntry: 2, assignment: { rule: 'every' }, unsent: { days: 2, rule }, leaver: 'drop' } }
    const story = begin({ entries: 2, judges: 3, criteria: 1, rules })
    story.created()
    story.clock = 2
    story.sealed(scheduleOf(1, 10))
    story.judgesCoded([1, 2])
    story.clock = 20
    story.entered([1, 2])
    story.clock = 120
    story.entriesCoded([1, 2])
    story.declared([1, 2], [1, 2])
    story.assigned(everyPair([1, 2], [1, 2]))
    story.clock = 210
    story.opened(2, 2)
    story.sheet(1, 1, scoreFor(1, 1))
    story.sheet(1, 2, scoreFor(1, 2))
    story.clock = 400
    story.two('panel.changed', 'seal', { seal: story.seal([story.seats[0] ?? '', story.seats[2] ?? ''], story.rules, scheduleOf(1, 10)), panel: { left: ['J00002'] }, change: { outage: null, reason: 'Tidak hadir' } })
    story.judgesCoded([3])
    story.declared([3], [1, 2])
    story.assigned(everyPair([1, 3], [1, 2]))
    story.clock = sentAt
    story.sheet(3, 1, scoreFor(3, 1))
    story.sheet(3, 2, scoreFor(3, 2))
    story.clock = 460
    finish(story, 4)
    return story
  }

  test('has the sealed days from being called', () => holds(called(447)))
  test('and not a moment more', () => fails(called(448), { schedule: '27 sheet' }))
  test('under another rule nobody has', () => fails(called(447, 'without'), { schedule: '27 sheet' }))
})

describe('new rules before judging', () => {
  const changed = (weights: readonly [string, string]): Story => {
    const story = begin(small)
    story.created()
    story.clock = 2
    story.sealed(scheduleOf(1, 10))
    story.judgesCoded([1, 2, 3])
    story.clock = 20
    story.entered([1, 2, 3])
    const criteria = weights.map((weight, c) => ({ anchors: [], code: `c${c + 1}`, name: { en: '', id: '' }, question: { en: '', id: '' }, weight }))
    story.rules = rulesOf({ ...small, result: { criteria } })
    story.two('rules.changed', 'seal', { seal: story.seal(story.seats, story.rules, scheduleOf(1, 10)), rules: story.rules, change: { outage: null, reason: 'Keliru' } })
    story.clock = 120
    story.entriesCoded([1, 2, 3])
    story.declared([1, 2, 3], [1, 2, 3])
    story.assigned(everyPair([1, 2, 3], [1, 2, 3]))
    story.clock = 210
    story.opened(3, 3)
    allSheets(story)
    finish(story, 9)
    return story
  }
  test('count for every sheet', () => holds(changed(['80', '20'])))
  test('must be whole themselves', () => fails(changed(['80', '30']), { seals: '20 rules' }))
})

describe('after publication', () => {
  const publishedOnce = (): Story => {
    const story = judging(small)
    allSheets(story)
    finish(story, 9)
    story.clock += 10
    return story
  }

  test('an upheld objection reopens a sheet; the second version names it', () => {
    const story = publishedOnce()
    const objection = story.act('objection.recorded', 'sekretaris', { objection: { kind: 'arithmetic', number: 1, stage: 1 }, text: { text: '' } })
    story.two('sheet.reopened', 'reopening', { reopening: { basis: 'objection', criteria: ['c2'], entry: 'K00002', judge: 'J00001', objection, stage: 1 }, reason: { text: '' } })
    const reopened = story.drafts.length
    const first = story.drafts.findIndex(({ kind, parts }) => kind === 'sheet.submitted' && JSON.stringify(parts['sheet']).includes('"entry":"K00002","judge":"J00001"')) + 1
    const scores = { ...story.scores.get('K00002')?.get('J00001'), c2: '99' }
    story.act('sheet.corrected', 'juri 1', { sheet: { entry: 'K00002', judge: 'J00001', rules: documentDigest(story.rules), scores, stage: 1 }, correction: { of: first, reopened }, reason: { text: '' }, notes: { entrant: '', memo: '' } })
    story.scores.get('K00002')?.set('J00001', scores)
    const answer = story.act('objection.answered', 'pemeriksa', { answer: { effect: 'cells', objection, upheld: true }, text: { text: '' } })
    story.published(story.computed({ kind: 'objection', seq: answer }, 2), 2)
    holds(story)
  })

  test('an award is revoked: the entry is out, also when all is final', () => {
    const story = publishedOnce()
    const before = story.drafts.findLast(({ kind }) => kind === 'result.published')?.parts['publication']
    const published = before && 'content' in before ? (before.content as { result: string }) : { result: '' }
    story.clock += 100
    story.act('stage.final', 'system', { final: { result: published.result, stage: 1, version: 1 } })
    const seq = story.two('entry.disqualified', 'disqualification', { disqualification: { entry: 'K00001', stage: 1 }, reason: { text: 'Plagiat' } })
    const second = story.computed({ kind: 'revocation', seq }, 2, { without: ['K00001'] })
    story.published(second, 2)
    holds(story)
    story.computed({ kind: 'revocation', seq }, 3)
    expect(verdicts(story)[0]).toEqual({ results: `${story.drafts.length} result` })
  })
})

describe('an entry that is out before the end', () => {
  test('a withdrawn code is neither waited for nor ranked', () => {
    const story = judging(small)
    allSheets(story, [1, 2, 3], [1, 2])
    story.act('code.withdrawn', 'peserta 3', { withdrawal: { entry: 'K00003', stage: 1 } })
    finish(story, 6)
    holds(story)
  })

  test('an entry that withdraws itself gets no code', () => {
    const story = begin(small)
    story.created()
    story.clock = 2
    story.sealed(scheduleOf(1, 10))
    story.judgesCoded([1, 2, 3])
    story.clock = 20
    story.entered([1, 2, 3])
    story.act('entry.withdrawn', 'peserta 2', { withdrawal: { entry: story.entryOf(2) } })
    story.clock = 120
    story.entriesCoded([1, 3])
    story.declared([1, 2, 3], [1, 3])
    story.assigned(everyPair([1, 2, 3], [1, 3]))
    story.clock = 210
    story.opened(3, 2)
    allSheets(story, [1, 2, 3], [1, 3])
    finish(story, 6)
    holds(story)
  })
})

test('members who change confirm anew; what an old member confirmed does not count, nor clash', () => {
  const tell = (confirmAnew: boolean): Story => {
    const story = begin({ entries: 2, judges: 2, criteria: 1 })
    story.created()
    story.clock = 2
    story.sealed(scheduleOf(1, 10))
    story.judgesCoded([1, 2])
    story.clock = 20
    story.entered([1])
    const entry = story.entryOf(2)
    const sent = (version: number, members: readonly string[], membersSince: number): number => story.act('entry.submitted', members[0] ?? '', {
      entry: { category: 'umum', channel: 'own', entry, members: members.length, membersSince, origins: [], stage: 1, version }, members: members.map((name) => ({ agency: 'uji', employee: null, facts: {}, name, unit: 'U' })), work: { fields: {}, title: '' } })
    sent(1, ['a', 'b'], 1)
    story.act('entry.confirmed', 'a', { confirmation: { entry, member: 1 } })
    story.act('entry.confirmed', 'a', { confirmation: { entry, member: 2 } }) // void with version 2
    sent(2, ['b', 'c'], 2)
    sent(3, ['b', 'c'], 2)
    if (confirmAnew) for (const [at, name] of ['b', 'c'].entries()) story.act('entry.confirmed', name, { confirmation: { entry, member: at + 1 } })
    story.act('eligibility.answered', 'sekretaris', { answers: { answers: { pegawai: 'met' }, entry }, evidence: [] })
    story.act('entry.checked', 'sekretaris', { check: { entry, outcome: 'accepted', version: 3 }, reason: { text: '' } })
    story.clock = 120
    story.entriesCoded([1, 2])
    story.declared([1, 2], [1, 2])
    story.assigned(everyPair([1, 2], [1, 2]))
    story.clock = 210
    story.opened(2, 2)
    allSheets(story, [1, 2], [1, 2])
    finish(story, 4)
    return story
  }
  holds(tell(true))
  expect(verdicts(tell(false))[0]).toHaveProperty('codes')
})

describe('two stages in one chain', () => {
  const second = (origin: (number: number) => string, cancel = false): Story => {
    const story = judging(small)
    allSheets(story)
    finish(story, 9)
    story.clock = 500
    story.rules = rulesOf({ ...small, stage: 2 })
    story.sealed(scheduleOf(2, 510), 2)
    // The first stage's schedule moves after the second was sealed: what stays is as in the seal before of its own stage.
    const moved = scheduleOf(1, 10, { publishAt: story.time(515) })
    story.clock = 505
    story.two('schedule.moved', 'seal', { seal: story.seal(story.seats.slice(0, 3), rulesOf(small), moved), schedule: moved, change: { outage: null, reason: 'x' } })
    story.judgesCoded([4, 5], {}, 2)
    story.clock = 520
    story.entered([11, 12], 2, (number) => [origin(number)])
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
    story.clock += 1
    const result = story.computed({ kind: 'closing', seq }, 1, { stage: 2 })
    if (cancel) {
      const sheets = story.drafts.flatMap(({ parts: { sheet } }) => (sheet && 'content' in sheet ? [partDigest(sheet.content, sheet.salt)] : []))
      story.two('contest.cancelled', 'cancellation', { cancellation: { reason: 'x', stage: 2 }, scores: { digest: documentDigest(sheets), sheets: sheets.length } })
    } else story.published(result, 1, 2)
    return story
  }

  test('entries descend from those of the stage before', () => holds(second((number) => uuidOf(`entry 1 ${number - 10}`))))
  test('and from nothing else', () => fails(second((number) => uuidOf(`entry 2 ${number}`)), { entries: '47 entry' }))
  test('the second is cancelled: the first stays verifiable, what was not published stays closed', () => {
    const story = second((number) => uuidOf(`entry 1 ${number - 10}`), true)
    expect(failing({ bundle: story.bundle('full') })).toEqual({})
    expect(failing({ bundle: story.bundle('public') })).toHaveProperty('edition')
  })
})
