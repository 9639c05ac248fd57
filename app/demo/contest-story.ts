import { seededGenerator } from '#core/random/seeded-generator.ts'
import { contestContract } from '#modules/contest/contract.ts'
import { approvalContract } from '#platform/approval/contract.ts'
import { filesContract } from '#platform/files/contract.ts'
import { type Instant, later } from '#platform/clock/instant.ts'
import type { Client, SetClock } from './client.ts'
import { workPaper } from './work-paper.ts'
import type { InventedWork } from './works.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR

/** One of the demonstration's contests, held over HTTP by the people who would hold it, under a clock that is set. */
export type Story = {
  readonly clock: SetClock
  readonly seed: string
  readonly title: string
  readonly summary: string
  readonly begins: Instant
  readonly days: { readonly entries: number; readonly check: number; readonly judging: number }
  /** Opens the sessions of now: days pass between the acts. */
  readonly organiser: () => Promise<Client>
  readonly second: () => Promise<Client>
  readonly judges: readonly StoryJudge[]
  readonly reserve: StoryJudge | undefined
  readonly entrants: readonly { readonly come: () => Promise<Client>; readonly work: InventedWork; readonly draft?: boolean }[]
}

export type StoryJudge = {
  readonly come: () => Promise<Client>
  readonly personId: string
  readonly employeeId: string | null
  readonly name: string
  readonly office: string
  readonly institution: string
  readonly chair: boolean
  /** Of those outside: takes the seat's one-time address. */
  readonly accept: (address: string) => Promise<void>
  /** Points above or below the panel, for invented scores. */
  readonly severity: number
}

export const approve = async (second: Client, approvalId: string): Promise<void> => {
  const { items } = await second.call(approvalContract.listApprovals, {})
  const digest = items.find((item) => item.id === approvalId)?.digest
  if (digest === undefined) throw new Error('The request for approval is not there.')
  await second.call(approvalContract.approve, { params: { approvalId }, body: { digest, code: await second.code() } })
}

/** From the call to sealed rules. Returns the contest's id. */
export const callForEntries = async (story: Story): Promise<string> => {
  const organiser = await story.organiser()
  const { id: contestId } = await organiser.call(contestContract.createContest, { body: { template: 'inovasi-perorangan', title: story.title } })
  const params = { contestId }
  const { draft } = await organiser.call(contestContract.readRules, { params })
  if (draft === null) throw new Error('A new contest has no draft.')
  const from = later(story.begins, 2 * HOUR)
  const until = later(from, story.days.entries * DAY)
  const judgingFrom = later(until, story.days.check * DAY)
  const judgingUntil = later(judgingFrom, story.days.judging * DAY)
  const moments = {
    entriesFrom: from,
    entriesUntil: until,
    mendUntil: later(until, (story.days.check * DAY) / 2),
    confirmUntil: later(until, (story.days.check * DAY) / 2),
    declareUntil: judgingFrom,
    judgingFrom,
    judgingUntil,
    publishAt: later(judgingUntil, DAY),
  }
  let { version } = await organiser.call(contestContract.editRules, {
    params,
    body: { version: draft.version, rules: { ...draft.rules, summary: story.summary }, schedule: { ...draft.schedule, moments } },
  })
  for (const [judge, reserve] of [...story.judges.map((one) => [one, false] as const), ...(story.reserve === undefined ? [] : [[story.reserve, true] as const])]) {
    const { employeeId, name, office, institution, chair } = judge
    const added = await organiser.call(contestContract.addSeat, { params, body: { version, reserve, employeeId, name, office, institution, chair } })
    version = added.version
    const invited = await organiser.call(contestContract.inviteJudge, { params: { ...params, seatId: added.seatId }, body: {} })
    if (invited.address !== null) await judge.accept(invited.address)
  }
  const current = await organiser.call(contestContract.readContest, { params })
  const asked = await organiser.call(contestContract.askSeal, { params, body: { version: current.version, reason: null } })
  await approve(await story.second(), asked.approvalId)
  return contestId
}

/** The entrants write and send, each at an hour of their own. Drafts stay unsent. */
export const sendEntries = async (story: Story, contestId: string): Promise<void> => {
  const draw = seededGenerator(`${story.seed}/entries`)
  const params = { contestId }
  story.clock.set(later(story.begins, 3 * HOUR))
  for (const entrant of story.entrants) {
    story.clock.step(HOUR + draw.below(2 * HOUR))
    const person = await entrant.come()
    const { title, ...fields } = entrant.work
    const { sealed } = await person.call(contestContract.readRules, { params })
    if (sealed === null) throw new Error('The rules are not sealed.')
    const paper = await person.call(filesContract.uploadFile, {}, { file: { name: 'lampiran.pdf', content: new Blob([await workPaper(entrant.work)], { type: 'application/pdf' }) } })
    const category = sealed.rules.categories[0]?.code ?? ''
    const texts = { tema: fields.tema, masalah: fields.masalah, gagasan: fields.gagasan, manfaat: fields.manfaat, program: fields.program }
    const saved = await person.call(contestContract.saveMyEntry, {
      params,
      body: { work: { title, fields: texts }, files: [paper.id], category, version: null, coauthors: [], mentors: [] },
    })
    if (entrant.draft === true) continue
    await person.call(contestContract.sendMyEntry, { params, body: { version: saved.version, rules: sealed.seal.rules, confirmAuthorship: true } })
  }
}

