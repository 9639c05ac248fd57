import { describe, expect, test } from 'vitest'
import { isContestKind, partRule } from '#core/ledger/contest-kinds.ts'
import type { Json } from '#core/ledger/json.ts'
import { approvalContract } from '#platform/approval/contract.ts'
import type { Instant } from '#platform/clock/instant.ts'
import { readManifest } from '#test/support/read-manifest.ts'
import { approve, castOf, close, codesOf, enter, goTo, judgedContest, publish, sealedContest, send, sendAll, versionOf, type Wishes } from '#test/support/contest-steps.ts'
import { openWorld } from '#test/support/world.ts'
import { contestContract as c } from './contract.ts'
import { dayIn } from './rules/day-in.ts'

const world = await openWorld()
const cast = await castOf(world)
const { organiser, overseer, head } = cast
const closed = async (wishes: Wishes = {}) => {
  const judging = await judgedContest(cast, wishes)
  await sendAll(cast, judging)
  await close(cast, judging.contestId)
  return judging
}
const publicPage = async (contestId: string) => await world.anyone.call(c.readPublicContest, { params: { agencyCode: 'contoh', contestId } })
const stateOf = async (contestId: string) => (await organiser.call(c.readContest, { params: { contestId } })).state
const textOf = async (blob: unknown): Promise<string> => await (blob as Blob).text()
type Line = { readonly type: string; readonly entry?: { readonly kind: string; readonly seq: number; readonly parts: Record<string, string> }; readonly open?: Record<string, { readonly content: Json }> }
const linesOf = (bundle: string): readonly Line[] => bundle.trim().split('\n').slice(1).map((line) => JSON.parse(line) as Line)

describe('publication', () => {
  test('two people publish; the public sees the names that the sealed rules publish, and no other (I-36)', async () => {
    const { contestId } = await closed()
    await publish(cast, contestId)
    const page = await publicPage(contestId)
    expect(page.published?.places.every(({ award }) => award !== null)).toBe(true)
    expect(page.published?.places[0]?.authors).toHaveLength(1)
    expect(page.judges.map(({ name }) => name)).toEqual(cast.judges.map(({ name }) => name))
    const winners = page.published!.places.flatMap(({ authors }) => (authors ?? []).map(({ name }) => name))
    const losers = cast.entrants.filter(({ name }) => !winners.includes(name))
    expect(losers.length).toBeGreaterThan(0)
    for (const { name } of losers) expect(JSON.stringify(page)).not.toContain(name)
    expect(JSON.stringify(page)).not.toMatch(/"J\d+".*Arga|\b\d{18}\b/)
  })

  test('I-38, I-10: the second person publishes with a fresh code only', async () => {
    const { contestId } = await closed()
    await organiser.call(c.askPublish, { params: { contestId }, body: { version: await versionOf(cast, contestId), at: null } })
    const { items } = await head.call(approvalContract.listApprovals, { query: { state: 'asked', process: contestId } })
    const fresh = await world.person({ name: 'Kepala lain', roles: ['hr_head'] })
    expect((await fresh.refused(approvalContract.approve, { params: { approvalId: items[0]!.id }, body: { digest: items[0]!.digest, code: null } })).code).toBe('FRESH_CODE_NEEDED')
    expect((await organiser.refused(approvalContract.approve, { params: { approvalId: items[0]!.id }, body: { digest: items[0]!.digest, code: await organiser.code() } })).code).toBe('SECOND_PERSON_NEEDED')
    expect(await stateOf(contestId)).toBe('closed')
  })

  test('at a set minute: not before, by itself, once', async () => {
    const { contestId } = await closed()
    const now = await world.clock.now()
    const at = new Date(Date.parse(now) + 3_600_000).toISOString() as Instant
    expect((await organiser.refused(c.askPublish, { params: { contestId }, body: { version: await versionOf(cast, contestId), at: now } })).code).toBe('MINUTE_PASSED')
    await publish(cast, contestId, at)
    await world.due()
    expect(await stateOf(contestId)).toBe('closed')
    expect((await organiser.refused(c.askPublish, { params: { contestId }, body: { version: await versionOf(cast, contestId), at: null } })).code).toBe('PUBLICATION_SET')
    world.clock.set(at)
    await Promise.all([world.due(), world.due()])
    expect(await stateOf(contestId)).toBe('published')
    expect((await publicPage(contestId)).published?.at).toBe(at)
  })

  test('I-36: each entrant sees the own place, scores and notes, nobody else\'s', async () => {
    const judging = await judgedContest(cast)
    const { contestId } = judging
    for (const judge of cast.judges) for (const code of await codesOf(contestId, judge)) await send(judging, judge, code, () => '4', `Untuk ${code} dari ${judge.name.slice(0, 4)}`)
    await close(cast, contestId)
    await publish(cast, contestId)
    const mine = await cast.entrants[1]!.call(c.readMyResult, { params: { contestId } })
    expect(mine).toMatchObject({ place: 1, shared: true, of: 4, result: { exact: '80', shown: '80.00' } })
    expect(mine.criteria.every(({ scores }) => scores.join() === '4,4,4')).toBe(true)
    expect(mine.notes.map(({ text }) => text.includes(`Untuk ${mine.code} `))).toEqual([true, true, true])
    const outside = await cast.roster.employee('Bukan Peserta', await cast.roster.unit('Dinas Lain'))
    expect((await outside.refused(c.readMyResult, { params: { contestId } })).code).toMatch(/NOT_FOUND|FORBIDDEN/)
  })
})

