import { keyFrom, makeBundle, partDigest, saltOf, type Draft, type Edition, type Json } from './agency.ts'
import { byBytes, documentDigest, rankCategory } from '../verify.mjs'

// For tests and the bench: contests of any size that go roads which the example does not.

export const origin = 'jenjang/11111111-2222-4333-8444-555555555555/uji'
export const chain = '01010101-0202-4303-8404-050505050505'

type Node = { readonly [key: string]: Json }
type Category = Parameters<typeof rankCategory>[0]
type Pair = readonly [judge: string, entry: string]

const both = { en: '', id: '' }
export const uuidOf = (words: string): string => saltOf(words).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12}).*$/, '$1-$2-$3-$4-$5')
const hour = 3_600_000
const start = Date.parse('2026-01-05T00:00:00.000Z')
const time = (hours: number): string => new Date(start + hours * hour).toISOString()
/** Codes whose order is that of their numbers. */
export const codeOf = (letter: string, number: number): string => `${letter}${String(number).padStart(5, '0')}`

export type Options = {
  readonly entries: number
  readonly judges: number
  readonly criteria: number
  /** Over the rules of one stage. */
  readonly rules?: Node
  /** Over the one category of the rules. */
  readonly category?: Node
  /** Over its result. */
  readonly result?: Node
  readonly stage?: number
}

const criteriaOf = (count: number): Json[] => {
  const share = Math.floor(100 / count)
  return Array.from({ length: count }, (_, c) => ({ anchors: [], code: `c${c + 1}`, name: both, question: both, weight: String(c === 0 ? 100 - share * (count - 1) : share) }))
}

export const rulesOf = ({ criteria, rules, category, result, stage = 1 }: Options): Node => ({
  v: 1, contest: chain, title: 'Lomba', summary: '', template: 'uji', stage: { name: both, ordinal: stage }, names: 'hidden',
  categories: [{
    code: 'umum', name: both, entrant: { kind: 'person', membersAtMost: 1 }, minimumEntries: 1, below: { rule: 'unranked' }, carry: [],
    result: { kind: 'judges', method: 'weighted-mean/1', scale: { digits: 0, kind: 'typed', max: '100', min: '0' }, criteria: criteriaOf(criteria), ...result },
    rounding: { at: 'final', digits: 2, mode: 'half-up' }, ties: { method: 'ladder/1', steps: [{ by: 'criterion', criterion: 'c1' }, { by: 'median' }] }, places: 'competition/1',
    titles: [{ name: both, place: 1 }], gate: null, ...category,
  }],
  eligibility: [{ code: 'pegawai', text: both, basis: '', test: { kind: 'other', values: [] } }],
  work: { fields: [], filesAtMost: 0, fileBytesAtMost: 0, fileTypes: [] },
  judges: { minimumPerEntry: 2, assignment: { rule: 'every' }, unsent: { days: 0, rule: 'without' }, leaver: 'count' },
  conflicts: { familyDegree: 2, lineLevels: 2, unitLevel: 2, years: 2, common: [] }, objection: { count: 3, unit: 'day' },
  publication: { entrants: 'none', works: false, judges: false, numbers: 'all' }, ...rules,
})

export const scheduleOf = (stage: number, from: number, moved: Node = {}): Node => ({
  v: 1, contest: chain, stage, timeZone: 'Asia/Jakarta', places: [],
  moments: { entriesFrom: time(from), entriesUntil: time(from + 100), mendUntil: time(from + 100), confirmUntil: time(from + 110), declareUntil: time(from + 200), judgingFrom: time(from + 200), judgingUntil: time(from + 400), publishAt: time(from + 500), ...moved },
})

