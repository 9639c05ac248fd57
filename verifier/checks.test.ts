import { describe, expect, test } from 'vitest'
import { partDigest as partOf, saltOf } from './invented/agency.ts'
import { at, by, caught, entry, get, items, ofCancelled, opened, put, retell, failing, set, settle, takeOut, told, type Change } from './invented/retold-example.ts'
import { documentDigest } from './verify.mjs'

// The key does not make an agency honest: it may sign a tale that breaks the rules. The check that is meant for each lie must name it.

type Lie = readonly [what: string, tell: Change, caught: Readonly<Record<string, string>>]

const nobody = '00000000-0000-0000-0000-000000000000'
const nothing = '0'.repeat(64)
const category = 'categories.0'

test.each(['public', 'full'] as const)('told honestly, everything holds: %s', (edition) => {
  expect(caught(() => {}, { edition })).toEqual({})
  expect(caught(settle, { edition })).toEqual({})
  expect(caught(settle, ofCancelled(edition))).toEqual({})
})

/** Entry 69 was published on Friday 24 April 2026; three working days after it end on Wednesday. */
const counted = (t: Parameters<Change>[0], change: { readonly off?: string[]; readonly objectionsUntil?: string } = {}): void =>
  put(t, 69, 'term', { calendar: [nothing], objectionsUntil: '2026-04-29T17:00:00.000Z', off: ['2026-04-25', '2026-04-26'], ...change })

test.each(['public', 'full'] as const)('a term that names its days off is counted again, and holds: %s', (edition) => {
  expect(caught((t) => counted(t), { edition })).toEqual({})
})

