import { contestContract as c } from '#modules/contest/contract.ts'
import type { RulesDocument } from '#modules/contest/rules/rules-document.ts'
import type { ScheduleDocument } from '#modules/contest/rules/schedule-document.ts'
import { approvalContract } from '#platform/approval/contract.ts'
import { later } from '#platform/clock/instant.ts'
import { type Colleague, keepSignedIn, openRoster, type Roster } from './roster.ts'
import type { Client, World } from './world.ts'

const HOUR = 3_600_000

export type Cast = {
  readonly world: World
  readonly roster: Roster
  readonly organiser: Client
  readonly head: Client
  readonly overseer: Client
  /** Judges of three other units: no conflict with anybody. */
  readonly judges: readonly Colleague[]
  readonly reserve: Colleague
  /** Each in a unit of their own. */
  readonly entrants: readonly Colleague[]
}

/** The people of a contest: an organiser and a second person, an overseer, three judges with one reserve, four entrants. */
export const castOf = async (world: World): Promise<Cast> => {
  const roster = await openRoster(world)
  const organiser = await world.person({ name: 'Galih Pranadipa', roles: ['organiser'] })
  const head = await world.person({ name: 'Ningrum Kesuma', roles: ['hr_head'] })
  const overseer = await world.person({ name: 'Bagas Wira', roles: ['overseer'] })
  const inUnit = async (name: string): Promise<Colleague> => await roster.employee(name, await roster.unit(`Dinas ${name}`))
  const judges = [await inUnit('Arga Mahendrata'), await inUnit('Indah Sasmitaloka'), await inUnit('Yusak Manuhara')]
  const reserve = await inUnit('Theresia Lobowulan')
  const entrants = [await inUnit('Wening Larasandi'), await inUnit('Damar Suryawangsa'), await inUnit('Nirmala Setyaningtyas'), await inUnit('Fitrah Mandalaksana')]
  await keepSignedIn(world)
  return { world, roster, organiser, head, overseer, judges, reserve, entrants }
}

/** Approves, as another person, the newest request that waits in the contest. */
export const approve = async (cast: Cast, contestId: string, by: Client = cast.head): Promise<unknown> => {
  const { items } = await by.call(approvalContract.listApprovals, { query: { state: 'asked', process: contestId } })
  const [request] = items
  if (request === undefined) throw new Error('Nothing waits for a second person.')
  return await by.call(approvalContract.approve, { params: { approvalId: request.id }, body: { digest: request.digest, code: await by.code() } })
}

export type Sealed = { readonly contestId: string; readonly rules: RulesDocument; readonly schedule: ScheduleDocument; readonly seats: readonly { readonly id: string; readonly seat: number; readonly name: string }[] }

export type Wishes = {
  readonly change?: (rules: RulesDocument) => RulesDocument
  readonly judges?: readonly Colleague[]
  readonly reserves?: readonly Colleague[]
  readonly outside?: readonly { readonly name: string; readonly institution: string }[]
}

/** A draft with rules, schedule (entries in an hour, judging in five) and panel, ready to be sealed. */
export const draftContest = async (cast: Cast, wishes: Wishes = {}): Promise<{ readonly contestId: string; readonly version: number }> => {
  const { organiser, world } = cast
  const made = await organiser.call(c.createContest, { body: { template: 'inovasi-perorangan', title: 'Lomba Inovasi 2026' } })
  const contestId = made.id
  const params = { contestId }
  let { version } = made
  for (const judge of wishes.judges ?? cast.judges) ({ version } = await organiser.call(c.addSeat, { params, body: seat(judge.employeeId, false, version) }))
  for (const { name, institution } of wishes.outside ?? []) {
    ;({ version } = await organiser.call(c.addSeat, { params, body: { ...seat(null, false, version), name, institution, office: 'Akademisi' } }))
  }
  for (const judge of wishes.reserves ?? [cast.reserve]) ({ version } = await organiser.call(c.addSeat, { params, body: seat(judge.employeeId, true, version) }))
  const { draft } = await organiser.call(c.readRules, { params })
  if (draft === null) throw new Error('The draft is not there.')
  const now = await world.clock.now()
  const at = (hours: number): string => later(now, hours * HOUR)
  const schedule: ScheduleDocument = {
    ...draft.schedule,
    moments: { entriesFrom: at(1), entriesUntil: at(3), mendUntil: at(4), confirmUntil: at(4), declareUntil: at(5), judgingFrom: at(5), judgingUntil: at(9), publishAt: at(12) },
  }
  const rules = (wishes.change ?? ((same) => same))({ ...draft.rules, summary: 'Gagasan layanan dari pegawai.' })
  const saved = await organiser.call(c.editRules, { params, body: { version, rules, schedule } })
  if (saved.findings.length > 0) throw new Error(`Not ready to seal: ${JSON.stringify(saved.findings)}`)
  return { contestId, version: saved.version }
}

const seat = (employeeId: string | null, reserve: boolean, version: number) => ({ employeeId, reserve, version, name: '', office: '', institution: '', chair: false })

export const sealedContest = async (cast: Cast, wishes: Wishes = {}): Promise<Sealed> => {
  const { contestId, version } = await draftContest(cast, wishes)
  await cast.organiser.call(c.askSeal, { params: { contestId }, body: { version, reason: null } })
  await approve(cast, contestId)
  const { sealed } = await cast.organiser.call(c.readRules, { params: { contestId } })
  if (sealed === null) throw new Error('It was not sealed.')
  const { seats } = await cast.organiser.call(c.readPanel, { params: { contestId } })
  return { contestId, rules: sealed.rules, schedule: sealed.schedule, seats }
}

