import pg from 'pg'
import { describe, expect, test } from 'vitest'
import type { Instant } from '#platform/clock/instant.ts'
import { approve, castOf, close, codesOf, declare, digestOf, goTo, judgedContest, openSheets, scoresOf, send, sendAll, versionOf, type Wishes } from '#test/support/contest-steps.ts'
import type { Colleague } from '#test/support/roster.ts'
import { openWorld } from '#test/support/world.ts'
import { contestContract as c } from './contract.ts'
import type { RulesDocument } from './rules/rules-document.ts'

const world = await openWorld()
const cast = await castOf(world)
const { organiser, judges } = cast
const [arga, indah, yusak] = judges as [Colleague, Colleague, Colleague]
const judgeRules = (change: Partial<RulesDocument['judges']>): Wishes => ({ change: (rules) => ({ ...rules, judges: { ...rules.judges, ...change } }) })
const recapOf = async (contestId: string) => await organiser.call(c.readRecapitulation, { params: { contestId } })
const before = (moment: string): Instant => new Date(Date.parse(moment) - 1).toISOString() as Instant
const later = (moment: string, days: number): Instant => new Date(Date.parse(moment) + days * 86_400_000).toISOString() as Instant

describe('closing', () => {
  test('not while sheets may still come; two people close', async () => {
    const judging = await judgedContest(cast)
    const { contestId } = judging
    const version = await versionOf(cast, contestId)
    expect(await organiser.refused(c.askClose, { params: { contestId }, body: { version } })).toMatchObject({ code: 'SHEETS_UNSENT', facts: { count: 12 } })
    expect((await organiser.call(c.readContest, { params: { contestId } })).obstacles).toMatchObject([{ act: 'close', because: [{ refusal: 'SHEETS_UNSENT' }, { refusal: 'ENTRIES_BELOW_MINIMUM' }] }])
    await sendAll(cast, judging)
    await organiser.call(c.askClose, { params: { contestId }, body: { version } })
    await expect(approve(cast, contestId, organiser)).rejects.toMatchObject({ problem: { code: 'SECOND_PERSON_NEEDED' } })
    await approve(cast, contestId)
    expect((await organiser.call(c.readContest, { params: { contestId } })).state).toBe('closed')
  })

  test('I-13: never with fewer judges than the sealed minimum, also long after the deadline', async () => {
    const judging = await judgedContest(cast, judgeRules({ minimumPerEntry: 3, unsent: { rule: 'without', days: 0 } }))
    await sendAll(cast, judging, [arga, indah])
    await goTo(cast, later(judging.schedule.moments.judgingUntil, 30))
    const refused = await organiser.refused(c.askClose, { params: { contestId: judging.contestId }, body: { version: await versionOf(cast, judging.contestId) } })
    expect(refused).toMatchObject({ code: 'ENTRIES_BELOW_MINIMUM', facts: { minimum: 3, count: 4 } })
  })

  test('I-27: a sheet that was received before the deadline and is slow is counted; the closing waits for it', async () => {
    const judging = await judgedContest(cast, judgeRules({ minimumPerEntry: 2, unsent: { rule: 'without', days: 0 } }))
    const { contestId, schedule } = judging
    await sendAll(cast, judging, [arga, indah])
    const codes = await codesOf(contestId, yusak)
    for (const code of codes.slice(1)) await send(judging, yusak, code, () => '1')
    world.clock.set(before(schedule.moments.judgingUntil))
    // Somebody holds the chain: the last sheet, received in time, cannot be written yet.
    const holder = new pg.Client({ connectionString: world.database.ownerUrl })
    await holder.connect()
    await holder.query('begin')
    await holder.query('select 1 from ledger.head where chain = $1 for update', [contestId])
    const body = { rules: await digestOf(contestId, yusak), scores: scoresOf(judging.rules, () => '5'), note: '', memo: '' }
    const slow = yusak.call(c.submitSheet, { params: { contestId, code: codes[0]! }, body })
    await new Promise((resolve) => setTimeout(resolve, 300))
    world.clock.set(schedule.moments.judgingUntil as Instant)
    const asking = organiser.call(c.askClose, { params: { contestId }, body: { version: await versionOf(cast, contestId) } })
    await new Promise((resolve) => setTimeout(resolve, 200))
    await holder.query('commit')
    await holder.end()
    const receipt = (await slow).receipt
    await asking
    await approve(cast, contestId)
    expect(receipt.received < schedule.moments.judgingUntil).toBe(true)
    const recap = await recapOf(contestId)
    expect(recap.entries.find(({ code }) => code === codes[0])!.sheets).toHaveLength(3)
  })

  test('corrections and a closing at once: what was acknowledged is in the result, what was not is refused (I-5, I-26)', async () => {
    let acknowledged = 0
    for (let round = 0; round < 3; round += 1) {
      const judging = await judgedContest(cast)
      const { contestId } = judging
      await sendAll(cast, judging)
      const codes = await codesOf(contestId, yusak)
      const body = { rules: await digestOf(contestId, yusak), scores: scoresOf(judging.rules, () => '5'), note: '', memo: '', after: 1, reason: 'Salah baca' }
      await organiser.call(c.askClose, { params: { contestId }, body: { version: await versionOf(cast, contestId) } })
      const closing = approve(cast, contestId)
      await new Promise((resolve) => setTimeout(resolve, round * 40))
      const correcting = await Promise.all(codes.map((code) => yusak.call(c.correctSheet, { params: { contestId, code }, body }).then(() => code, () => undefined)))
      await closing
      const known = correcting.filter((code) => code !== undefined)
      const recap = await recapOf(contestId)
      const corrected = recap.entries.filter(({ sheets }) => sheets.some((sheet) => sheet.corrected))
      expect(corrected.map(({ code }) => code).sort()).toEqual([...known].sort())
      for (const { sheets } of corrected) expect(sheets.find((sheet) => sheet.corrected)!.total.shown).toBe('100.00')
      acknowledged += known.length
    }
    expect(acknowledged).toBeLessThanOrEqual(12)
  })
})