const lies: Readonly<Record<string, readonly Lie[]>> = {
  kinds: [
    ['an unknown kind', (t) => { entry(t, 40).kind = 'judging.began' }, { kinds: '40', states: '41' }],
    ['a part too many', (t) => put(t, 40, 'note', 'x'), { kinds: '40 note' }],
    ['attachments counted from 2', (t) => { put(t, 10, 'file_2', get(t, 10, 'file_1')); delete entry(t, 10).parts['file_1'] }, { kinds: '10 file_2' }],
    ['a sheet without notes', (t) => { delete entry(t, 41).parts['notes'] }, { kinds: '41 notes' }],
    ['a first seal without seats', (t) => { for (const n of [1, 2, 3, 4]) delete entry(t, 4).parts[`seat_${n}`] }, { kinds: '4', seals: '4 seal' }],
  ],
  openings: [
    ['one salt for two parts', (t) => { opened(t, 59, 'term').salt = opened(t, 59, 'publication').salt }, { openings: '59 term' }],
  ],
  shapes: [
    ['a further key', (t) => set(t, 40, 'opening', 'more', 1), { shapes: '40 opening' }],
    ['a number where a Decimal belongs', (t) => set(t, 41, 'sheet', 'scores.manfaat', 4), { shapes: '41 sheet' }],
    ['a Decimal with a zero too many', (t) => set(t, 41, 'sheet', 'scores.manfaat', '4.0'), { shapes: '41 sheet' }],
    ['a day that does not exist', (t) => set(t, 69, 'term', 'objectionsUntil', '2026-02-30T00:00:00.000Z'), { shapes: '69 term' }],
    ['more digits than rules may ask for', (t) => { set(t, 4, 'rules', `${category}.rounding.digits`, 7); settle(t) }, { shapes: '4 rules' }],
    ['pairs out of order', (t) => put(t, 39, 'assignment', { locked: [['J4', 'K05']], pairs: items(t, 39, 'assignment', 'pairs').toReversed(), stage: 1 }), { shapes: '39 assignment' }],
    ['a contest of another agency', (t) => set(t, 1, 'contest', 'agency', 'lain'), { shapes: '1 contest' }],
    ['a ladder with a criterion that is not there', (t) => { set(t, 4, 'rules', `${category}.ties.steps.0.criterion`, 'lain'); settle(t) }, { shapes: '4 rules' }],
  ],
  times: [
    ['received after it was recorded', (t) => { entry(t, 61).received = '2026-04-22T02:00:01.000Z' }, { times: '61' }],
    ['recorded before the entry before', (t) => at(t, 60, '2026-04-20T01:59:00.000Z'), { times: '60' }],
  ],
  actors: [
    ['an actor without a person', (t) => { delete entry(t, 39).parts['actor'] }, { actors: '39 actor' }],
    ['a system with a person', (t) => put(t, 38, 'actor', get(t, 39, 'actor')), { actors: '38 actor' }],
  ],
  approvals: [
    ['one actor asks and approves', (t) => by(t, 54, 53), { approvals: '55 approval' }],
    ['approved for another act', (t) => set(t, 53, 'request', 'act', 'stage.final'), { approvals: '55 approval' }],
    ['another document than the approved one', (t) => set(t, 53, 'request', 'document', nothing), { approvals: '55 approval' }],
    ['an act on a refused request', (t) => put(t, 34, 'approval', { request: get(t, 30, 'request', 'request') }), { approvals: '34 approval' }],
    ['two acts on one request', (t) => put(t, 69, 'approval', get(t, 59, 'approval')), { approvals: '59 approval' }],
    ['an act on no request', (t) => put(t, 55, 'approval', { request: nobody }), { approvals: '55 approval' }],
    ['a request that was approved and refused', (t) => put(t, 31, 'request', get(t, 33, 'request')), { approvals: '34 approval' }],
    ['approved before it was asked', (t) => { const asked = entry(t, 53); t.splice(52, 2, { ...entry(t, 54), recorded: asked.recorded, received: asked.received }, asked) }, { approvals: '55 approval' }],
  ],
  states: [
    ['a second beginning', (t) => { t.push({ ...entry(t, 1), recorded: '2026-06-01T00:00:00.000Z', parts: { contest: { content: get(t, 1, 'contest'), salt: saltOf('again') }, actor: { content: get(t, 1, 'actor'), salt: saltOf('again actor') } } }) }, { states: '72' }],
    ['judging that opens before the assignment', (t) => { const opening = entry(t, 40); t.splice(39, 1); t.splice(38, 0, opening); at(t, 39, '2026-03-27T02:00:01.000Z') }, { states: '39' }],
    ['an objection before publication', (t) => { const objection = entry(t, 60); t.splice(59, 1); t.splice(56, 0, objection); at(t, 57, '2026-04-16T02:00:00.000Z'); set(t, 61, 'answer', 'objection', 57) }, { states: '57' }],
    ['a check after the codes were drawn', (t) => { const check = entry(t, 29); t.splice(28, 1); t.splice(37, 0, check); at(t, 38, '2026-03-27T02:01:00.000Z') }, { states: '38' }],
    ['a sheet before judging opens', (t) => { const sheet = entry(t, 41); t.splice(40, 1); t.splice(39, 0, sheet); at(t, 40, '2026-03-30T02:01:00.000Z') }, { states: '40' }],
    ['final before publication', (t) => { entry(t, 57).kind = 'stage.final'; delete entry(t, 57).parts['request']; put(t, 57, 'final', get(t, 70, 'final')) }, { states: '57' }],
  ],
  seals: [
    ['a version left out', (t) => { set(t, 34, 'seal', 'version', 3); settle(t) }, { seals: '34 seal' }],
    ['rules that are not the sealed ones', (t) => set(t, 4, 'rules', 'summary', 'lain'), { seals: '4 rules' }],
    ['a schedule that is not the sealed one', (t) => set(t, 34, 'schedule', 'timeZone', 'Asia/Makassar'), { seals: '34 schedule' }],
    ['rules of another contest', (t) => { set(t, 4, 'rules', 'contest', nobody); settle(t) }, { seals: '4 seal' }],
    ['weights that sum to 99', (t) => { set(t, 4, 'rules', `${category}.result.criteria.0.weight`, '39'); settle(t) }, { seals: '4 rules' }],
    ['a panel that changes with the schedule', (t) => { set(t, 34, 'seal', 'panel', items(t, 34, 'seal', 'panel').slice(1)); settle(t) }, { seals: '34 seal' }],
    ['a commitment that is no seat', (t) => { for (const seq of [4, 34]) set(t, seq, 'seal', 'panel', [...items(t, seq, 'seal', 'panel'), 'f'.repeat(64)]); settle(t) }, { seals: '4 seal' }],
    ['a method with shares that it does not define', (t) => { set(t, 4, 'rules', `${category}.result.method`, 'median/1'); settle(t) }, { seals: '4 rules' }],
    ['a stage out of order', (t) => { set(t, 4, 'rules', 'stage.ordinal', 2); settle(t) }, { seals: '4 rules' }],
  ],
  schedule: [
    ['a moment moved earlier', (t) => { set(t, 34, 'schedule', 'moments.judgingUntil', '2026-04-09T09:00:00.000Z'); settle(t) }, { schedule: '34 schedule' }],
    ['a moment moved after it had passed', (t) => { set(t, 34, 'schedule', 'moments.entriesUntil', '2026-03-21T09:00:00.000Z'); settle(t) }, { schedule: '34 schedule' }],
    ['moved by less than the outage', (t) => { set(t, 34, 'change', 'outage', { from: '2026-03-01T00:00:00.000Z', until: '2026-03-09T00:00:00.000Z' }); settle(t) }, { schedule: '34 schedule' }],
    ['moments out of order', (t) => { for (const seq of [4, 34]) set(t, seq, 'schedule', 'moments.publishAt', '2026-04-01T00:00:00.000Z'); settle(t) }, { schedule: '4 schedule' }],
    ['an entry at the deadline, to the millisecond', (t) => at(t, 17, '2026-03-20T09:00:00.000Z'), { schedule: '17 entry' }],
    ['an entry before the first moment', (t) => at(t, 6, '2026-03-03T00:59:59.999Z'), { schedule: '6 entry' }],
    ['a returned entry mended too late', (t) => at(t, 19, '2026-03-23T01:00:00.000Z'), { schedule: '19 entry' }],
    ['a confirmation too late', (t) => { for (let seq = 16; seq <= 29; seq++) at(t, seq, '2026-03-24T09:00:00.000Z') }, { schedule: '16 confirmation' }],
    ['a sheet at its last moment', (t) => { for (let seq = 51; seq <= 56; seq++) at(t, seq, '2026-04-16T09:00:00.000Z') }, { schedule: '51 sheet' }],
    ['published before its minute', (t) => { set(t, 59, 'publication', 'at', '2026-04-20T02:00:00.041Z'); settle(t) }, { schedule: '59 publication' }],
    ['codes drawn before the last moment for entries', (t) => { for (let seq = 18; seq <= 38; seq++) at(t, seq, '2026-03-20T08:59:59.999Z') }, { schedule: '38 codes' }],
  ],
  entries: [
    ['an entry without a member, which nobody would have to confirm', (t) => set(t, 6, 'entry', 'members', 0), { entries: '6 entry' }],
    ['a version left out', (t) => { set(t, 17, 'entry', 'version', 3); set(t, 21, 'check', 'version', 3) }, { entries: '17 entry' }],
    ['another category in a later version', (t) => set(t, 17, 'entry', 'category', 'lain'), { entries: '17 entry' }],
    ['one actor for two members', (t) => by(t, 12, 11), { entries: '12 confirmation' }],
    ['a member that is not there', (t) => set(t, 12, 'confirmation', 'member', 3), { entries: '12 confirmation', codes: '38 codes' }],
    ['an answer too few', (t) => set(t, 20, 'answers', 'answers', { pegawai: 'met' }), { entries: '20 answers', codes: '38 codes' }],
    ['a check of what nobody sent', (t) => set(t, 29, 'check', 'entry', nobody), { entries: '29 check' }],
    ['members that changed without saying so', (t) => set(t, 17, 'entry', 'members', 2), { entries: '17 entry', codes: '38 codes' }],
    ['an origin in the first stage', (t) => set(t, 8, 'entry', 'origins', [nobody]), { entries: '8 entry' }],
  ],
  codes: [
    ['more judges than the panel has seats', (t) => { set(t, 5, 'codes', 'codes', [...items(t, 5, 'codes', 'codes'), ...['J91', 'J92', 'J93', 'J94'].map((code) => ({ code, share: '1' }))]) }, { codes: '5 codes' }],
    ['a share that the rules do not name', (t) => set(t, 5, 'codes', 'codes.0.share', '0.25'), { codes: '5 codes' }],
    ['a code twice', (t) => { set(t, 38, 'codes', 'codes.0.code', 'J4') }, { codes: '38 codes' }],
    ['an admitted entry without a code', (t) => { set(t, 28, 'answers', 'answers.masa-kerja', 'met'); set(t, 29, 'check', 'outcome', 'accepted') }, { codes: '38 codes' }],
    ['a code for an entry that was rejected', (t) => set(t, 27, 'check', 'outcome', 'rejected'), { codes: '38 codes' }],
    ['a code for a version that was not checked', (t) => set(t, 27, 'check', 'version', 1), { codes: '38 codes' }],
    ['an opening that counts otherwise', (t) => set(t, 40, 'opening', 'judges', 4), { codes: '40 opening' }],
  ],
  declarations: [
    ['a judge who did not declare', (t) => { takeOut(t, 36) }, { declarations: '38 assignment' }],
    ['a declaration that covers too little', (t) => set(t, 37, 'declaration', 'covers', 3), { declarations: '37 declaration' }],
    ['a declaration of fewer entries than are in', (t) => { set(t, 36, 'declaration', 'covers', 3) }, { declarations: '39 assignment' }],
    ['a judge that was not drawn', (t) => set(t, 36, 'declaration', 'judge', 'JZZ'), { declarations: '36 declaration' }],
    ['one actor for two judges', (t) => by(t, 36, 35), { declarations: '36 declaration' }],
  ],
  assignment: [
    ['a pair that is neither assigned nor locked', (t) => set(t, 39, 'assignment', 'locked', []), { assignment: '39 assignment' }],
    ['a pair that is both', (t) => set(t, 39, 'assignment', 'pairs', [['J4', 'K05'], ...items(t, 39, 'assignment', 'pairs')]), { assignment: '39 assignment' }],
    ['a code that was not drawn', (t) => set(t, 39, 'assignment', 'locked', [['J4', 'KZZ']]), { assignment: '39 assignment' }],
    ['an entry below its minimum', (t) => { const pairs = items(t, 39, 'assignment', 'pairs'); set(t, 39, 'assignment', 'locked', [['J4', 'K05'], ['J7', 'K05']]); set(t, 39, 'assignment', 'pairs', pairs.filter((pair) => JSON.stringify(pair) !== '["J7","K05"]')) }, { assignment: '39 assignment', sheets: '44 sheet' }],
    ['rules that say how many judges an entry has', (t) => { set(t, 4, 'rules', 'judges.assignment', { perEntry: 3, rule: 'per-entry' }); settle(t) }, { assignment: '39 assignment' }],
  ],
  sheets: [
    ['a score above the scale', (t) => set(t, 41, 'sheet', 'scores.manfaat', '6'), { sheets: '41 sheet' }],
    ['a score between the anchors', (t) => set(t, 41, 'sheet', 'scores.manfaat', '3.5'), { sheets: '41 sheet' }],
    ['a score too few', (t) => set(t, 41, 'sheet', 'scores', { kebaruan: '4', keberlanjutan: '4' }), { sheets: '41 sheet' }],
    ['a score for what is no criterion', (t) => set(t, 41, 'sheet', 'scores', { kebaruan: '4', keberlanjutan: '4', rupa: '4' }), { sheets: '41 sheet' }],
    ['a locked pair', (t) => set(t, 41, 'sheet', 'entry', 'K05'), { sheets: '41 sheet', closing: '55 closing' }],
    ['two sheets of one pair', (t) => put(t, 42, 'sheet', get(t, 41, 'sheet')), { sheets: '42 sheet', closing: '55 closing' }],
    ['a sheet under other rules', (t) => set(t, 41, 'sheet', 'rules', nothing), { sheets: '41 sheet' }],
    ['a sheet by another judge\'s actor', (t) => by(t, 41, 44), { sheets: '41 sheet' }],
  ],
  corrections: [
    ['of another sheet', (t) => set(t, 52, 'correction', 'of', 45), { corrections: '52 correction' }],
    ['with a reopening before closing', (t) => set(t, 52, 'correction', 'reopened', 64), { corrections: '52 correction' }],
    ['after closing without a reopening', (t) => set(t, 65, 'correction', 'reopened', null), { corrections: '65 correction' }],
    ['of a criterion that was not reopened', (t) => set(t, 65, 'sheet', 'scores.manfaat', '4'), { corrections: '65 sheet' }],
    ['by another judge\'s actor', (t) => by(t, 52, 41), { corrections: '52 sheet' }],
    ['a slip that names an objection', (t) => { set(t, 64, 'reopening', 'objection', 60); settle(t) }, { corrections: '64 reopening' }],
    ['an objection that was never recorded', (t) => { set(t, 64, 'reopening', 'objection', 3); set(t, 64, 'reopening', 'basis', 'objection'); settle(t) }, { corrections: '64 reopening' }],
  ],
  closing: [
    ['a wrong count', (t) => set(t, 55, 'sheets', 'counted', 12), { closing: '55 sheets' }],
    ['a pair called unsent that was sent', (t) => set(t, 55, 'sheets', 'unsent', [['J4', 'K2F']]), { closing: '55 sheets' }],
    ['closed while a sheet could still come', (t) => { takeOut(t, 51); set(t, 54, 'sheets', 'counted', 10); set(t, 54, 'sheets', 'unsent', [['J9', 'KX8']]); settle(t) }, { closing: '54 closing' }],
    ['an entry below its minimum', (t) => { set(t, 4, 'rules', 'judges.minimumPerEntry', 3); settle(t) }, { closing: '55 closing' }],
  ],
  results: [
    ['a value that nobody computed', (t) => { set(t, 56, 'result', `${category}.entries.1.value`, '81'); settle(t) }, { results: '56 result' }],
    ['a printed number rounded otherwise', (t) => { set(t, 56, 'result', `${category}.entries.0.printed`, '92.59'); settle(t) }, { results: '56 result' }],
    ['a tie broken by name', (t) => { set(t, 56, 'result', `${category}.entries.2.place`, 3); settle(t) }, { results: '56 result' }],
    ['two entries swapped', (t) => { const [first, second, ...rest] = items(t, 66, 'result', `${category}.entries`); set(t, 66, 'result', `${category}.entries`, [second ?? '', first ?? '', ...rest]); settle(t) }, { results: '66 result' }],
    ['an entry left out', (t) => { set(t, 56, 'result', `${category}.entries`, items(t, 56, 'result', `${category}.entries`).slice(0, 3)); settle(t) }, { results: '56 result' }],
    ['the ranking without the capped judge left out', (t) => { set(t, 56, 'result', `${category}.without`, []); settle(t) }, { results: '56 result' }],
    ['a second version whose basis is the closing', (t) => { set(t, 66, 'result', 'basis', { kind: 'closing', seq: 55 }); settle(t) }, { results: '66 result' }],
    ['an objection that was not upheld as basis', (t) => { set(t, 66, 'result', 'basis', { kind: 'objection', seq: 61 }); settle(t) }, { results: '66 result' }],
    ['a version left out', (t) => { set(t, 66, 'result', 'version', 3); settle(t) }, { results: '66 result' }],
    ['a sheet that changed after all was counted', (t) => set(t, 51, 'sheet', 'scores.manfaat', '5'), { results: '56 result' }],
  ],
  publication: [
    ['of another result than the last', (t) => { set(t, 69, 'publication', 'version', 1); set(t, 70, 'final', 'version', 1); settle(t) }, { publication: '69 publication' }],
    ['of a name that the rules do not publish', (t) => set(t, 59, 'names', 'entries', [{ code: 'K05', names: ['X'], unit: 'Y', work: null }, ...items(t, 59, 'names', 'entries')]), { publication: '59 names' }],
    ['without a winner', (t) => set(t, 59, 'names', 'entries', items(t, 59, 'names', 'entries').slice(1)), { publication: '59 names' }],
    ['of judges whom the rules do not publish', (t) => { set(t, 4, 'rules', 'publication.judges', false); settle(t) }, { publication: '59 names' }],
  ],
  objections: [
    ['a number left out', (t) => set(t, 60, 'objection', 'number', 2), { objections: '60 objection' }],
    ['an answer to nothing', (t) => set(t, 61, 'answer', 'objection', 59), { objections: '61 answer' }],
    ['final before the term has ended', (t) => set(t, 69, 'term', 'objectionsUntil', '2026-04-30T02:00:00.041Z'), { objections: '70 final' }],
    ['a term that names a working day as off', (t) => counted(t, { off: ['2026-04-25', '2026-04-26', '2026-04-27'] }), { objections: '69 term' }],
    ['a term that forgets a day off', (t) => counted(t, { off: ['2026-04-26'] }), { objections: '69 term' }],
    ['a term that ends a day early', (t) => counted(t, { objectionsUntil: '2026-04-28T17:00:00.000Z' }), { objections: '69 term' }],
    ['a term that ends at noon', (t) => counted(t, { objectionsUntil: '2026-04-29T05:00:00.000Z' }), { objections: '69 term' }],
    ['a day off before the term', (t) => counted(t, { off: ['2026-04-19', '2026-04-25'] }), { objections: '69 term' }],
    ['a term that ends with a day off', (t) => counted(t, { off: ['2026-04-25', '2026-04-29'] }), { objections: '69 term' }],
    ['days off out of order', (t) => counted(t, { off: ['2026-04-26', '2026-04-25'] }), { shapes: '69 term' }],
    ['days off without the calendar', (t) => put(t, 69, 'term', { objectionsUntil: '2026-04-29T17:00:00.000Z', off: [] }), { shapes: '69 term' }],
    ['final with an open objection', (t) => { takeOut(t, 61); settle(t) }, { objections: '69 final' }],
    ['final with another result', (t) => { set(t, 70, 'final', 'result', nothing) }, { objections: '70 final' }],
  ],
  erasures: [
    ['an erased score', (t) => set(t, 71, 'erased', 'parts', [...items(t, 71, 'erased', 'parts'), { part: 'sheet', seq: 41 }]), { erasures: '41 sheet' }],
    ['an erasure of what is not there', (t) => set(t, 71, 'erased', 'parts', [...items(t, 71, 'erased', 'parts'), { part: 'members', seq: 99 }]), { erasures: '71 erased' }],
    ['an erased name that is still open', (t) => set(t, 71, 'erased', 'parts', [...items(t, 71, 'erased', 'parts'), { part: 'names', seq: 59 }]), { erasures: '59 names' }],
  ],
}