/** Steps the set clock to a moment of the schedule, and a second beyond. */
export const goTo = async ({ world }: Cast, moment: string): Promise<void> => {
  const now = await world.clock.now()
  const ahead = Date.parse(moment) - Date.parse(now) + 1_000
  if (ahead > 0) world.clock.step(ahead)
}

export const versionOf = async (cast: Cast, contestId: string): Promise<number> => (await cast.organiser.call(c.readContest, { params: { contestId } })).version

export const work = (title: string) => ({ title, fields: { tema: 'Layanan', masalah: `Masalah ${title}`, gagasan: `Gagasan ${title}`, manfaat: `Manfaat ${title}` } })

/** Writes and sends the entry of one employee; the id of the entry. */
export const enter = async (contestId: string, entrant: Client, title: string, files: readonly string[] = [], category = 'umum'): Promise<string> => {
  const params = { contestId }
  const saved = await entrant.call(c.saveMyEntry, { params, body: { version: null, work: work(title), files: [...files], category, coauthors: [] } })
  const { sealed } = await entrant.call(c.readRules, { params })
  await entrant.call(c.sendMyEntry, { params, body: { version: saved.version, rules: sealed?.seal.rules ?? '', confirmAuthorship: true } })
  return saved.id
}

export const accept = async (cast: Cast, contestId: string, entryId: string): Promise<void> => {
  const params = { contestId, entryId }
  const { version } = await cast.organiser.call(c.readEntry, { params })
  await cast.organiser.call(c.checkEntry, { params, body: { version, verdict: 'accepted', reason: '', decisions: [] } })
}

/** Signs the judge's page: no conflict with anyone whom the facts do not show. */
export const declare = async (contestId: string, judge: Client, particular: readonly string[] = []): Promise<void> => {
  const params = { contestId }
  const page = await judge.call(c.readDeclaration, { params })
  await judge.call(c.signDeclaration, {
    params,
    body: {
      version: page.version,
      lines: page.lines
        .filter(({ locked }) => !locked)
        .map(({ lineId }) => (particular.includes(lineId) ? { lineId, answer: 'particular' as const, ground: 'family' as const } : { lineId, answer: 'none' as const, ground: null })),
    },
  })
}

export const openJudging = async (cast: Cast, contestId: string): Promise<void> => {
  const params = { contestId }
  const { version } = await cast.organiser.call(c.assign, { params, body: { version: await versionOf(cast, contestId) } })
  await cast.organiser.call(c.openJudging, { params, body: { version } })
}

export type Judging = Sealed & { readonly entryIds: readonly string[] }

/** A contest in the middle of judging: entries sent and accepted, judges declared and assigned. */
export const judgedContest = async (cast: Cast, wishes: Wishes & { readonly titles?: readonly string[]; readonly entrants?: readonly Client[]; readonly categories?: readonly string[] } = {}): Promise<Judging> => {
  const sealed = await sealedContest(cast, wishes)
  const { contestId, schedule } = sealed
  await goTo(cast, schedule.moments.entriesFrom)
  const entryIds: string[] = []
  for (const [index, entrant] of (wishes.entrants ?? cast.entrants).entries()) {
    entryIds.push(await enter(contestId, entrant, wishes.titles?.[index] ?? `Karya ${index + 1}`, [], wishes.categories?.[index]))
  }
  await goTo(cast, schedule.moments.entriesUntil)
  for (const entryId of entryIds) await accept(cast, contestId, entryId)
  for (const judge of wishes.judges ?? cast.judges) await declare(contestId, judge)
  await openJudging(cast, contestId)
  await goTo(cast, schedule.moments.judgingFrom)
  for (const judge of wishes.judges ?? cast.judges) await openSheets(contestId, judge)
  return { ...sealed, entryIds }
}

export const openSheets = async (contestId: string, judge: Client): Promise<void> => {
  await judge.call(c.openSession, { params: { contestId }, body: { code: await judge.code() } })
}

export const codesOf = async (contestId: string, judge: Client): Promise<readonly string[]> => (await judge.call(c.readQueue, { params: { contestId } })).sheets.map(({ code }) => code)

/** One score for every criterion. */
export const scoresOf = (rules: RulesDocument, score: (index: number) => string): Record<string, string> =>
  Object.fromEntries((rules.categories[0]?.result.criteria ?? []).map(({ code }, index) => [code, score(index)]))

export const digestOf = async (contestId: string, person: Client): Promise<string> => (await person.call(c.readRules, { params: { contestId } })).sealed?.seal.rules ?? ''

export const send = async ({ contestId, rules }: Sealed, judge: Client, code: string, score: (index: number) => string, note = ''): Promise<void> => {
  const body = { rules: await digestOf(contestId, judge), scores: scoresOf(rules, score), note, memo: '' }
  await judge.call(c.submitSheet, { params: { contestId, code }, body })
}

/** Every judge sends every sheet: scores that differ by code and judge, the same on each run. */
export const sendAll = async (cast: Cast, judging: Judging, judges: readonly Client[] = cast.judges): Promise<void> => {
  for (const [j, judge] of judges.entries()) {
    for (const [k, code] of (await codesOf(judging.contestId, judge)).entries()) {
      await send(judging, judge, code, (index) => String(1 + ((index + j + k) % 5)), `Catatan ${code}`)
    }
  }
}

export const close = async (cast: Cast, contestId: string): Promise<void> => {
  await cast.organiser.call(c.askClose, { params: { contestId }, body: { version: await versionOf(cast, contestId) } })
  await approve(cast, contestId)
}

export const publish = async (cast: Cast, contestId: string, at: string | null = null): Promise<void> => {
  await cast.organiser.call(c.askPublish, { params: { contestId }, body: { version: await versionOf(cast, contestId), at } })
  await approve(cast, contestId)
}