/** Everyone is checked and accepted, judges declare, sheets are assigned and judging opens. */
export const openJudging = async (story: Story, contestId: string): Promise<void> => {
  const params = { contestId }
  const { entries, check } = story.days
  story.clock.set(later(story.begins, 2 * HOUR + entries * DAY + HOUR))
  let organiser = await story.organiser()
  const { items } = await organiser.call(contestContract.listEntries, { params, query: { limit: 200, state: 'sent' } })
  for (const { id: entryId } of items) {
    const entry = await organiser.call(contestContract.readEntry, { params: { contestId, entryId } })
    await organiser.call(contestContract.checkEntry, { params: { contestId, entryId }, body: { version: entry.version, verdict: 'accepted', reason: '', decisions: [] } })
  }
  for (const judge of story.judges) await declare(await judge.come(), contestId)
  if (story.reserve !== undefined) await declare(await story.reserve.come(), contestId).catch(() => undefined)
  story.clock.set(later(story.begins, 2 * HOUR + (entries + check) * DAY + HOUR))
  organiser = await story.organiser()
  const { version } = await organiser.call(contestContract.readContest, { params })
  const assigned = await organiser.call(contestContract.assign, { params, body: { version } })
  await organiser.call(contestContract.openJudging, { params, body: { version: assigned.version } })
}

const declare = async (judge: Client, contestId: string): Promise<void> => {
  const declaration = await judge.call(contestContract.readDeclaration, { params: { contestId } })
  const lines = declaration.lines.map((line) => ({
    lineId: line.lineId,
    answer: line.locked || line.detected === 'particular' ? ('particular' as const) : ('none' as const),
    ground: line.grounds[0]?.ground ?? null,
    note: '',
  }))
  await judge.call(contestContract.signDeclaration, { params: { contestId }, body: { version: declaration.version, lines } })
}

/**
 * Judges send their sheets: an entry's quality, the judge's severity and chance give each invented score. Stops after
 * `share` of the sheets, the last one of each judge then being a draft.
 */
export const sendSheets = async (story: Story, contestId: string, share = 1): Promise<void> => {
  const draw = seededGenerator(`${story.seed}/scores`)
  const quality = new Map(story.entrants.map((entrant) => [entrant.work.title, draw.normal() * 0.8]))
  for (const judge of story.judges) {
    let person = await sit(judge, contestId)
    const { sheets } = await person.call(contestContract.readQueue, { params: { contestId } })
    const count = Math.ceil(sheets.length * share)
    for (const [index, { code, title }] of [...sheets].sort((a, b) => a.title.localeCompare(b.title, 'id')).slice(0, count).entries()) {
      story.clock.step(4 * 60_000 + draw.below(10 * 60_000))
      // A sitting does not last for ever, and a device that rests is signed out.
      if (index > 0 && index % 8 === 0) person = await sit(judge, contestId)
      const sheet = await person.call(contestContract.readSheet, { params: { contestId, code } })
      const scores = Object.fromEntries(
        sheet.criteria.map((criterion) => [criterion.code, String(Math.min(5, Math.max(1, Math.round(3.4 + (quality.get(title) ?? 0) + judge.severity + draw.normal() * 0.6))))]),
      )
      const isLast = share < 1 && index === count - 1
      if (isLast) {
        const [first] = Object.entries(scores)
        await person.call(contestContract.saveDraft, { params: { contestId, code }, body: { scores: first === undefined ? {} : { [first[0]]: first[1] }, note: '', memo: '' } })
        continue
      }
      const note = draw.below(3) === 0 ? notes[draw.below(notes.length)] ?? '' : ''
      await person.call(contestContract.submitSheet, { params: { contestId, code }, body: { rules: sheet.rules, scores, note, memo: '' } })
    }
  }
}

/** Signs in and opens the sheets on this device with a fresh code. */
const sit = async (judge: StoryJudge, contestId: string): Promise<Client> => {
  const person = await judge.come()
  await person.call(contestContract.openSession, { params: { contestId }, body: { code: await person.code() } })
  return person
}

const notes = [
  'Masalahnya jelas dan dekat dengan warga. Ukur keadaan awal sebelum meluas.',
  'Gagasan mudah ditiru. Rencana biaya tahun kedua belum ada.',
  'Manfaat sudah terlihat pada uji coba; sebutkan siapa yang memelihara alatnya.',
  'Hubungan dengan sasaran daerah perlu dijelaskan dengan angka.',
  'Kuat pada manfaat, lemah pada keberlanjutan. Libatkan bagian organisasi sejak awal.',
] as const

/** Two people close, two publish; the objection term ends by itself. */
export const closeAndPublish = async (story: Story, contestId: string): Promise<Instant> => {
  const params = { contestId }
  const { entries, check, judging } = story.days
  story.clock.set(later(story.begins, 2 * HOUR + (entries + check + judging) * DAY + HOUR))
  const organiser = await story.organiser()
  const second = await story.second()
  const open = await organiser.call(contestContract.readContest, { params })
  await approve(second, (await organiser.call(contestContract.askClose, { params, body: { version: open.version } })).approvalId)
  story.clock.step(2 * HOUR)
  const closed = await (await story.organiser()).call(contestContract.readContest, { params })
  await approve(await story.second(), (await (await story.organiser()).call(contestContract.askPublish, { params, body: { version: closed.version, at: null } })).approvalId)
  const published = await (await story.organiser()).call(contestContract.readContest, { params })
  if (published.times.objectionUntil === null) throw new Error('The published contest has no objection term.')
  return published.times.objectionUntil as Instant
}
