import { describe, expect, test } from 'vitest'
import { approvalContract } from '#platform/approval/contract.ts'
import { approve, castOf, close, codesOf, declare, digestOf, enter, goTo, accept, judgedContest, openJudging, openSheets, scoresOf, sealedContest, send, sendAll, versionOf, work } from '#test/support/contest-steps.ts'
import type { Colleague } from '#test/support/roster.ts'
import { openWorld } from '#test/support/world.ts'
import { contestContract as c } from './contract.ts'
import { filesContract } from '#platform/files/contract.ts'

const world = await openWorld()
const cast = await castOf(world)
const { organiser } = cast
const [arga, indah, yusak] = cast.judges as [Colleague, Colleague, Colleague]
const judging = await judgedContest(cast, { titles: ['Antre Tenang', 'Jalan Tanggap', 'Siaga Sumur', 'Peta Lubang'] })
const { contestId, rules } = judging
const params = { contestId }
const digest = await digestOf(contestId, arga)
const sheet = (score: string, note = '') => ({ rules: digest, scores: scoresOf(rules, () => score), note, memo: '' })
const [k1, k2, k3, k4] = (await codesOf(contestId, arga)) as [string, string, string, string]
const at = (code: string) => ({ contestId, code })

describe('the sheet', () => {
  test('I-17: a judge sees codes only: no name, unit, file name, id of the entry or address in queue and sheet', async () => {
    const texts = [await arga.call(c.readQueue, { params }), await arga.call(c.readSheet, { params: at(k1) })].map((page) => JSON.stringify(page)).join()
    for (const carrier of ['Wening', 'Damar', 'Nirmala', 'Fitrah', 'Dinas', ...judging.entryIds, ...cast.entrants.flatMap(({ personId, employeeId }) => [personId, employeeId])]) {
      expect(texts).not.toContain(carrier)
    }
    expect((await arga.call(c.readSheet, { params: at(k1) })).authors).toBeNull()
    expect((await arga.refused(c.listEntries, { params, query: {} })).code).toBe('FORBIDDEN')
    expect((await arga.refused(c.readEntry, { params: { contestId, entryId: judging.entryIds[0]! } })).code).toBe('NOT_FOUND')
  })

  test('a draft is kept on the server, the later save wins; typed text that is no score is refused', async () => {
    const [criterion] = rules.categories[0]!.result.criteria
    await arga.call(c.saveDraft, { params: at(k1), body: { scores: { [criterion!.code]: '3' }, note: '', memo: '' } })
    const second = await arga.call(c.saveDraft, { params: at(k1), body: { scores: { [criterion!.code]: '4' }, note: 'Jelas', memo: 'rahasia' } })
    expect(second.version).toBe(2)
    const page = await arga.call(c.readSheet, { params: at(k1) })
    expect(page).toMatchObject({ state: 'draft', draft: { scores: { [criterion!.code]: '4' }, note: 'Jelas', memo: 'rahasia' }, sent: [] })
    expect((await arga.refused(c.saveDraft, { params: at(k1), body: { scores: { [criterion!.code]: '9' }, note: '', memo: '' } })).code).toBe('SCORE_OFF_SCALE')
    expect((await arga.refused(c.saveDraft, { params: at(k1), body: { scores: { [criterion!.code]: '4,5' }, note: '', memo: '' } })).status).toBe(400)
  })

  test('an incomplete sheet, or one under older rules, is refused', async () => {
    const { kebaruan: _, ...missing } = scoresOf(rules, () => '3')
    expect(await arga.refused(c.submitSheet, { params: at(k1), body: { ...sheet('3'), scores: missing } })).toMatchObject({ code: 'SHEET_INCOMPLETE', facts: { count: 1 } })
    expect((await arga.refused(c.submitSheet, { params: at(k1), body: { ...sheet('3'), rules: 'e'.repeat(64) } })).code).toBe('RULES_CHANGED')
  })

  test('I-28: sent twice at once, under two keys, it counts once', async () => {
    const body = sheet('4', 'Catatan')
    const answers = await Promise.all([1, 2, 3, 4].map(() => arga.call(c.submitSheet, { params: at(k1), body })))
    expect(new Set(answers.map(({ receipt }) => receipt.seq)).size).toBe(1)
    expect((await arga.call(c.readSheet, { params: at(k1) })).sent).toHaveLength(1)
  })

  test('of two devices with different scores the first sending counts, the second is told', async () => {
    const outcomes = await Promise.allSettled([arga.call(c.submitSheet, { params: at(k2), body: sheet('2') }), arga.call(c.submitSheet, { params: at(k2), body: sheet('5') })])
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect((await arga.refused(c.submitSheet, { params: at(k2), body: sheet('3') })).code).toBe('SHEET_SENT')
    expect((await arga.refused(c.saveDraft, { params: at(k2), body: { scores: {}, note: '', memo: '' } })).code).toBe('SHEET_SENT')
  })

  test('I-5: a correction is a further version with its reason; the first stays, in the tables and in the chain', async () => {
    await arga.call(c.submitSheet, { params: at(k3), body: sheet('3') })
    expect((await arga.refused(c.correctSheet, { params: at(k3), body: { ...sheet('3'), after: 1, reason: 'Sama saja' } })).code).toBe('NOTHING_CHANGED')
    const corrected = await arga.call(c.correctSheet, { params: at(k3), body: { ...sheet('5'), after: 1, reason: 'Salah ketik' } })
    expect(corrected.number).toBe(2)
    expect((await arga.refused(c.correctSheet, { params: at(k3), body: { ...sheet('4'), after: 1, reason: 'Lagi' } })).code).toBe('STALE')
    const { sent } = await arga.call(c.readSheet, { params: at(k3) })
    expect(sent.map(({ number, scores, reason }) => [number, scores['kebaruan'], reason])).toEqual([[1, '3', null], [2, '5', 'Salah ketik']])
    await expect(world.database.owner(`update contest.sheet_version set note = 'x'`)).rejects.toThrow('only grows')
    await expect(world.database.owner(`delete from contest.sheet_version`)).rejects.toThrow('only grows')
  })

  test('I-5: no login role of the application may change or delete a sent sheet, or an entry of the chain (I-21)', async () => {
    for (const role of ['app', 'personal', 'rank', 'audit'] as const) {
      for (const sql of [`update contest.sheet_version set note = ''`, `delete from contest.sheet_version`, `update ledger.entry set kind = ''`, `delete from ledger.entry`]) {
        const tried = world.services.pools.inside(role, world.agency.id, async (tx) => await tx.executeQuery({ sql, parameters: [], query: { kind: 'RawNode', sqlFragments: [sql], parameters: [] }, queryId: { queryId: sql } } as never))
        await expect(tried, `${role}: ${sql}`).rejects.toThrow('permission denied')
      }
    }
  })

  test('I-6: nobody scores in another\'s name: not another judge, not the organiser, not an entrant', async () => {
    expect((await organiser.refused(c.submitSheet, { params: at(k4), body: sheet('5') })).code).toBe('FORBIDDEN')
    expect((await cast.entrants[0]!.refused(c.submitSheet, { params: at(k4), body: sheet('5') })).code).toBe('FORBIDDEN')
    await indah.call(c.submitSheet, { params: at(k4), body: sheet('2') })
    expect((await arga.call(c.readSheet, { params: at(k4) })).sent).toEqual([])
  })

  test('I-38: a device without a fresh second factor opens no sheet and sends none', async () => {
    const other = await judgedContest(cast)
    world.clock.step(9 * 3_600_000)
    const [code] = await codesOf(other.contestId, yusak)
    expect((await yusak.refused(c.readSheet, { params: { contestId: other.contestId, code: code! } })).code).toBe('FRESH_CODE_NEEDED')
    expect((await yusak.refused(c.openSession, { params: { contestId: other.contestId }, body: { code: '000000' } })).code).toBe('CODE_WRONG')
    await openSheets(other.contestId, yusak)
    expect((await yusak.call(c.readSheet, { params: { contestId: other.contestId, code: code! } })).code).toBe(code)
  })
})