describe.each(['public', 'full'] as const)('in the edition %s', (edition) => {
  describe.each(Object.entries(lies))('%s', (_, ofCheck) => {
    test.each(ofCheck)('%s', (_what, tell, expected) => {
      expect(caught(tell, { edition })).toMatchObject(expected)
    })
  })
})

describe('what this page does not specify yet', () => {
  test.each([
    ['a method', (t) => { set(t, 4, 'rules', `${category}.result.method`, 'guess/1'); set(t, 4, 'rules', `${category}.result.luck`, 7) }],
    ['a gate by extra sheets', (t) => set(t, 4, 'rules', `${category}.gate`, { count: 2, equals: 'extra-sheet', kind: 'top' })],
    ['a ladder', (t) => set(t, 4, 'rules', `${category}.ties.method`, 'dice/1')],
  ] as readonly (readonly [string, Change])[])('%s is unsupported, not misshapen', (_, change) => {
    const tell: Change = (t) => { change(t); settle(t) }
    expect(Object.keys(failing({ bundle: retell(tell) }))).toEqual(['results'])
  })
})

describe('the end of a contest', () => {
  test.each(['public', 'full'] as const)('a wrong digest of the scores, an act afterwards (%s)', (edition) => {
    expect(caught((t) => set(t, 59, 'scores', 'digest', nothing), ofCancelled(edition))).toEqual({ cancellation: '59 scores' })
    const goOn: Change = (t) => {
      t.push({ ...entry(t, 53), recorded: '2026-05-01T00:00:00.000Z', parts: {} })
      put(t, 60, 'actor', get(t, 53, 'actor'))
      put(t, 60, 'request', { act: 'stage.final', document: documentDigest(null), request: nobody })
    }
    expect(caught(goOn, ofCancelled(edition))).toEqual({ cancellation: '60' })
  })

  test('what was never published may not be opened to the public', () => {
    expect(caught(() => {}, { ...ofCancelled('full'), edition: 'public' })).toHaveProperty('edition')
  })

  test('a chain that was neither published nor cancelled has no bundle', () => {
    expect(Object.keys(caught((t) => { t.length = 56 }, { edition: 'public' }))).toEqual(['published'])
  })

  test('an erased reason leaves the rest verifiable', () => {
    const erase: Change = (t) => {
      const { content, salt } = opened(t, 59, 'cancellation')
      entry(t, 59).parts['cancellation'] = { erased: partOf(content, salt) }
      t.push({ kind: 'opening.erased', actor: 'system', received: '2026-05-01T00:00:00.000Z', recorded: '2026-05-01T00:00:00.000Z', parts: {} })
      put(t, 60, 'erased', { parts: [{ part: 'cancellation', seq: 59 }], reason: '' })
    }
    expect(caught(erase, ofCancelled('public'))).toEqual({})
  })
})

test('an older bundle of the chain stays genuine', () => {
  expect(caught((t) => { t.length = 60 }, { edition: 'public', from: told })).toEqual({})
})
