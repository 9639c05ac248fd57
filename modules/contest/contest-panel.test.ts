import { describe, expect, test } from 'vitest'
import {
  accept, approve, castOf, close, codesOf, declare, enter, goTo, judgedContest, openJudging, openSheets, scoresOf, digestOf, sealedContest, send, sendAll, versionOf,
} from '#test/support/contest-steps.ts'
import { type Colleague, keepSignedIn } from '#test/support/roster.ts'
import { type Client, openWorld } from '#test/support/world.ts'
import { contestContract as c } from './contract.ts'
import type { RulesDocument } from './rules/rules-document.ts'

const world = await openWorld()
const cast = await castOf(world)
const { organiser, judges, entrants, reserve } = cast
const [arga, indah, yusak] = judges as [Colleague, Colleague, Colleague]

/** Entries sent and accepted, judges not yet declared. */
const checked = async (wishes: Parameters<typeof sealedContest>[1] & { entrants?: readonly Colleague[] } = {}) => {
  const sealed = await sealedContest(cast, wishes)
  await goTo(cast, sealed.schedule.moments.entriesFrom)
  const entryIds: string[] = []
  for (const [index, entrant] of (wishes.entrants ?? entrants).entries()) entryIds.push(await enter(sealed.contestId, entrant, `Karya ${index + 1}`))
  await goTo(cast, sealed.schedule.moments.entriesUntil)
  for (const entryId of entryIds) await accept(cast, sealed.contestId, entryId)
  return { ...sealed, entryIds }
}
const minimum = (count: number) => (rules: RulesDocument): RulesDocument => ({ ...rules, judges: { ...rules.judges, minimumPerEntry: count } })
const linesOf = async (contestId: string, judge: Colleague) => (await judge.call(c.readDeclaration, { params: { contestId } })).lines

/** The person who sits there, signed in as after the one-time address. */
const seatedFromOutside = async (seatId: string): Promise<Client> => {
  const { rows } = await world.database.owner('select person_id from contest.seat where id = $1', [seatId])
  const client = await world.person({ name: 'Dr. Nusa', personId: (rows[0] as { person_id: string }).person_id })
  await keepSignedIn(world)
  return client
}