describe('who sees which score (I-7)', () => {
  test('I-7: before closing a judge sees no score of another, no average and no ranking', async () => {
    const other = await judgedContest(cast)
    const [code] = await codesOf(other.contestId, arga)
    await send(other, arga, code!, () => '5', 'Bagus sekali')
    const seen = JSON.stringify(await indah.call(c.readSheet, { params: { contestId: other.contestId, code: code! } }))
    expect(seen).not.toContain('Bagus sekali')
    expect(seen).toContain('"sent":[]')
    expect((await indah.refused(c.readRecapitulation, { params: { contestId: other.contestId } })).code).toBe('WRONG_STATE')
    expect((await cast.entrants[0]!.refused(c.readMyResult, { params: { contestId: other.contestId } })).code).toBe('WRONG_STATE')
  })

  test('I-7: the organiser sees states of sheets, never a score: every answer of every page is without one', async () => {
    const other = await judgedContest(cast, { change: (same) => ({ ...same, categories: same.categories.map((each) => ({ ...each, result: { ...each.result, scale: { kind: 'typed' as const, min: '0', max: '100', digits: 2 }, criteria: each.result.criteria.map((one) => ({ ...one, anchors: [] })) } })) }) })
    const [code] = await codesOf(other.contestId, arga)
    await send(other, arga, code!, () => '73.37', 'Catatan rahasia')
    const here = { contestId: other.contestId }
    const pages = [
      await organiser.call(c.readContest, { params: here }),
      await organiser.call(c.readProgress, { params: here }),
      await organiser.call(c.readPanel, { params: here }),
      await organiser.call(c.listEntries, { params: here, query: {} }),
      await organiser.call(c.readRules, { params: here }),
      await organiser.call(c.listReceipts, { params: here }),
    ]
    expect(JSON.stringify(pages)).not.toMatch(/73\.37|Catatan rahasia/)
    expect((await organiser.refused(c.readRecapitulation, { params: here })).code).toBe('WRONG_STATE')
    expect((await organiser.refused(c.readSheet, { params: { ...here, code: code! } })).code).toBe('FORBIDDEN')
    expect((await cast.overseer.refused(c.readFullBundle, { params: here })).code).toBe('WRONG_STATE')
    expect((await world.anyone.refused(c.readPublicBundle, { params: { ...here, agencyCode: 'contoh' } })).code).toBe('NO_BUNDLE_YET')
  })

  test('I-7, I-16: the daily login role has no way to a score, and the one that ranks none to a name or a work', async () => {
    const read = async (role: 'app' | 'rank', table: string): Promise<string> => {
      try {
        await world.services.pools.inside(role, world.agency.id, async (tx) => await tx.selectFrom(table as never).selectAll().execute())
        return 'read'
      } catch (cause) {
        return cause instanceof Error && cause.message.includes('permission denied') ? 'denied' : String(cause)
      }
    }
    for (const table of ['contest.sheet_version', 'contest.sheet_draft', 'contest.result_version', 'contest.place']) expect(await read('app', table), table).toBe('denied')
    for (const table of ['contest.entry_version', 'contest.member', 'contest.eligibility', 'people.name', 'protected.attribute', 'ledger.opening_personal']) {
      expect(await read('rank', table), table).toBe('denied')
    }
  })

  test('I-7: the ledger shows a score to the ranking role alone, though the daily work appends to the same chain', async () => {
    const partsAs = async (role: 'app' | 'personal' | 'rank'): Promise<ReadonlySet<string>> =>
      await world.services.pools.inside(role, world.agency.id, async (tx) => new Set((await tx.selectFrom('ledger.opening').select('part').where('agency_id', '=', world.agency.id).execute()).map(({ part }) => part)))
    for (const role of ['app', 'personal'] as const) {
      const parts = await partsAs(role)
      expect(parts.has('rules')).toBe(true)
      expect(parts.has('sheet')).toBe(false)
    }
    expect((await partsAs('rank')).has('sheet')).toBe(true)
  })

  test('after closing the plenary sees every sheet, and nobody corrects any more (I-5)', async () => {
    const other = await judgedContest(cast)
    await sendAll(cast, other)
    await close(cast, other.contestId)
    expect((await indah.call(c.readRecapitulation, { params: { contestId: other.contestId } })).entries[0]!.sheets).toHaveLength(3)
    const [code] = await codesOf(other.contestId, arga)
    const body = { rules: await digestOf(other.contestId, arga), scores: scoresOf(rules, () => '5'), note: '', memo: '', after: 1, reason: 'Terlambat' }
    expect((await arga.refused(c.correctSheet, { params: { contestId: other.contestId, code: code! }, body })).code).toBe('WRONG_STATE')
    expect((await cast.entrants[0]!.refused(c.readRecapitulation, { params: { contestId: other.contestId } })).code).toBe('FORBIDDEN')
    const xlsx = (await organiser.call(c.readRecapitulationSheet, { params: { contestId: other.contestId } })) as Blob
    expect(xlsx.size).toBeGreaterThan(1_000)
  })
})