describe('sheets unsent at the deadline follow the sealed rule', () => {
  test('without: they are not waited for, the entry keeps its minimum', async () => {
    const judging = await judgedContest(cast, judgeRules({ minimumPerEntry: 2, unsent: { rule: 'without', days: 0 } }))
    await sendAll(cast, judging, [arga, indah])
    await goTo(cast, judging.schedule.moments.judgingUntil)
    const [code] = await codesOf(judging.contestId, yusak)
    await openSheets(judging.contestId, yusak)
    const body = { rules: await digestOf(judging.contestId, yusak), scores: scoresOf(judging.rules, () => '5'), note: '', memo: '' }
    expect((await yusak.refused(c.submitSheet, { params: { contestId: judging.contestId, code: code! }, body })).code).toBe('JUDGING_ENDED')
    await close(cast, judging.contestId)
    expect((await recapOf(judging.contestId)).entries.every(({ sheets }) => sheets.length === 2)).toBe(true)
  })

  test('later: the same days more for everyone, to the millisecond', async () => {
    const judging = await judgedContest(cast, judgeRules({ minimumPerEntry: 2, unsent: { rule: 'later', days: 1 } }))
    const { contestId, schedule } = judging
    await sendAll(cast, judging, [arga, indah])
    await goTo(cast, schedule.moments.judgingUntil)
    expect((await organiser.refused(c.askClose, { params: { contestId }, body: { version: await versionOf(cast, contestId) } })).code).toBe('SHEETS_UNSENT')
    const [first, second] = await codesOf(contestId, yusak)
    world.clock.set(new Date(Date.parse(later(schedule.moments.judgingUntil, 1)) - 60_000).toISOString() as Instant)
    await openSheets(contestId, yusak)
    world.clock.set(before(later(schedule.moments.judgingUntil, 1)))
    await send(judging, yusak, first!, () => '3')
    world.clock.set(later(schedule.moments.judgingUntil, 1))
    const body = { rules: await digestOf(contestId, yusak), scores: scoresOf(judging.rules, () => '5'), note: '', memo: '' }
    expect((await yusak.refused(c.submitSheet, { params: { contestId, code: second! }, body })).code).toBe('JUDGING_ENDED')
    await close(cast, contestId)
  })

  test('reserve: the next reserve judge is called, also after the deadline, and has the sealed days', async () => {
    const judging = await judgedContest(cast, judgeRules({ minimumPerEntry: 3, unsent: { rule: 'reserve', days: 2 }, leaver: 'drop' }))
    const { contestId, schedule, seats } = judging
    await sendAll(cast, judging, [arga, indah])
    await goTo(cast, schedule.moments.judgingUntil)
    const seat = seats.find(({ name }) => name === yusak.name)!
    await organiser.call(c.askLeave, { params: { contestId, seatId: seat.id }, body: { version: await versionOf(cast, contestId), reason: 'Tidak hadir', callReserve: true } })
    await approve(cast, contestId)
    await declare(contestId, cast.reserve)
    await openSheets(contestId, cast.reserve)
    await sendAll(cast, judging, [cast.reserve])
    await close(cast, contestId)
    const recap = await recapOf(contestId)
    expect(recap.entries.every(({ sheets }) => sheets.filter(({ notCounted }) => notCounted === null).length === 3)).toBe(true)
  })
})

