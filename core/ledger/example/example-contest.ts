import { rankCategory } from '../../ranking/rank-category.ts'
import type { BundleInput } from '../bundle.ts'
import { canonicalBytes } from '../canonical.ts'
import { checkpointLine } from '../checkpoint.ts'
import type { ContentsOf, ContestKind } from '../contest-kinds.ts'
import type { Result } from '../documents/result.ts'
import type { Seal } from '../documents/seal.ts'
import type { OpenEntry } from '../edition.ts'
import type { Json } from '../json.ts'
import { partDigest } from '../part.ts'
import { signReceipt } from '../receipt.ts'
import { documentDigest, hex, sha256 } from '../sha256.ts'
import { contest, entrants, type EntrantName, entryId, head, organiser, origin, panel, rules, schedule, secretary } from './example-documents.ts'
import { exampleLedger, type ExamplePerson, exampleSalt, exampleUuid } from './example-ledger.ts'

/** A page that the example's third entry attaches. */
export const attachment = '%PDF-1.4\n% An attachment of the example: not a real document.\n%%EOF\n'

const judgeCodes = { J4: panel[1], J7: panel[0], J9: panel[2] } as const
type JudgeCode = keyof typeof judgeCodes
const judgeNames = Object.keys(judgeCodes) as readonly JudgeCode[]
const shareOf = (judge: JudgeCode): string => (judge === 'J9' ? '0.5' : '1')
const entryCodes = { K05: 'sumur', K2F: 'antre', KQ3: 'lubang', KX8: 'meja' } as const satisfies Record<string, EntrantName>
type EntryCode = keyof typeof entryCodes
const codeNames = Object.keys(entryCodes) as readonly EntryCode[]
/** Judge J4 is in the same unit as an author of K05. */
const locked: readonly (readonly [JudgeCode, EntryCode])[] = [['J4', 'K05']]
const isLocked = (judge: JudgeCode, entry: EntryCode): boolean => locked.some(([j, e]) => j === judge && e === entry)
const pairs = judgeNames.flatMap((judge) => codeNames.filter((entry) => !isLocked(judge, entry)).map((entry) => [judge, entry] as const))

type Scores = readonly [number, number, number]
const firstScores: Readonly<Record<JudgeCode, Partial<Record<EntryCode, Scores>>>> = {
  J4: { K2F: [4, 4, 4], KQ3: [4, 4, 4], KX8: [5, 4, 5] },
  J7: { K05: [3, 4, 3], K2F: [4, 4, 4], KQ3: [4, 4, 4], KX8: [5, 5, 4] },
  J9: { K05: [4, 3, 4], K2F: [5, 3, 4], KQ3: [5, 3, 4], KX8: [4, 4, 5] },
}

/**
 * The whole story of an invented contest, from its creation to an erasure after it was final; or, `cancelled`, up to the
 * closing, where it was cancelled before anything was published.
 */