describe('attachments', () => {
  test('I-17: the judge reads a copy named by code; the original is for its author and the organiser', async () => {
    const sealed = await sealedContest(cast)
    const here = { contestId: sealed.contestId }
    await goTo(cast, sealed.schedule.moments.entriesFrom)
    const [entrant] = cast.entrants
    const png = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64')
    const file = await entrant!.call(filesContract.uploadFile, {}, { file: { name: 'Wening - Disdukcapil.png', content: new Blob([png], { type: 'image/png' }) } })
    const entryId = await enter(sealed.contestId, entrant!, 'Bergambar', [file.id])
    await goTo(cast, sealed.schedule.moments.entriesUntil)
    await accept(cast, sealed.contestId, entryId)
    for (const judge of cast.judges) await declare(sealed.contestId, judge)
    await openJudging(cast, sealed.contestId)
    await goTo(cast, sealed.schedule.moments.judgingFrom)
    await openSheets(sealed.contestId, arga)
    const [code] = await codesOf(sealed.contestId, arga)
    const page = await arga.call(c.readSheet, { params: { ...here, code: code! } })
    expect(page.files).toMatchObject([{ number: 1, name: `${code}-1.png`, type: 'image/png' }])
    const response = await fetch(`${world.origin}/api/contests/${sealed.contestId}/sheets/${code}/files/1`, { headers: { cookie: arga.cookie } })
    expect(response.status).toBe(200)
    expect(response.headers.get('content-disposition')).toContain(`${code}-1.png`)
    expect([...response.headers.values()].join()).not.toContain('Wening')
    expect((await arga.refused(c.readEntryFile, { params: { ...here, entryId, fileId: file.id } })).code).toBe('NOT_FOUND')
    expect(((await organiser.call(c.readEntryFile, { params: { ...here, entryId, fileId: file.id } })) as Blob).size).toBe(png.length)
    expect((await cast.entrants[1]!.refused(c.saveMyEntry, { params: here, body: { version: null, work: work('Curi'), files: [file.id], category: 'umum', coauthors: [] } })).code).toMatch(/FILE_UNKNOWN|WRONG_STATE/)
  })
})

test('what waits for a second person is listed with what was asked', async () => {
  const other = await judgedContest(cast)
  await sendAll(cast, other)
  await organiser.call(c.askClose, { params: { contestId: other.contestId }, body: { version: await versionOf(cast, other.contestId) } })
  const { waiting } = await organiser.call(c.readContest, { params: { contestId: other.contestId } })
  expect(waiting).toMatchObject([{ kind: 'stage.closed', askedBy: 'Galih Pranadipa', own: true, about: { counted: 12, unsent: 0 } }])
  await organiser.call(approvalContract.withdrawApproval, { params: { approvalId: waiting[0]!.approvalId } })
  await expect(approve(cast, other.contestId)).rejects.toThrow('Nothing waits')
})

test('where the sealed rules show names in this stage, the sheet has names and units, and nothing more (I-17)', async () => {
  const other = await judgedContest(cast, { change: (same) => ({ ...same, names: 'shown' }) })
  const [code] = await codesOf(other.contestId, arga)
  const page = await arga.call(c.readSheet, { params: { contestId: other.contestId, code: code! } })
  expect(page.authors).toHaveLength(1)
  expect(Object.keys(page.authors![0]!)).toEqual(['name', 'unit'])
})