describe('the computed result (I-3, I-8)', () => {
  test('I-3: equal results are shown as equal and share the title; the next place is skipped', async () => {
    const judging = await judgedContest(cast)
    const codes = await codesOf(judging.contestId, arga)
    for (const judge of judges) for (const [k, code] of codes.entries()) await send(judging, judge, code, () => (k < 2 ? '5' : k === 2 ? '3' : '2'))
    await close(cast, judging.contestId)
    const recap = await recapOf(judging.contestId)
    expect(recap.entries.map(({ place, shared, result, award }) => [place, shared, result.shown, award?.id])).toEqual([
      [1, true, '100.00', 'Juara 1'],
      [1, true, '100.00', 'Juara 1'],
      [3, false, '60.00', 'Juara 3'],
      [4, false, '40.00', undefined],
    ])
  })

  test('I-8: no field takes a score or a place from a person; a stored result cannot be edited', async () => {
    const typed = Object.entries(c).filter(([, { method }]) => method !== 'GET').map(([name]) => name)
    for (const name of typed) {
      const body = (c[name as keyof typeof c] as { body?: { shape?: Record<string, unknown> } }).body?.shape ?? {}
      expect(Object.keys(body).filter((key) => /^(place|rank|result|total|value)$/.test(key)), name).toEqual([])
    }
    await expect(world.database.owner('update contest.result_version set digest = digest')).rejects.toThrow('only grows')
    await expect(world.database.owner('update contest.place set place = 1')).rejects.toThrow('only grows')
  })

  test('I-12: a judge whose conflict is common to all is capped, named, and the ranking without that judge stands beside', async () => {
    const judging = await judgedContest(cast, {
      change: (rules) => ({ ...rules, conflicts: { ...rules.conflicts, common: [{ seat: 1, office: { id: 'Plt. Kepala Daerah', en: 'Acting head of region' }, share: '0.5' }] } }),
    })
    await sendAll(cast, judging)
    await close(cast, judging.contestId)
    const recap = await recapOf(judging.contestId)
    const capped = recap.judges.find(({ share }) => share !== null)!
    expect(capped).toMatchObject({ name: 'Arga Mahendrata', share: '0.5' })
    expect(recap.without).toMatchObject([{ judge: capped.code, share: '0.5' }])
    expect(recap.without[0]!.places).toHaveLength(4)
  })

  test('I-16: changing sex, religion, age or any carrier of every entrant and judge changes no digit of the result', async () => {
    const judging = await judgedContest(cast)
    const { contestId } = judging
    const codes = await codesOf(contestId, arga)
    for (const judge of judges) for (const [k, code] of codes.entries()) await send(judging, judge, code, (index) => String(1 + ((index + k) % 5)))
    await world.database.owner(`update protected.attribute set birth_date = '1999-09-09', sex = 'F', religion = 'x', ethnicity = 'y', disability = 'z', marital_status = 'w'`)
    await world.database.owner(`update contest.member set name = 'Diganti', unit_name = 'Diganti'`)
    await close(cast, contestId)
    const recap = await recapOf(contestId)
    for (const [k, code] of codes.entries()) {
      const scores = judging.rules.categories[0]!.result.criteria.map(({ weight }, index) => (Number(weight) * (1 + ((index + k) % 5))) / 5)
      expect(Number(recap.entries.find((entry) => entry.code === code)!.result.shown)).toBeCloseTo(scores.reduce((sum, each) => sum + each, 0), 2)
    }
  })
})

test('I-12: in the plenary a judge reads every sheet but those of an own candidate, nor its figures; the others read all', async () => {
  const judging = await judgedContest(cast, { ...judgeRules({ minimumPerEntry: 2 }), titles: ['Antre Tenang', 'Jalan Tanggap', 'Siaga Sumur'], entrants: cast.entrants.slice(0, 3) })
  const { contestId, entryIds } = judging
  const [own = ''] = entryIds
  const params = { contestId }
  const page = await arga.call(c.readDeclaration, { params })
  await arga.call(c.signDeclaration, { params, body: { version: page.version, lines: page.lines.filter(({ locked }) => !locked).map(({ lineId }) => (lineId === own ? { lineId, answer: 'particular' as const, ground: 'family' as const } : { lineId, answer: 'none' as const, ground: null })) } })
  for (const judge of [arga, indah, yusak]) for (const code of await codesOf(contestId, judge)) await send(judging, judge, code, () => '4').catch(() => undefined)
  await close(cast, contestId)
  const codes = async (reader: typeof arga | typeof organiser) => (await reader.call(c.readRecapitulation, { params })).entries.map(({ code }) => code)
  expect(await codes(organiser)).toHaveLength(3)
  expect(await codes(indah)).toHaveLength(3)
  expect(await codes(arga)).toHaveLength(2)
  const seen = JSON.stringify([await arga.call(c.readRecapitulation, { params }), await arga.call(c.readDiagnostics, { params })])
  const hidden = (await codes(organiser)).find((code) => !seen.includes(`"${code}"`))
  expect(hidden).toBeDefined()
  expect(seen).not.toContain('Antre Tenang')
})