export const exampleContest = (ending: 'final' | 'cancelled' = 'final') => {
  const ledger = exampleLedger(origin, contest, 7)
  const day = (date: string, minute = 0): string => new Date(Date.parse(`2026-${date}T02:00:00.000Z`) + minute * 60_000).toISOString()

  /** An act of two people: asked by the organiser, given by the head. */
  const byTwo = <K extends ContestKind>(kind: K, at: string, document: Json, parts: ContentsOf<K> & Record<string, Json>, more: { salts?: Record<string, string>; carriedOutBy?: 'system'; later?: string } = {}) => {
    const request = exampleUuid(`request ${ledger.chain.length}`)
    const minutes = (count: number) => new Date(Date.parse(at) + count * 60_000).toISOString()
    ledger.append({ kind: 'approval.asked', by: organiser, at, parts: { request: { act: kind, document: documentDigest(document), request } } })
    ledger.append({ kind: 'approval.given', by: head, at: minutes(20), parts: { request: { request } } })
    return ledger.append({ kind, by: more.carriedOutBy ?? head, at: more.later ?? minutes(20), parts: { ...parts, approval: { request } }, ...(more.salts ? { salts: more.salts } : {}) })
  }

  // Draft and seal.
  ledger.append({ kind: 'contest.created', by: organiser, at: day('02-23'), parts: { contest: { agency: 'contoh', contest, template: rules.template, title: rules.title } } })
  const seats = Object.fromEntries(panel.map(({ seat, reserve, office, institution, who }) => [`seat_${seat}`, { institution, name: who.name, office, person: who.person, reserve, seat }]))
  const seatSalts = Object.fromEntries(Object.keys(seats).map((name) => [name, exampleSalt(name)]))
  const commitment = (name: string): string => partDigest(Buffer.from(seatSalts[name] ?? '', 'hex'), canonicalBytes(seats[name] ?? null))
  const seal = (version: number, dates: Json): Seal => ({ v: 1, contest, version, rules: documentDigest(rules), schedule: documentDigest(dates), panel: Object.keys(seats).map(commitment).sort() })
  byTwo('stage.sealed', day('02-25'), seal(1, schedule), { seal: seal(1, schedule), rules, schedule, ...seats }, { salts: seatSalts })
  ledger.checkpoint(day('02-25', 30))

  ledger.append({
    kind: 'judges.coded', by: 'system', at: day('02-25', 40),
    parts: {
      codes: { codes: judgeNames.map((code) => ({ code, share: shareOf(code) })), stage: 1 },
      ties: judgeNames.map((code) => ({ code, seat: commitment(`seat_${judgeCodes[code].seat}`) })),
    },
  })

  // Entries, confirmations, eligibility, administrative check.
  const submit = (name: EntrantName, at: string, version: number, by: ExamplePerson, files: Record<string, { name: string; sha256: string; size: number; type: string }> = {}) => {
    const { title, unit, authors } = entrants[name]
    return ledger.append({
      kind: 'entry.submitted', by, at,
      parts: {
        entry: { category: 'umum', channel: by === secretary ? 'clerk' : 'own', entry: entryId(name), members: authors.length, membersSince: 1, origins: [], stage: 1, version },
        members: authors.map((author) => ({ agency: 'contoh', employee: author.person, facts: { 'service-years': '6' }, name: author.name, unit })),
        work: { fields: { gagasan: `${title}, naskah ${version}.` }, title },
        ...files,
      },
    })
  }
  const confirm = (name: EntrantName, at: string) => {
    for (const [index, author] of entrants[name].authors.entries()) ledger.append({ kind: 'entry.confirmed', by: author, at, parts: { confirmation: { entry: entryId(name), member: index + 1 } } })
  }
  const file = { name: 'rancangan.pdf', sha256: hex(sha256(attachment)), size: attachment.length, type: 'application/pdf' }
  submit('meja', day('03-04'), 1, entrants.meja.authors[0])
  confirm('meja', day('03-04', 5))
  submit('antre', day('03-05'), 1, entrants.antre.authors[0])
  confirm('antre', day('03-05', 5))
  submit('sumur', day('03-09'), 1, entrants.sumur.authors[0], { file_1: file })
  confirm('sumur', day('03-09', 5))
  submit('lubang', day('03-10'), 1, secretary)
  confirm('lubang', day('03-12'))
  submit('pustaka', day('03-13'), 1, entrants.pustaka.authors[0])
  confirm('pustaka', day('03-13', 5))
  submit('meja', day('03-18'), 2, entrants.meja.authors[0])
  ledger.checkpoint('2026-03-20T17:00:00.000Z')

  const check = (name: EntrantName, outcome: 'accepted' | 'returned' | 'rejected', version: number, at: string, reason = '') =>
    ledger.append({ kind: 'entry.checked', by: secretary, at, parts: { check: { entry: entryId(name), outcome, version }, reason: { text: reason } } })
  check('lubang', 'returned', 1, day('03-20', 960), 'Nama unit masih terbaca pada naskah.')
  submit('lubang', day('03-21'), 2, entrants.lubang.authors[0])
  for (const [index, name] of (Object.keys(entrants) as readonly EntrantName[]).entries()) {
    const met = name !== 'pustaka'
    ledger.append({
      kind: 'eligibility.answered', by: secretary, at: day('03-23', index * 10),
      parts: { answers: { answers: { pegawai: 'met', 'masa-kerja': met ? 'met' : 'not-met' }, entry: entryId(name) }, evidence: [{ rule: 'masa-kerja', text: 'Riwayat jabatan.' }] },
    })
    check(name, met ? 'accepted' : 'rejected', name === 'meja' || name === 'lubang' ? 2 : 1, day('03-23', index * 10 + 1), met ? '' : 'Masa kerja belum dua tahun.')
  }

  // A request that was refused, then the deadline that two people moved later.
  const moved = { ...schedule, moments: { ...schedule.moments, judgingUntil: '2026-04-14T09:00:00.000Z' } }
  const refused = exampleUuid('request refused')
  ledger.append({ kind: 'approval.asked', by: organiser, at: day('03-24'), parts: { request: { act: 'schedule.moved', document: documentDigest(seal(2, { ...moved, stage: 2 })), request: refused } } })
  ledger.append({ kind: 'approval.refused', by: head, at: day('03-24', 9), parts: { request: { request: refused }, reason: { text: 'Tahap salah.' } } })
  byTwo('schedule.moved', day('03-25'), seal(2, moved), { seal: seal(2, moved), schedule: moved, change: { outage: null, reason: 'Libur bersama jatuh di masa penilaian.' } })

  // Conflicts, codes, assignment.
  const admitted = Object.values(entryCodes).map(entryId).sort()
  for (const judge of judgeNames) {
    const lines = admitted.map((entry) => {
      const particular = locked.some(([j, e]) => j === judge && entryId(entryCodes[e]) === entry)
      if (particular) return { answer: 'particular', detected: 'particular', entry, grounds: ['unit'] } as const
      if (judge === 'J9') return { answer: 'common', detected: 'common', entry, grounds: ['line'] } as const
      return { answer: 'none', detected: judge === 'J7' && entry === admitted[0] ? 'unknown' : 'none', entry, grounds: [] } as const
    })
    const count = (answer: string) => lines.filter((line) => line.answer === answer).length
    const unknown = lines.filter((line) => line.detected === 'unknown').length
    ledger.append({ kind: 'conflicts.declared', by: judgeCodes[judge].who, at: day('03-26'), parts: { declaration: { common: count('common'), covers: lines.length, judge, particular: count('particular'), stage: 1, unknown }, lines } })
  }
  ledger.append({
    kind: 'entries.coded', by: 'system', at: day('03-27'),
    parts: { codes: { codes: codeNames.map((code) => ({ category: 'umum', code })), stage: 1 }, ties: codeNames.map((code) => ({ code, entry: entryId(entryCodes[code]) })) },
  })
  ledger.append({ kind: 'judges.assigned', by: organiser, at: day('03-27', 5), parts: { assignment: { locked, pairs, stage: 1 }, reason: { text: '' } } })
  ledger.newKey(day('03-28'))
  ledger.append({ kind: 'judging.opened', by: organiser, at: day('03-31'), parts: { opening: { entries: codeNames.length, judges: judgeNames.length, stage: 1 } } })
  ledger.checkpoint(day('03-31', 1))

  // Sheets; J7 corrects one before closing.
  const scores = new Map<string, Scores>()
  const seqs = new Map<string, number>()
  const score = (judge: JudgeCode, entry: EntryCode, given: Scores, at: string, correction?: { reopened: number | null; reason: string }) => {
    const [manfaat, kebaruan, keberlanjutan] = given.map(String)
    const sheet = { entry, judge, rules: documentDigest(rules), scores: { manfaat: manfaat ?? '', kebaruan: kebaruan ?? '', keberlanjutan: keberlanjutan ?? '' }, stage: 1 }
    const notes = { entrant: judge === 'J7' ? 'Tunjukkan angka awalnya.' : '', memo: '' }
    const by = judgeCodes[judge].who
    const pair = `${judge} ${entry}`
    const written =
      correction === undefined
        ? ledger.append({ kind: 'sheet.submitted', by, at, parts: { sheet, notes } })
        : ledger.append({ kind: 'sheet.corrected', by, at, parts: { sheet, correction: { of: seqs.get(pair) ?? 0, reopened: correction.reopened }, reason: { text: correction.reason }, notes } })
    scores.set(pair, given)
    seqs.set(pair, written.seq)
    return written
  }
  for (const [judge, entry] of pairs) score(judge, entry, firstScores[judge][entry] ?? [1, 1, 1], day('04-02', pairs.findIndex(([j, e]) => j === judge && e === entry) * 7))
  score('J7', 'K05', [3, 4, 4], day('04-03'), { reopened: null, reason: 'Salah membaca lampiran.' })

  // Closing, result, publication at a set minute.
  byTwo('stage.closed', day('04-15'), { stage: 1 }, { closing: { stage: 1 }, sheets: { counted: pairs.length, unsent: [] } })
  ledger.checkpoint(day('04-15', 21))
  const closed = ledger.chain.length
  const compute = (version: number, basis: Result['basis']): Result => ({
    v: 1, contest, stage: 1, version, basis, rules: documentDigest(rules),
    categories: rules.categories.map((category) =>
      rankCategory(category, codeNames.map((entry) => ({
        entry,
        sheets: judgeNames.filter((judge) => !isLocked(judge, entry)).map((judge) => {
          const [manfaat, kebaruan, keberlanjutan] = scores.get(`${judge} ${entry}`)?.map(String) ?? []
          return { judge, share: shareOf(judge), scores: { manfaat: manfaat ?? '', kebaruan: kebaruan ?? '', keberlanjutan: keberlanjutan ?? '' } }
        }),
      }))),
    ),
  })
  const publish = (result: Result, asked: string, at: string, objectionsUntil: string) => {
    const publication = { at, result: documentDigest(result), stage: 1, version: result.version }
    const titled = (result.categories[0]?.entries ?? []).filter(({ place }) => place !== null && place <= 3).map(({ entry }) => entry as EntryCode).sort()
    const names = {
      entries: titled.map((code) => ({ code, names: entrants[entryCodes[code]].authors.map(({ name }) => name), unit: entrants[entryCodes[code]].unit, work: entrants[entryCodes[code]].title })),
      judges: judgeNames.map((judge) => ({ institution: judgeCodes[judge].institution, name: judgeCodes[judge].who.name })).sort((a, b) => (a.name < b.name ? -1 : 1)),
    }
    byTwo('result.published', asked, publication, { publication, term: { objectionsUntil }, names }, { carriedOutBy: 'system', later: at })
    ledger.checkpoint(new Date(Date.parse(at) + 60_000).toISOString())
  }
  const firstResult = compute(1, { kind: 'closing', seq: closed })
  ledger.append({ kind: 'result.computed', by: 'system', at: day('04-15', 22), parts: { result: firstResult } })
  const input = (): Omit<BundleInput, 'edition'> => ({ keys: ledger.keys, chain: ledger.chain, checkpoints: ledger.checkpoints })
  const receiptFor = ({ entry, open: { sheet, notes } }: OpenEntry): string => {
    if (sheet === undefined || notes === undefined) throw new Error('The example lost a sheet.')
    return signReceipt(entry, { notes, sheet }, checkpointLine(ledger.checkpoints[2]?.note ?? ''), ledger.signingKey())
  }
  const firstSheet = found(ledger.chain, ({ entry }) => entry.kind === 'sheet.submitted')
  if (ending === 'cancelled') {
    const digests = ledger.chain.flatMap(({ entry }) => (entry.kind.startsWith('sheet.') ? [entry.parts['sheet'] ?? ''] : []))
    const cancellation = { reason: 'Naskah lomba bocor sebelum penilaian selesai.', stage: 1 }
    byTwo('contest.cancelled', day('04-16'), cancellation, { cancellation, scores: { digest: documentDigest(digests), sheets: digests.length } })
    const checkpoint = ledger.checkpoint(day('04-16', 21))
    return { input: input(), receipt: receiptFor(firstSheet), checkpoint, results: [firstResult] }
  }
  publish(firstResult, day('04-17'), day('04-20'), '2026-04-23T16:59:59.999Z')

  // An objection without effect; a slip that two people upheld, and the second version of the result.
  const objection = ledger.append({ kind: 'objection.recorded', by: secretary, at: day('04-21'), parts: { objection: { kind: 'arithmetic', number: 1, stage: 1 }, text: { text: 'Mohon dihitung ulang.' } } })
  ledger.append({ kind: 'objection.answered', by: head, at: day('04-22'), parts: { answer: { effect: 'none', objection: objection.seq, upheld: false }, text: { text: 'Perhitungan sudah sesuai.' } } })
  const reopening = { basis: 'slip', criteria: ['kebaruan'], entry: 'KQ3', judge: 'J9', objection: null, stage: 1 } as const
  const reopened = byTwo('sheet.reopened', day('04-22', 30), reopening, { reopening, reason: { text: 'Juri memberi tahu salah ketuk.' } })
  score('J9', 'KQ3', [5, 4, 4], day('04-22', 90), { reopened: reopened.seq, reason: 'Salah ketuk: seharusnya 4.' })
  const secondResult = compute(2, { kind: 'slip', seq: reopened.seq })
  ledger.append({ kind: 'result.computed', by: 'system', at: day('04-22', 91), parts: { result: secondResult } })
  publish(secondResult, day('04-23'), day('04-24'), '2026-04-29T16:59:59.999Z')

  ledger.append({ kind: 'stage.final', by: 'system', at: day('04-30'), parts: { final: { result: documentDigest(secondResult), stage: 1, version: 2 } } })
  const finalNote = ledger.checkpoint(day('04-30', 1))

  // The rejected entrant asked for erasure (I-25): content and salt go, the entry stays.
  const rejected = found(ledger.chain, ({ entry, open }) => entry.kind === 'entry.submitted' && JSON.stringify(open['entry']?.content).includes(entryId('pustaka')))
  const gone = ['members', 'work']
  ledger.append({ kind: 'opening.erased', by: organiser, at: day('05-18'), parts: { erased: { parts: gone.map((part) => ({ part, seq: rejected.entry.seq })), reason: 'Permintaan pemilik data.' } } })
  ledger.checkpoint(day('05-18', 1))
  const without = ({ entry, open }: OpenEntry): OpenEntry => ({ entry, open: Object.fromEntries(Object.entries(open).filter(([part]) => !gone.includes(part))) })
  const chain = ledger.chain.map((one) => (one === rejected ? without(one) : one))
  return { input: { ...input(), chain }, receipt: receiptFor(firstSheet), checkpoint: finalNote, results: [firstResult, secondResult] }
}

const found = (chain: readonly OpenEntry[], is: (one: OpenEntry) => boolean): OpenEntry => {
  const one = chain.find(is)
  if (one === undefined) throw new Error('The example lost an entry.')
  return one
}