describe('objections hold the end (until a reasoned answer)', () => {
  const toEnd = async (contestId: string): Promise<string> => {
    const { objectionUntil } = (await organiser.call(c.readContest, { params: { contestId } })).times
    return objectionUntil ?? ''
  }

  test('final when the sealed term has ended, not before', async () => {
    const { contestId } = await closed()
    await publish(cast, contestId)
    await world.due()
    expect(await stateOf(contestId)).toBe('published')
    await goTo(cast, await toEnd(contestId))
    await world.due()
    await world.due()
    expect(await stateOf(contestId)).toBe('final')
  })

  test('an objection that came by letter holds final until it is answered with its reasons', async () => {
    const { contestId } = await closed()
    await publish(cast, contestId)
    const params = { contestId }
    const today = dayIn(await world.clock.now(), 'Asia/Jakarta')
    const { objectionId } = await organiser.call(c.recordObjection, {
      params,
      body: { kind: 'procedure', from: 'Fitrah Mandalaksana', channel: 'letter', receivedOn: today, text: 'Juri ketiga tidak hadir.', fileId: null },
    })
    await goTo(cast, await toEnd(contestId))
    await world.due()
    expect(await stateOf(contestId)).toBe('published')
    expect((await organiser.call(c.readContest, { params })).obstacles).toMatchObject([{ act: 'finalise', because: [{ refusal: 'OBJECTIONS_OPEN', facts: { count: 1 } }] }])
    expect((await cast.entrants[0]!.refused(c.listObjections, { params })).code).toBe('FORBIDDEN')
    const [open] = (await overseer.call(c.listObjections, { params })).items
    await head.call(c.answerObjection, { params: { ...params, objectionId }, body: { version: open!.version, upheld: false, text: 'Lembarnya terkirim dan tercatat.' } })
    expect((await head.refused(c.answerObjection, { params: { ...params, objectionId }, body: { version: open!.version + 1, upheld: true, text: 'Berubah pikiran' } })).code).toBe('ALREADY_ANSWERED')
    await world.due()
    expect(await stateOf(contestId)).toBe('final')
    expect((await organiser.refused(c.recordObjection, { params, body: { kind: 'other', from: 'X', channel: 'message', receivedOn: today, text: 'Terlambat', fileId: null } })).code).toBe('WRONG_STATE')
  })

  test('an objection that arrived after the term is not taken', async () => {
    const { contestId } = await closed({ change: (rules) => ({ ...rules, objection: { count: 1, unit: 'day' } }) })
    await publish(cast, contestId)
    const params = { contestId }
    const body = { kind: 'other' as const, from: 'Fitrah', channel: 'message' as const, text: 'Keberatan', fileId: null }
    const first = await organiser.call(c.recordObjection, { params, body: { ...body, receivedOn: dayIn(await world.clock.now(), 'Asia/Jakarta') } })
    expect(first.objectionId).toBeTruthy()
    await goTo(cast, await toEnd(contestId))
    const late = dayIn(await world.clock.now(), 'Asia/Jakarta')
    expect((await organiser.refused(c.recordObjection, { params, body: { ...body, receivedOn: late } })).code).toBe('OBJECTION_LATE')
  })
})

