import { describe, expect, test } from 'vitest'
import { approvalContract } from '#platform/approval/contract.ts'
import { approve, castOf, draftContest, enter, goTo, judgedContest, sealedContest, versionOf } from '#test/support/contest-steps.ts'
import { openWorld } from '#test/support/world.ts'
import { contestContract as c } from './contract.ts'

const world = await openWorld()
const cast = await castOf(world)
const { organiser, head } = cast
const hours = (moment: string, count: number): string => new Date(Date.parse(moment) + count * 3_600_000).toISOString()
const seals = async (contestId: string) => (await organiser.call(c.readRules, { params: { contestId } })).versions

describe('rules before results (I-1, I-2)', () => {
  test('I-1: nobody enters, judges or opens judging before the rules are sealed, and nobody outside sees the draft', async () => {
    const { contestId, version } = await draftContest(cast)
    const params = { contestId }
    const [entrant] = cast.entrants
    expect((await entrant!.refused(c.readContest, { params })).code).toBe('NOT_FOUND')
    expect((await entrant!.refused(c.saveMyEntry, { params, body: { version: null, work: { title: 'x', fields: {} }, files: [], category: 'umum', coauthors: [] } })).code).toBe('NOT_FOUND')
    expect((await organiser.refused(c.assign, { params, body: { version } })).code).toBe('WRONG_STATE')
    expect((await organiser.refused(c.openJudging, { params, body: { version } })).code).toBe('WRONG_STATE')
    const { items } = await entrant!.call(c.listContests, { query: {} })
    expect(items.map(({ id }) => id)).not.toContain(contestId)
    expect((await world.anyone.refused(c.readPublicContest, { params: { agencyCode: 'contoh', contestId } })).code).toBe('NOT_FOUND')
  })

  test('I-1: everyone reads the sealed rules with the digest that a sheet will name', async () => {
    const { contestId } = await sealedContest(cast)
    const { sealed } = await cast.entrants[0]!.call(c.readRules, { params: { contestId } })
    const shown = await world.anyone.call(c.readPublicContest, { params: { agencyCode: 'contoh', contestId } })
    expect(sealed?.seal).toMatchObject({ version: 1, act: 'stage.sealed', askedBy: 'Galih Pranadipa', approvedBy: 'Ningrum Kesuma' })
    expect(sealed?.seal.panel).toHaveLength(4)
    expect(shown.seal).toBe(sealed?.seal.seal)
    expect(shown.rules).toEqual(sealed?.rules)
  })

  test('I-10: the one who asked cannot approve, under whatever role; a stranger to the act cannot either', async () => {
    const { contestId, version } = await draftContest(cast)
    const asked = await organiser.call(c.askSeal, { params: { contestId }, body: { version, reason: null } })
    const params = { approvalId: asked.approvalId }
    const { items } = await head.call(approvalContract.listApprovals, { query: { state: 'asked', process: contestId } })
    const body = { digest: items[0]!.digest, code: await organiser.code() }
    expect((await organiser.refused(approvalContract.approve, { params, body })).code).toBe('SECOND_PERSON_NEEDED')
    expect((await cast.overseer.refused(approvalContract.approve, { params, body: { ...body, code: await cast.overseer.code() } })).code).toBe('FORBIDDEN')
    expect((await organiser.call(c.readContest, { params: { contestId } })).state).toBe('draft')
  })

  test('the second person approves exactly what the first saw: a draft that changed in between is not sealed', async () => {
    const { contestId, version } = await draftContest(cast)
    const params = { contestId }
    await organiser.call(c.askSeal, { params, body: { version, reason: null } })
    const { draft } = await organiser.call(c.readRules, { params })
    await organiser.call(c.editRules, { params, body: { version, rules: { ...draft!.rules, summary: 'Lain.' }, schedule: draft!.schedule } })
    await expect(approve(cast, contestId)).rejects.toMatchObject({ problem: { code: 'STALE' } })
    expect(await seals(contestId)).toEqual([])
  })

  test('rules that are not ready are refused with every reason', async () => {
    const { contestId, version } = await draftContest(cast)
    const params = { contestId }
    const { draft } = await organiser.call(c.readRules, { params })
    const [category] = draft!.rules.categories
    const criteria = category!.result.criteria.map((each, index) => (index === 0 ? { ...each, weight: '21' } : each))
    const rules = { ...draft!.rules, categories: [{ ...category!, result: { ...category!.result, criteria } }] }
    const saved = await organiser.call(c.editRules, { params, body: { version, rules, schedule: draft!.schedule } })
    expect(saved.findings).toMatchObject([{ refusal: 'WEIGHTS_NOT_100', facts: { sum: '101' } }])
    expect((await organiser.refused(c.askSeal, { params, body: { version: saved.version, reason: null } })).code).toBe('NOT_READY_TO_SEAL')
  })

  test('I-30: of two who edit at once the later one is told, nothing is overwritten', async () => {
    const { contestId, version } = await draftContest(cast)
    const params = { contestId }
    const { draft } = await organiser.call(c.readRules, { params })
    const edit = (summary: string) => organiser.call(c.editRules, { params, body: { version, rules: { ...draft!.rules, summary }, schedule: draft!.schedule } })
    const outcomes = await Promise.allSettled([edit('Satu.'), edit('Dua.')])
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    const after = await organiser.call(c.readRules, { params })
    expect(['Satu.', 'Dua.']).toContain(after.draft!.rules.summary)
  })

  test('I-2: before the first score rules change as a new version, with a reason, by two; the schedule cannot slip in with them', async () => {
    const { contestId } = await sealedContest(cast)
    const params = { contestId }
    const { draft } = await organiser.call(c.readRules, { params })
    const rules = { ...draft!.rules, summary: 'Diperjelas.' }
    const other = { ...draft!.schedule, moments: { ...draft!.schedule.moments, publishAt: hours(draft!.schedule.moments.publishAt, 1) } }
    expect((await organiser.refused(c.editRules, { params, body: { version: draft!.version, rules, schedule: other } })).code).toBe('SCHEDULE_MOVES_APART')
    const { version } = await organiser.call(c.editRules, { params, body: { version: draft!.version, rules, schedule: draft!.schedule } })
    expect((await organiser.refused(c.askSeal, { params, body: { version, reason: null } })).code).toBe('REASON_NEEDED')
    await organiser.call(c.askSeal, { params, body: { version, reason: 'Kalimat kurang jelas' } })
    await approve(cast, contestId)
    const versions = await seals(contestId)
    expect(versions.map(({ act, reason }) => [act, reason])).toEqual([['stage.sealed', null], ['rules.changed', 'Kalimat kurang jelas']])
    expect(versions[1]!.schedule).toBe(versions[0]!.schedule)
    expect(versions[1]!.panel).toEqual(versions[0]!.panel)
  })

  test('I-2: once judging is open no rule changes any more', async () => {
    const { contestId } = await judgedContest(cast)
    const params = { contestId }
    const { sealed, draft } = await organiser.call(c.readRules, { params })
    expect(draft).toBeNull()
    const version = await versionOf(cast, contestId)
    expect((await organiser.refused(c.editRules, { params, body: { version, rules: sealed!.rules, schedule: sealed!.schedule } })).code).toBe('WRONG_STATE')
    expect((await organiser.refused(c.askSeal, { params, body: { version, reason: 'x' } })).code).toBe('WRONG_STATE')
  })

  test('I-2: a coming deadline moves later by two, never earlier; the sheets keep the same rules', async () => {
    const { contestId, schedule } = await sealedContest(cast)
    const params = { contestId }
    const version = await versionOf(cast, contestId)
    const to = hours(schedule.moments.entriesUntil, 0.5)
    const move = (at: string) => ({ params, body: { version, moment: 'entriesUntil' as const, to: at, reason: 'Jaringan padam' } })
    expect((await organiser.refused(c.moveDeadline, move(hours(schedule.moments.entriesUntil, -1)))).code).toBe('ONLY_LATER')
    await organiser.call(c.moveDeadline, move(to))
    await approve(cast, contestId)
    const versions = await seals(contestId)
    expect(versions[1]).toMatchObject({ act: 'schedule.moved', reason: 'Jaringan padam', rules: versions[0]!.rules })
    await goTo(cast, schedule.moments.entriesUntil)
    await enter(contestId, cast.entrants[0]!, 'Antre Tenang')
  })

  test('I-2: a deadline that passed while the second person waited does not reopen', async () => {
    const { contestId, schedule } = await sealedContest(cast)
    const params = { contestId }
    const { entriesUntil } = schedule.moments
    await organiser.call(c.moveDeadline, { params, body: { version: await versionOf(cast, contestId), moment: 'entriesUntil', to: hours(entriesUntil, 0.5), reason: 'Jaringan padam' } })
    await goTo(cast, entriesUntil)
    await expect(approve(cast, contestId)).rejects.toMatchObject({ problem: { code: 'MOMENT_PASSED' } })
    expect((await cast.entrants[0]!.refused(c.saveMyEntry, { params, body: { version: null, work: { title: 'x', fields: {} }, files: [], category: 'umum', coauthors: [] } })).code).toBe('ENTRIES_CLOSED')
  })
})
