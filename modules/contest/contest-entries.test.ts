import { describe, expect, test } from 'vitest'
import { accept, approve, castOf, digestOf, enter, goTo, sealedContest, versionOf, work } from '#test/support/contest-steps.ts'
import { keepSignedIn } from '#test/support/roster.ts'
import { openWorld } from '#test/support/world.ts'
import { contestContract as c } from './contract.ts'
import type { RulesDocument } from './rules/rules-document.ts'

const world = await openWorld()
const cast = await castOf(world)
const { organiser, entrants } = cast
const [wening, damar, nirmala, fitrah] = entrants as [(typeof entrants)[0], (typeof entrants)[0], (typeof entrants)[0], (typeof entrants)[0]]
const open = async (change?: (rules: RulesDocument) => RulesDocument) => {
  const sealed = await sealedContest(cast, change === undefined ? {} : { change })
  await goTo(cast, sealed.schedule.moments.entriesFrom)
  return sealed
}
const draft = (title: string, version: number | null = null) => ({ version, work: work(title), files: [] as string[], category: 'umum', coauthors: [] as string[] })

describe('entries in time (I-27)', () => {
  test('I-27: received before the deadline counts, at the deadline does not, to the millisecond', async () => {
    const { contestId, schedule } = await open()
    const params = { contestId }
    const early = await wening.call(c.saveMyEntry, { params, body: draft('Antre Tenang') })
    const late = await damar.call(c.saveMyEntry, { params, body: draft('Jalan Tanggap') })
    const rules = await digestOf(contestId, wening)
    world.clock.set(new Date(Date.parse(schedule.moments.entriesUntil) - 1).toISOString() as never)
    const sent = await wening.call(c.sendMyEntry, { params, body: { version: early.version, rules, confirmAuthorship: true } })
    expect(sent.receipt.received < schedule.moments.entriesUntil).toBe(true)
    world.clock.set(schedule.moments.entriesUntil as never)
    expect((await damar.refused(c.sendMyEntry, { params, body: { version: late.version, rules, confirmAuthorship: true } })).code).toBe('ENTRIES_CLOSED')
    const { items } = await organiser.call(c.listEntries, { params, query: {} })
    expect(items.map(({ state }) => state)).toEqual(['sent', 'draft'])
  })

  test('the last complete version before the deadline counts, each version has its receipt (I-24)', async () => {
    const { contestId } = await open()
    const params = { contestId }
    const id = await enter(contestId, wening, 'Antre Tenang')
    const { entry } = await wening.call(c.readMyEntry, { params })
    const again = await wening.call(c.saveMyEntry, { params, body: draft('Antre Tenang Dua', entry!.version) })
    expect((await wening.call(c.readMyEntry, { params })).entry).toMatchObject({ unsent: true, state: 'sent' })
    expect((await organiser.call(c.readEntry, { params: { contestId, entryId: id } })).work.title).toBe('Antre Tenang')
    await wening.call(c.sendMyEntry, { params, body: { version: again.version, rules: await digestOf(contestId, wening), confirmAuthorship: true } })
    expect((await organiser.call(c.readEntry, { params: { contestId, entryId: id } })).work.title).toBe('Antre Tenang Dua')
    const { items } = await wening.call(c.listReceipts, { params })
    expect(items.map(({ kind }) => kind)).toEqual(['entry.submitted', 'entry.submitted'])
    const text = (await wening.call(c.readReceipt, { params: { contestId, seq: items[1]!.seq } })) as Blob
    expect(await text.text()).toContain(items[1]!.digest)
    expect((await damar.refused(c.readReceipt, { params: { contestId, seq: items[1]!.seq } })).code).toBe('NOT_FOUND')
  })

  test('I-28: the same sending twice, at once and later, sends once; the same key with other content is refused', async () => {
    const { contestId } = await open()
    const params = { contestId }
    const saved = await wening.call(c.saveMyEntry, { params, body: draft('Antre Tenang') })
    const body = { version: saved.version, rules: await digestOf(contestId, wening), confirmAuthorship: true as const }
    const key = 'kirim-antre-tenang'
    const answers = await Promise.all([1, 2, 3].map(() => wening.call(c.sendMyEntry, { params, body }, { key })))
    expect(new Set(answers.map(({ receipt }) => receipt.seq)).size).toBe(1)
    expect(await wening.call(c.sendMyEntry, { params, body }, { key })).toEqual(answers[0])
    expect((await wening.refused(c.sendMyEntry, { params, body: { ...body, version: 99 } }, { key })).code).toBe('KEY_REUSED')
    expect((await wening.call(c.readMyEntry, { params })).entry?.sent).toHaveLength(1)
  })

  test('I-30: two devices that begin or save at once: one is told, nothing is lost', async () => {
    const { contestId } = await open()
    const params = { contestId }
    const begun = await Promise.allSettled([1, 2].map((n) => wening.call(c.saveMyEntry, { params, body: draft(`Perangkat ${n}`) })))
    expect(begun.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    const version = (await wening.call(c.readMyEntry, { params })).entry!.version
    const saved = await Promise.allSettled([1, 2].map((n) => wening.call(c.saveMyEntry, { params, body: draft(`Simpan ${n}`, version) })))
    expect(saved.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  })

  test('an incomplete work is refused with what is missing; rules that changed meanwhile are named', async () => {
    const { contestId } = await open()
    const params = { contestId }
    const saved = await wening.call(c.saveMyEntry, { params, body: { ...draft('Antre Tenang'), work: { title: 'Antre Tenang', fields: { tema: 'Layanan' } } } })
    const rules = await digestOf(contestId, wening)
    const incomplete = await wening.refused(c.sendMyEntry, { params, body: { version: saved.version, rules, confirmAuthorship: true } })
    expect(incomplete).toMatchObject({ code: 'ENTRY_INCOMPLETE', facts: { missing: ['masalah', 'gagasan', 'manfaat'] } })
    expect((await wening.refused(c.sendMyEntry, { params, body: { version: saved.version, rules: 'f'.repeat(64), confirmAuthorship: true } })).code).toBe('RULES_CHANGED')
  })

  test('a draft is nobody else\'s: the organiser sees that it exists, not what it says (I-36)', async () => {
    const { contestId } = await open()
    const params = { contestId }
    const { id } = await wening.call(c.saveMyEntry, { params, body: draft('Rahasia') })
    const { items } = await organiser.call(c.listEntries, { params, query: {} })
    expect(items).toMatchObject([{ id, state: 'draft', title: null }])
    expect(JSON.stringify(await organiser.call(c.readEntry, { params: { contestId, entryId: id } }))).not.toContain('Rahasia')
    expect((await damar.refused(c.readEntry, { params: { contestId, entryId: id } })).code).toBe('NOT_FOUND')
  })
})

describe('authors (I-14)', () => {
  const three = (rules: RulesDocument): RulesDocument => ({ ...rules, categories: rules.categories.map((category) => ({ ...category, entrant: { ...category.entrant, membersAtMost: 3 } })) })

  test('I-14: each author confirms personally; an entry with a silent author is not judged', async () => {
    const { contestId, schedule } = await open(three)
    const params = { contestId }
    const saved = await wening.call(c.saveMyEntry, { params, body: { ...draft('Berdua'), coauthors: [damar.employeeId] } })
    await wening.call(c.sendMyEntry, { params, body: { version: saved.version, rules: await digestOf(contestId, wening), confirmAuthorship: true } })
    const alone = await enter(contestId, nirmala, 'Sendiri')
    expect((await damar.call(c.readMyEntry, { params })).toConfirm).toEqual([{ entryId: saved.id, title: 'Berdua', by: 'Wening Larasandi' }])
    const entryParams = { contestId, entryId: saved.id }
    expect((await fitrah.refused(c.confirmAuthorship, { params: entryParams, body: { author: true } })).code).toBe('NOT_FOUND')
    await goTo(cast, schedule.moments.entriesUntil)
    for (const entryId of [saved.id, alone]) await accept(cast, contestId, entryId)
    const waiting = await organiser.refused(c.assign, { params, body: { version: await versionOf(cast, contestId) } })
    expect(waiting).toMatchObject({ code: 'CONFIRMATIONS_OPEN', facts: { count: 1 } })
    await damar.call(c.confirmAuthorship, { params: entryParams, body: { author: true } })
    expect((await damar.refused(c.confirmAuthorship, { params: entryParams, body: { author: true } })).code).toBe('ALREADY_CONFIRMED')
    expect((await organiser.call(c.readContest, { params })).counts?.unconfirmed).toBe(0)
  })

  test('I-14: when the authors change every one is asked anew', async () => {
    const { contestId } = await open(three)
    const params = { contestId }
    const saved = await wening.call(c.saveMyEntry, { params, body: { ...draft('Bertiga'), coauthors: [damar.employeeId] } })
    await wening.call(c.sendMyEntry, { params, body: { version: saved.version, rules: await digestOf(contestId, wening), confirmAuthorship: true } })
    await damar.call(c.confirmAuthorship, { params: { contestId, entryId: saved.id }, body: { author: true } })
    const { entry } = await wening.call(c.readMyEntry, { params })
    const again = await wening.call(c.saveMyEntry, { params, body: { ...draft('Bertiga', entry!.version), coauthors: [damar.employeeId, nirmala.employeeId] } })
    await wening.call(c.sendMyEntry, { params, body: { version: again.version, rules: await digestOf(contestId, wening), confirmAuthorship: true } })
    const authors = (await wening.call(c.readMyEntry, { params })).entry!.authors
    expect(authors.map(({ confirmedAt }) => confirmedAt !== null)).toEqual([true, false, false])
  })

  test('I-14: a work received on paper counts once its author confirmed it, and never replaces what an employee wrote', async () => {
    const { contestId } = await open()
    const params = { contestId }
    const paper = { work: work('Dari kertas'), files: [], category: 'umum' }
    const { id } = await organiser.call(c.enterForEmployee, { params, body: { ...paper, employeeId: damar.employeeId } })
    expect((await organiser.call(c.readEntry, { params: { contestId, entryId: id } })).authors).toMatchObject([{ name: 'Damar Suryawangsa', confirmedAt: null }])
    await damar.call(c.confirmAuthorship, { params: { contestId, entryId: id }, body: { author: true } })
    await enter(contestId, wening, 'Tulisan sendiri')
    expect((await organiser.refused(c.enterForEmployee, { params, body: { ...paper, employeeId: wening.employeeId } })).code).toBe('EMPLOYEE_ENTERED')
    expect((await wening.refused(c.enterForEmployee, { params, body: { ...paper, employeeId: damar.employeeId } })).code).toBe('FORBIDDEN')
  })

  test('more authors than the sealed rules allow, or one named twice: refused', async () => {
    const { contestId } = await open()
    const params = { contestId }
    expect((await wening.refused(c.saveMyEntry, { params, body: { ...draft('x'), coauthors: [damar.employeeId] } })).code).toBe('TOO_MANY_AUTHORS')
    expect((await wening.refused(c.saveMyEntry, { params, body: { ...draft('x'), mentors: [wening.employeeId] } })).code).toBe('NAMED_TWICE')
  })
})

describe('who may enter (I-18)', () => {
  const rule = (test: RulesDocument['eligibility'][number]['test'], code = 'syarat') => (rules: RulesDocument): RulesDocument => ({
    ...rules,
    eligibility: [{ code, text: { id: 'Syarat', en: '' }, basis: 'Pedoman X', test }],
  })

  test('not met is refused with the evidence; no birth date leaves the wall (I-17)', async () => {
    const { contestId } = await open(rule({ kind: 'age-at-most', values: ['40'] }))
    const params = { contestId }
    const page = await wening.call(c.readMyEntry, { params })
    expect(page).toMatchObject({ mayEnter: false, eligibility: [{ code: 'syarat', answer: 'not-met', evidence: { key: 'contest.evidence.age', facts: { years: '40' } } }] })
    expect(JSON.stringify(page)).not.toContain('1980')
    const saved = await wening.call(c.saveMyEntry, { params, body: draft('Antre Tenang') })
    expect((await wening.refused(c.sendMyEntry, { params, body: { version: saved.version, rules: await digestOf(contestId, wening), confirmAuthorship: true } })).code).toBe('NOT_ELIGIBLE')
  })

  test('met is met for whoever is young enough on the day of the deadline', async () => {
    const young = await cast.roster.employee('Bayu Muda', await cast.roster.unit('Dinas Muda'), { birth: '1996-05-05' })
    const { contestId } = await open(rule({ kind: 'age-at-most', values: ['40'] }))
    expect((await young.call(c.readMyEntry, { params: { contestId } })).eligibility).toMatchObject([{ answer: 'met' }])
  })

  test('unknown may enter; a person decides it with evidence before it is accepted', async () => {
    const { contestId } = await open(rule({ kind: 'other', values: [] }))
    const entryId = await enter(contestId, wening, 'Antre Tenang')
    const params = { contestId, entryId }
    const { version } = await organiser.call(c.readEntry, { params })
    const check = { version, verdict: 'accepted' as const, reason: '' }
    expect(await organiser.refused(c.checkEntry, { params, body: { ...check, decisions: [] } })).toMatchObject({ code: 'ELIGIBILITY_OPEN', facts: { rules: ['syarat'] } })
    await organiser.call(c.checkEntry, { params, body: { ...check, decisions: [{ code: 'syarat', met: true, evidence: 'Surat tugas nomor 5' }] } })
    const seen = await organiser.call(c.readEntry, { params })
    expect(seen).toMatchObject({ state: 'accepted', eligibility: [{ answer: 'met', decidedBy: 'Galih Pranadipa', evidence: { facts: { text: 'Surat tugas nomor 5' } } }] })
  })

  test('rules of eligibility that change ask everyone anew: what was accepted is checked again', async () => {
    const { contestId } = await open()
    const params = { contestId }
    const entryId = await enter(contestId, wening, 'Antre Tenang')
    await accept(cast, contestId, entryId)
    const { draft: before } = await organiser.call(c.readRules, { params })
    const rules = rule({ kind: 'service-years-at-least', values: ['2'] }, 'masa-kerja')(before!.rules)
    const { version } = await organiser.call(c.editRules, { params, body: { version: before!.version, rules, schedule: before!.schedule } })
    await organiser.call(c.askSeal, { params, body: { version, reason: 'Syarat masa kerja' } })
    await approve(cast, contestId)
    expect((await organiser.call(c.readEntry, { params: { contestId, entryId } })).state).toBe('sent')
    await accept(cast, contestId, entryId)
    expect((await organiser.call(c.readEntry, { params: { contestId, entryId } })).eligibility).toMatchObject([{ code: 'masa-kerja', answer: 'met' }, { code: 'pegawai-aktif' }])
  })

  test('someone without an employee row is told so, and cannot enter', async () => {
    const { contestId } = await open()
    const guest = await world.person({ name: 'Tamu', roles: ['employee'] })
    await keepSignedIn(world)
    expect(await guest.call(c.readMyEntry, { params: { contestId } })).toMatchObject({ mayEnter: false, because: [{ refusal: 'NOT_AN_EMPLOYEE' }] })
    expect((await guest.refused(c.saveMyEntry, { params: { contestId }, body: draft('x') })).code).toBe('NOT_AN_EMPLOYEE')
  })
})

describe('the administrative check', () => {
  test('a work is returned for a clean copy and mended after the deadline; a second person\'s entry is not', async () => {
    const { contestId, schedule } = await open()
    const params = { contestId }
    const returned = await enter(contestId, wening, 'Dengan kop surat')
    await enter(contestId, damar, 'Bersih')
    await goTo(cast, schedule.moments.entriesUntil)
    const { version } = await organiser.call(c.readEntry, { params: { contestId, entryId: returned } })
    const body = { version, verdict: 'returned' as const, reason: 'Kop surat menyebut unit', decisions: [] }
    expect((await organiser.refused(c.checkEntry, { params: { contestId, entryId: returned }, body: { ...body, reason: '' } })).code).toBe('REASON_NEEDED')
    await organiser.call(c.checkEntry, { params: { contestId, entryId: returned }, body })
    const { entry } = await wening.call(c.readMyEntry, { params })
    expect(entry?.check).toMatchObject({ verdict: 'returned', reason: 'Kop surat menyebut unit', by: null })
    const saved = await wening.call(c.saveMyEntry, { params, body: draft('Tanpa kop surat', entry!.version) })
    await wening.call(c.sendMyEntry, { params, body: { version: saved.version, rules: await digestOf(contestId, wening), confirmAuthorship: true } })
    const own = (await damar.call(c.readMyEntry, { params })).entry
    expect((await damar.refused(c.saveMyEntry, { params, body: draft('Diam-diam', own!.version) })).code).toBe('ENTRIES_CLOSED')
  })

  test('I-30: a check of a version that was replaced meanwhile is refused', async () => {
    const { contestId } = await open()
    const entryId = await enter(contestId, wening, 'Satu')
    const { version } = await organiser.call(c.readEntry, { params: { contestId, entryId } })
    const saved = await wening.call(c.saveMyEntry, { params: { contestId }, body: draft('Dua', version) })
    expect((await organiser.refused(c.checkEntry, { params: { contestId, entryId }, body: { version, verdict: 'accepted', reason: '', decisions: [] } })).code).toBe('STALE')
    expect(saved.version).toBe(version + 1)
  })
})