describe('cancelling (I-2)', () => {
  test('a cancelled contest stays public with its seal and its reason; what was scored stays closed, its digest stands', async () => {
    const judging = await judgedContest(cast)
    const { contestId } = judging
    await sendAll(cast, judging)
    await organiser.call(c.askClose, { params: { contestId }, body: { version: await versionOf(cast, contestId) } })
    await organiser.call(c.askCancel, { params: { contestId }, body: { version: await versionOf(cast, contestId), reason: 'Aturan keliru' } })
    const { items } = await head.call(approvalContract.listApprovals, { query: { state: 'asked', process: contestId } })
    const request = items.find(({ kind }) => kind === 'contest.cancelled')!
    await head.call(approvalContract.approve, { params: { approvalId: request.id }, body: { digest: request.digest, code: await head.code() } })
    const page = await publicPage(contestId)
    expect(page).toMatchObject({ state: 'cancelled', cancelReason: 'Aturan keliru', published: null })
    expect((await world.anyone.call(c.listPublicContests, { params: { agencyCode: 'contoh' }, query: {} })).items.map(({ id }) => id)).toContain(contestId)
    const lines = linesOf(await textOf(await world.anyone.call(c.readPublicBundle, { params: { agencyCode: 'contoh', contestId } })))
    const sheets = lines.filter(({ entry }) => entry?.kind === 'sheet.submitted')
    expect(sheets).toHaveLength(12)
    expect(sheets.every(({ open }) => open?.['sheet'] === undefined)).toBe(true)
    expect(lines.findLast(({ type }) => type === 'entry')).toMatchObject({ entry: { kind: 'contest.cancelled' }, open: { scores: { content: { sheets: 12, digest: expect.stringMatching(/^[0-9a-f]{64}$/) } } } })
    // Nothing but an erasure may follow: the request that waited was taken back, and does not expire into the chain.
    world.clock.step(8 * 86_400_000)
    await world.due()
    const chain = await world.database.owner('select kind from ledger.entry where chain = $1 order by seq desc limit 1', [contestId])
    expect(chain.rows).toEqual([{ kind: 'contest.cancelled' }])
    const { items: told } = await overseer.call((await import('#platform/home/contract.ts')).homeContract.readHome, {})
    expect(told.map(({ key }) => key)).toContain('contest.waiting.cancelled')
  })

  test('a final contest is not cancelled, and a cancelled one takes no entry', async () => {
    const sealed = await sealedContest(cast)
    const { contestId } = sealed
    await organiser.call(c.askCancel, { params: { contestId }, body: { version: await versionOf(cast, contestId), reason: 'Tidak jadi' } })
    await approve(cast, contestId)
    await goTo(cast, sealed.schedule.moments.entriesFrom)
    await expect(enter(contestId, cast.entrants[0]!, 'Terlambat')).rejects.toMatchObject({ problem: { code: 'WRONG_STATE' } })
    expect((await organiser.refused(c.askCancel, { params: { contestId }, body: { version: await versionOf(cast, contestId), reason: 'Lagi' } })).code).toBe('WRONG_STATE')
  })
})

describe('the evidence (I-23)', () => {
  test('both editions are the same whole chain; every opened part has the shape that the bundle page gives it', async () => {
    const judging = await judgedContest(cast, { titles: ['Antre Tenang', 'Jalan Tanggap', 'Siaga Sumur', 'Peta Lubang'] })
    await sendAll(cast, judging)
    await close(cast, judging.contestId)
    await publish(cast, judging.contestId)
    const { contestId } = judging
    const open = await textOf(await world.anyone.call(c.readPublicBundle, { params: { agencyCode: 'contoh', contestId } }))
    const full = await textOf(await overseer.call(c.readFullBundle, { params: { contestId } }))
    expect([readManifest(open).edition, readManifest(full).edition]).toEqual(['public', 'full'])
    const entries = (bundle: string) => linesOf(bundle).flatMap(({ entry }) => (entry === undefined ? [] : [entry]))
    expect(entries(open)).toEqual(entries(full))
    for (const { entry, open: parts } of [...linesOf(open), ...linesOf(full)]) {
      if (entry === undefined) continue
      expect(isContestKind(entry.kind), entry.kind).toBe(true)
      for (const [name, { content }] of Object.entries(parts ?? {})) expect(partRule(entry.kind, name)?.shape.fault(content, name), `${entry.kind} ${name}`).toBeUndefined()
    }
    const page = await publicPage(contestId)
    const winners = page.published!.places.flatMap(({ authors }) => (authors ?? []).map(({ name }) => name))
    for (const { name } of [...cast.entrants, organiser, head]) expect(open.includes(name), name).toBe(winners.includes(name))
    expect(open).not.toMatch(/Masalah Antre|Gagasan Jalan|Catatan K/)
    for (const { name } of cast.entrants) expect(full).toContain(name)
  })

  test('before publication there is no bundle, for nobody', async () => {
    const { contestId } = await closed()
    expect((await world.anyone.refused(c.readPublicBundle, { params: { agencyCode: 'contoh', contestId } })).code).toBe('NO_BUNDLE_YET')
    expect((await overseer.refused(c.readFullBundle, { params: { contestId } })).code).toBe('WRONG_STATE')
    expect((await organiser.refused(c.readFullBundle, { params: { contestId } })).code).toBe('FORBIDDEN')
  })

  test('I-33: another agency finds nothing of it, under no address', async () => {
    const { contestId } = await closed()
    const other = await world.anotherAgency('lain')
    const stranger = await world.person({ name: 'Orang lain', roles: ['organiser'], agency: other })
    for (const route of [c.readContest, c.readRules, c.readPanel] as const) expect((await stranger.refused(route, { params: { contestId } })).code).toBe('NOT_FOUND')
    expect((await stranger.call(c.listContests, { query: {} })).items).toEqual([])
    expect((await world.anyone.refused(c.readPublicContest, { params: { agencyCode: 'lain', contestId } })).code).toBe('NOT_FOUND')
  })
})