describe('the declaration (I-11, I-12)', () => {
  test('I-11: without a declaration that covers every entrant no sheet is given to anyone', async () => {
    const { contestId } = await checked()
    const params = { contestId }
    await declare(contestId, arga)
    await declare(contestId, indah)
    const version = await versionOf(cast, contestId)
    expect(await organiser.refused(c.assign, { params, body: { version } })).toMatchObject({ code: 'DECLARATIONS_OPEN', facts: { count: 1, names: ['Yusak Manuhara'] } })
    const page = await yusak.call(c.readDeclaration, { params })
    const part = page.lines.slice(1).map(({ lineId }) => ({ lineId, answer: 'none' as const, ground: null }))
    expect(await yusak.refused(c.signDeclaration, { params, body: { version: page.version, lines: part } })).toMatchObject({ code: 'DECLARATION_INCOMPLETE', facts: { count: 1 } })
  })

  test('I-11: the page names entrants and units, no code and no title of a work', async () => {
    const { contestId } = await checked()
    const text = JSON.stringify(await arga.call(c.readDeclaration, { params: { contestId } }))
    expect(text).toContain('Wening Larasandi')
    expect(text).toContain('Dinas Wening Larasandi')
    expect(text).not.toMatch(/Karya \d|"K\d/)
  })

  test('a later entrant reopens only that line', async () => {
    const sealed = await sealedContest(cast)
    const { contestId } = sealed
    await goTo(cast, sealed.schedule.moments.entriesFrom)
    await accept(cast, contestId, await enter(contestId, entrants[0]!, 'Satu'))
    await declare(contestId, arga)
    await accept(cast, contestId, await enter(contestId, entrants[1]!, 'Dua'))
    expect((await linesOf(contestId, arga)).map(({ authors, answer }) => [authors[0]!.name, answer])).toEqual([
      ['Damar Suryawangsa', 'open'],
      ['Wening Larasandi', 'none'],
    ])
  })

  test('I-12: a judge of the same unit is locked out: pre-ticked, not to be answered away, no sheet, nothing of it in the queue', async () => {
    const unit = await cast.roster.unit('Dinas Bersama')
    const judge = await cast.roster.employee('Kinasih Ardhanari', unit)
    const entrant = await cast.roster.employee('Melati Prabawati', unit)
    const contest = await checked({ judges: [...judges, judge], entrants: [entrants[0]!, entrant] })
    const { contestId } = contest
    const lines = await linesOf(contestId, judge)
    expect(lines.find(({ authors }) => authors[0]!.name === 'Melati Prabawati')).toMatchObject({ detected: 'particular', locked: true, answer: 'particular', grounds: [{ ground: 'unit' }] })
    const page = await judge.call(c.readDeclaration, { params: { contestId } })
    const cleared = page.lines.map(({ lineId }) => ({ lineId, answer: 'none' as const, ground: null }))
    expect((await judge.refused(c.signDeclaration, { params: { contestId }, body: { version: page.version, lines: cleared } })).code).toBe('CONFLICT_LOCKED')
    for (const each of [...judges, judge]) await declare(contestId, each)
    await openJudging(cast, contestId)
    await goTo(cast, contest.schedule.moments.judgingFrom)
    for (const each of [...judges, judge]) await openSheets(contestId, each)
    const queue = await judge.call(c.readQueue, { params: { contestId } })
    expect(queue).toMatchObject({ locked: 1 })
    expect(queue.sheets).toHaveLength(1)
    const all = await codesOf(contestId, arga)
    const locked = all.find((code) => code !== queue.sheets[0]!.code)!
    const params = { contestId, code: locked }
    expect((await judge.refused(c.readSheet, { params })).code).toBe('NOT_FOUND')
    const body = { rules: await digestOf(contestId, judge), scores: scoresOf(contest.rules, () => '5'), note: '', memo: '' }
    expect((await judge.refused(c.submitSheet, { params, body })).code).toBe('NOT_FOUND')
  })

  test('I-12: a superior of the own line is locked out, a judge of another unit is not', async () => {
    const unit = await cast.roster.unit('Dinas Garis')
    const entrant = await cast.roster.employee('Rangga Wirabumi', unit)
    const superior = cast.roster.headOf(unit)
    const { contestId } = await checked({ judges: [...judges, superior], entrants: [entrant] })
    expect(await linesOf(contestId, superior)).toMatchObject([{ detected: 'particular', locked: true, grounds: [{ ground: 'unit' }, { ground: 'line', facts: { levels: 1 } }] }])
    expect(await linesOf(contestId, arga)).toMatchObject([{ detected: 'none', grounds: [], missing: [] }])
  })

  test('I-12: of someone from outside nothing is on record: unknown, never none, and only an explicit answer gives a sheet', async () => {
    const contest = await checked({ outside: [{ name: 'Dr. Nusa', institution: 'Universitas Nusa' }], entrants: [entrants[0]!] })
    const { contestId, seats } = contest
    const outsider = await seatedFromOutside(seats.find(({ name }) => name === 'Dr. Nusa')!.id)
    const page = await outsider.call(c.readDeclaration, { params: { contestId } })
    expect(page.lines).toMatchObject([{ detected: 'unknown', answer: 'open', missing: [{ key: 'contest.missing.unit' }, { key: 'contest.missing.line' }] }])
    expect((await outsider.refused(c.signDeclaration, { params: { contestId }, body: { version: 0, lines: [] } })).code).toBe('DECLARATION_INCOMPLETE')
    for (const judge of [...judges, outsider]) await declare(contestId, judge)
    await openJudging(cast, contestId)
    await goTo(cast, contest.schedule.moments.judgingFrom)
    for (const judge of [...judges, outsider]) await openSheets(contestId, judge)
    const panel = { ...contest, entryIds: contest.entryIds }
    await sendAll(cast, panel, [...judges, outsider])
    await close(cast, contestId)
    expect((await organiser.call(c.readRecapitulation, { params: { contestId } })).unknownAnswered).toBe(1)
  })

  test('I-12: what the judge declares counts like what was detected', async () => {
    const contest = await checked({ change: minimum(2) })
    const { contestId, entryIds } = contest
    await declare(contestId, arga, [entryIds[0]!])
    await declare(contestId, indah)
    await declare(contestId, yusak)
    await openJudging(cast, contestId)
    expect((await arga.call(c.readQueue, { params: { contestId } })).sheets).toHaveLength(3)
    expect((await indah.call(c.readQueue, { params: { contestId } })).sheets).toHaveLength(4)
    const progress = await organiser.call(c.readProgress, { params: { contestId } })
    expect(progress.cells.filter(({ state }) => state === 'locked')).toHaveLength(1)
  })
})

describe('judges by invitation', () => {
  test('a judge from outside takes the seat by a one-time address, and must answer for every entrant', async () => {
    const contest = await sealedContest(cast, { outside: [{ name: 'Dr. Luar', institution: 'Universitas Nusa' }] })
    const { contestId, schedule, seats } = contest
    const seat = seats.find(({ name }) => name === 'Dr. Luar')!
    const invited = await organiser.call(c.inviteJudge, { params: { contestId, seatId: seat.id }, body: {} })
    expect(invited.address).toMatch(/^\/aktivasi#/)
    const panel = await organiser.call(c.readPanel, { params: { contestId } })
    expect(panel.seats.find(({ id }) => id === seat.id)?.progress?.account).toBe('invited')
    await goTo(cast, schedule.moments.entriesFrom)
    await accept(cast, contestId, await enter(contestId, entrants[0]!, 'Satu'))
    const known = await organiser.call(c.inviteJudge, { params: { contestId, seatId: seats[0]!.id }, body: {} })
    expect(known).toEqual({ address: null, expires: null })
  })
})

describe('fewer judges than the sealed minimum (I-13)', () => {
  test('I-13: conflicts that leave too few stop the process; the next reserve of the sealed order makes it go on', async () => {
    const contest = await checked()
    const { contestId, entryIds } = contest
    const params = { contestId }
    await declare(contestId, arga, [entryIds[0]!])
    await declare(contestId, indah)
    await declare(contestId, yusak)
    const refused = await organiser.refused(c.assign, { params, body: { version: await versionOf(cast, contestId) } })
    expect(refused).toMatchObject({ code: 'JUDGES_BELOW_MINIMUM', facts: { minimum: 3, entries: [{ name: 'Wening Larasandi', judges: 2 }] } })
    await organiser.call(c.callReserve, { params, body: { version: await versionOf(cast, contestId) } })
    expect((await organiser.refused(c.callReserve, { params, body: { version: await versionOf(cast, contestId) } })).code).toBe('NO_RESERVE_LEFT')
    await declare(contestId, reserve)
    await openJudging(cast, contestId)
    expect((await organiser.call(c.readProgress, { params })).below).toEqual([])
  })

  test('a plan that was made before a conflict came up is not opened', async () => {
    const contest = await checked({ change: minimum(2) })
    const { contestId, entryIds } = contest
    for (const judge of judges) await declare(contestId, judge)
    const { version } = await organiser.call(c.assign, { params: { contestId }, body: { version: await versionOf(cast, contestId) } })
    await declare(contestId, arga, [entryIds[0]!])
    expect((await organiser.refused(c.openJudging, { params: { contestId }, body: { version } })).code).toBe('PLAN_STALE')
  })
})

describe('a judge who leaves (I-2, I-37)', () => {
  test('I-37: leaving takes effect on the next request; the reserve declares and judges', async () => {
    const contest = await judgedContest(cast)
    const { contestId, seats } = contest
    const [code] = await codesOf(contestId, arga)
    await send(contest, arga, code!, () => '5')
    const seat = seats.find(({ name }) => name === 'Arga Mahendrata')!
    await organiser.call(c.askLeave, { params: { contestId, seatId: seat.id }, body: { version: await versionOf(cast, contestId), reason: 'Sakit', callReserve: true } })
    await approve(cast, contestId)
    expect((await arga.refused(c.readSheet, { params: { contestId, code: code! } })).code).toBe('FORBIDDEN')
    const versions = (await organiser.call(c.readRules, { params: { contestId } })).versions
    expect(versions.at(-1)).toMatchObject({ act: 'panel.changed', reason: 'Sakit', rules: versions[0]!.rules, schedule: versions[0]!.schedule })
    expect(versions.at(-1)!.panel).toHaveLength(3)
    expect((await reserve.call(c.readQueue, { params: { contestId } })).sheets).toEqual([])
    await declare(contestId, reserve)
    expect((await reserve.call(c.readQueue, { params: { contestId } })).sheets).toHaveLength(4)
    const { cells } = await organiser.call(c.readProgress, { params: { contestId } })
    expect(cells.filter(({ seatId, state }) => seatId === seat.id && state === 'left')).toHaveLength(3)
  })

  test('a conflict that comes up during judging takes the unsent sheet away; a sent one stays', async () => {
    const contest = await judgedContest(cast, { change: minimum(2) })
    const { contestId, entryIds } = contest
    const [first] = await codesOf(contestId, indah)
    await send(contest, indah, first!, () => '4')
    const before = await codesOf(contestId, indah)
    let kept = 0
    for (const entryId of entryIds) {
      const page = await indah.call(c.readDeclaration, { params: { contestId } })
      const lines = [{ lineId: entryId, answer: 'particular' as const, ground: 'family' as const }]
      try {
        await indah.call(c.signDeclaration, { params: { contestId }, body: { version: page.version, lines } })
      } catch (cause) {
        expect(cause).toMatchObject({ problem: { code: 'SHEET_ALREADY_SENT' } })
        kept += 1
      }
      if (kept === 1) break
    }
    const after = await codesOf(contestId, indah)
    expect(after).toContain(first)
    expect(after.length).toBeLessThan(before.length + 1)
    expect(kept).toBe(1)
  })
})

describe('so many judges per entry', () => {
  test('loads differ by one at most, each entry has its number', async () => {
    const contest = await judgedContest(cast, {
      judges: [...judges, reserve],
      reserves: [],
      change: (rules) => ({ ...rules, judges: { ...rules.judges, minimumPerEntry: 2, assignment: { rule: 'per-entry', perEntry: 3 } } }),
    })
    const { judges: rows, cells } = await organiser.call(c.readProgress, { params: { contestId: contest.contestId } })
    expect(rows.map(({ of }) => of)).toEqual([3, 3, 3, 3])
    expect(cells).toHaveLength(12)
  })
})