/** A contest in the making: `clock` is in hours, everything else is appended. */
export const begin = (options: Options) => {
  const drafts: Draft[] = []
  const scores = new Map<string, Map<string, Readonly<Record<string, string>>>>()
  const story = { clock: 1, drafts, scores, options, rules: rulesOf(options), seats: [] as string[], version: 0 }

  const act = (kind: string, actor: string, parts: { readonly [name: string]: Json }): number => {
    const seq = drafts.length + 1
    const person: { readonly [name: string]: Json } = actor === 'system' ? {} : { actor: { codes: [], name: actor, person: uuidOf(actor) } }
    drafts.push({
      kind, actor: actor === 'system' ? actor : saltOf(`actor ${actor}`).slice(0, 16), received: time(story.clock), recorded: time(story.clock),
      parts: Object.fromEntries(Object.entries({ ...parts, ...person }).map(([name, content]) => [name, { content, salt: saltOf(`${seq} ${name}`) }])),
    })
    return seq
  }

  /** Asked by one, approved by another, done. */
  const two = (kind: string, document: string, parts: { readonly [name: string]: Json }): number => {
    const request = uuidOf(`request ${drafts.length}`)
    act('approval.asked', 'penyelenggara', { request: { act: kind, document: documentDigest(parts[document]), request } })
    act('approval.given', 'kepala', { request: { request } })
    return act(kind, 'kepala', { ...parts, approval: { request } })
  }

  const seal = (panel: readonly string[], rules: Json, schedule: Json): Node => ({ v: 1, contest: chain, version: (story.version += 1), rules: documentDigest(rules), schedule: documentDigest(schedule), panel: panel.toSorted() })
  const seatOf = (number: number): Node => ({ institution: 'X', name: `Juri ${number}`, office: '', person: uuidOf(`juri ${number}`), reserve: 0, seat: number })
  /** The commitment of a seat in the entry that comes next but for its request. */
  const commit = (part: string, number: number): string => partDigest(seatOf(number), saltOf(`${drafts.length + 3} ${part}`))

  const created = (): void => {
    act('contest.created', 'penyelenggara', { contest: { agency: 'uji', contest: chain, template: 'uji', title: 'Lomba' }, anchor: { digest: saltOf('checkpoint 1'), number: 1 } })
  }
  const sealed = (schedule: Json, seats = options.judges): void => {
    const numbers = Array.from({ length: seats }, (_, at) => story.seats.length + at + 1)
    const commitments = numbers.map((number, at) => commit(`seat_${at + 1}`, number))
    story.seats.push(...commitments)
    two('stage.sealed', 'seal', { seal: seal(commitments, story.rules, schedule), rules: story.rules, schedule, ...Object.fromEntries(numbers.map((number, at) => [`seat_${at + 1}`, seatOf(number)])) })
  }
  const judgesCoded = (numbers: readonly number[], shares: Readonly<Record<number, string>> = {}, stage = 1): void => {
    act('judges.coded', 'system', { codes: { codes: numbers.map((number) => ({ code: codeOf('J', number), share: shares[number] ?? '1' })), stage }, ties: numbers.map((number) => ({ code: codeOf('J', number), seat: story.seats[number - 1] ?? '' })) })
  }
  const entryOf = (number: number, stage = 1): string => uuidOf(`entry ${stage} ${number}`)
  const entered = (numbers: readonly number[], stage = 1, origins: (number: number) => readonly string[] = () => []): void => {
    for (const number of numbers) {
      const entry = entryOf(number, stage)
      const entrant = `peserta ${number}`
      act('entry.submitted', entrant, { entry: { category: 'umum', channel: 'own', entry, members: 1, membersSince: 1, origins: origins(number), stage, version: 1 }, members: [{ agency: 'uji', employee: null, facts: {}, name: entrant, unit: 'U' }], work: { fields: {}, title: `Karya ${number}` } })
      act('entry.confirmed', entrant, { confirmation: { entry, member: 1 } })
      act('eligibility.answered', 'sekretaris', { answers: { answers: { pegawai: 'met' }, entry }, evidence: [] })
      act('entry.checked', 'sekretaris', { check: { entry, outcome: 'accepted', version: 1 }, reason: { text: '' } })
    }
  }
  const entriesCoded = (numbers: readonly number[], stage = 1): void => {
    act('entries.coded', 'system', { codes: { codes: numbers.map((number) => ({ category: 'umum', code: codeOf('K', number) })), stage }, ties: numbers.map((number) => ({ code: codeOf('K', number), entry: entryOf(number, stage) })) })
  }
  const declared = (judges: readonly number[], entries: readonly number[], stage = 1): void => {
    for (const judge of judges) {
      const lines = entries.map((number) => ({ answer: 'none', detected: 'none', entry: entryOf(number, stage), grounds: [] })).toSorted((one, other) => byBytes(one.entry, other.entry))
      act('conflicts.declared', `juri ${judge}`, { declaration: { common: 0, covers: lines.length, judge: codeOf('J', judge), particular: 0, stage, unknown: 0 }, lines })
    }
  }
  const assigned = (pairs: readonly Pair[], locked: readonly Pair[] = [], stage = 1): void => {
    const inOrder = (list: readonly Pair[]): Pair[] => list.toSorted(([j, e], [k, f]) => byBytes(j, k) || byBytes(e, f))
    act('judges.assigned', 'penyelenggara', { assignment: { locked: inOrder(locked), pairs: inOrder(pairs), stage }, reason: { text: '' } })
  }
  const opened = (judges: number, entries: number, stage = 1): void => {
    act('judging.opened', 'penyelenggara', { opening: { entries, judges, stage } })
  }
  const sheet = (judge: number, entry: number, scoresOf: (criterion: number) => string, stage = 1): number => {
    const list = Object.fromEntries(Array.from({ length: options.criteria }, (_, c) => [`c${c + 1}`, scoresOf(c)]))
    const [j, k] = [codeOf('J', judge), codeOf('K', entry)]
    scores.set(k, (scores.get(k) ?? new Map()).set(j, list))
    return act('sheet.submitted', `juri ${judge}`, { sheet: { entry: k, judge: j, rules: documentDigest(story.rules), scores: list, stage }, notes: { entrant: '', memo: '' } })
  }
  const closed = (counted: number, unsent: readonly Pair[] = [], stage = 1): number => two('stage.closed', 'closing', { closing: { stage }, sheets: { counted, unsent } })
  const computed = (basis: Node, version = 1, more: { readonly shares?: Readonly<Record<string, string>>; readonly shifts?: Readonly<Record<string, string>>; readonly stage?: number; readonly without?: readonly string[]; readonly brought?: Parameters<typeof rankCategory>[5] } = {}): Json => {
    const counted = new Map([...scores].filter(([entry]) => !more.without?.includes(entry)))
    const category = rankCategory((story.rules as unknown as { categories: [Category] }).categories[0], counted, new Map(Object.entries(more.shares ?? {})), more.shifts, true, more.brought)
    if (typeof category === 'string') throw new Error(category)
    const result = { v: 1, contest: chain, stage: more.stage ?? 1, version, basis, rules: documentDigest(story.rules), categories: [category] } as unknown as Json
    act('result.computed', 'system', { result })
    return result
  }
  const published = (result: Json, version = 1, stage = 1): void => {
    two('result.published', 'publication', { publication: { at: null, result: documentDigest(result), stage, version }, term: { objectionsUntil: time(story.clock + 72) }, names: { entries: [], judges: [] } })
  }
  const bundle = (edition: Edition): Buffer => makeBundle(drafts, { origin, chain, edition, key: keyFrom('uji') })

  return Object.assign(story, { act, two, seal, seatOf, commit, created, sealed, judgesCoded, entered, entryOf, entriesCoded, declared, assigned, opened, sheet, closed, computed, published, bundle, time })
}

export type Story = ReturnType<typeof begin>
export const upTo = (count: number): number[] => Array.from({ length: count }, (_, at) => at + 1)
export const everyPair = (judges: readonly number[], entries: readonly number[]): Pair[] => judges.flatMap((judge) => entries.map((entry) => [codeOf('J', judge), codeOf('K', entry)] as const))

/** The plain road up to judging, every judge scoring every entry. */
export const judging = (options: Options): Story => {
  const story = begin(options)
  const [judges, entries] = [upTo(options.judges), upTo(options.entries)]
  story.created()
  story.clock = 2
  story.sealed(scheduleOf(1, 10))
  story.judgesCoded(judges)
  story.clock = 20
  story.entered(entries)
  story.clock = 120
  story.entriesCoded(entries)
  story.declared(judges, entries)
  story.assigned(everyPair(judges, entries))
  story.clock = 210
  story.opened(options.judges, options.entries)
  story.clock = 220
  return story
}

/** Scores that look like scores: the same on every machine. */
export const scoreFor = (judge: number, entry: number) => (criterion: number): string => String(50 + ((judge * 7919 + entry * 104_729 + criterion * 1_299_709) % 51))
