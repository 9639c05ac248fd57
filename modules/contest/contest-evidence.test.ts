import { mkdir, mkdtemp, readFile, rm, symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { bundle } from '#app/commands/bundle.ts'
import { filesContract } from '#platform/files/contract.ts'
import type { Client } from '#test/support/world.ts'
import {
  accept, approve, castOf, close, codesOf, declare, digestOf, enter, goTo, judgedContest, openJudging, openSheets, publish, scoresOf, sealedContest, send, sendAll, versionOf, work,
} from '#test/support/contest-steps.ts'
import { verify } from '#test/support/verify.ts'
import { openWorld } from '#test/support/world.ts'
import { contestContract as c } from './contract.ts'
import type { RulesDocument } from './rules/rules-document.ts'
import { dayIn } from './rules/day-in.ts'

const world = await openWorld()
const cast = await castOf(world)
const { organiser, overseer, head, judges, entrants, reserve } = cast
const hours = (moment: string, count: number): string => new Date(Date.parse(moment) + count * 3_600_000).toISOString()

/** Both editions verify by the separate program, and one changed byte does not (I-23). */
const verifies = async (contestId: string): Promise<void> => {
  const open = await (await world.anyone.call(c.readPublicBundle, { params: { agencyCode: 'contoh', contestId } }) as Blob).text()
  const full = await (await overseer.call(c.readFullBundle, { params: { contestId } }) as Blob).text()
  for (const bundle of [open, full]) {
    const { exit, output } = await verify(bundle)
    expect(exit, output).toBe(0)
  }
  const at = Math.floor(open.length * 0.7)
  const spoiled = open.slice(0, at) + (open[at] === 'a' ? 'b' : 'a') + open.slice(at + 1)
  expect((await verify(spoiled)).exit).toBe(1)
}
/** The sealed rules with another method (docs/bundle.md, sections 9.1 and 9.5). */
const under = (method: RulesDocument['categories'][number]['result']['method']) => (rules: RulesDocument): RulesDocument => ({
  ...rules,
  judges: { ...rules.judges, minimumPerEntry: 3 },
  categories: rules.categories.map((category) => {
    const { kind, scale } = category.result
    const criteria = category.result.criteria.map((criterion) => ({ ...criterion, weight: method === 'mean/1' ? '1' : criterion.weight }))
    return { ...category, result: method === 'trimmed-mean/1' ? { kind, scale, criteria, method, cut: 1 } : { kind, scale, criteria, method } }
  }),
})

const published = async (contestId: string): Promise<void> => {
  await close(cast, contestId)
  await publish(cast, contestId)
}
const leave = async (contestId: string, name: string, callReserve: boolean): Promise<void> => {
  const { seats } = await organiser.call(c.readPanel, { params: { contestId } })
  const seat = seats.find((each) => each.name === name)!
  await organiser.call(c.askLeave, { params: { contestId, seatId: seat.id }, body: { version: await versionOf(cast, contestId), reason: 'Sakit', callReserve } })
  await approve(cast, contestId)
}
const rule = (change: Partial<RulesDocument['judges']>) => (rules: RulesDocument): RulesDocument => ({ ...rules, judges: { ...rules.judges, ...change } })

test('I-23: a plain contest, from a draft to final', async () => {
  const judging = await judgedContest(cast)
  await sendAll(cast, judging)
  await published(judging.contestId)
  const { objectionUntil } = (await organiser.call(c.readContest, { params: { contestId: judging.contestId } })).times
  await goTo(cast, objectionUntil!)
  await world.due()
  await verifies(judging.contestId)
})

test('I-24: receipts of a judge and of an entrant are found in the published evidence; a receipt of another contest is not', async () => {
  const judging = await judgedContest(cast)
  const { contestId } = judging
  await sendAll(cast, judging)
  await published(contestId)
  const receiptsOf = async (person: Client): Promise<readonly string[]> => {
    const { items } = await person.call(c.listReceipts, { params: { contestId } })
    const texts: string[] = []
    for (const { seq } of items) texts.push(await ((await person.call(c.readReceipt, { params: { contestId, seq } })) as Blob).text())
    return texts
  }
  const receipts = [...(await receiptsOf(judges[0]!)), ...(await receiptsOf(entrants[0]!))]
  expect(receipts).toHaveLength(6)
  const bundle = await (await world.anyone.call(c.readPublicBundle, { params: { agencyCode: 'contoh', contestId } }) as Blob).text()
  const found = await verify(bundle, receipts)
  expect(found.exit, found.output).toBe(0)
  const another = await judgedContest(cast)
  const { items } = await entrants[0]!.call(c.listReceipts, { params: { contestId: another.contestId } })
  const strange = await ((await entrants[0]!.call(c.readReceipt, { params: { contestId: another.contestId, seq: items[0]!.seq } })) as Blob).text()
  expect((await verify(bundle, [strange])).exit).toBe(1)
})

test('attachments lie beside the full edition, named by their digests; the public edition opens none', async () => {
  const sealed = await sealedContest(cast)
  const { contestId, schedule } = sealed
  await goTo(cast, schedule.moments.entriesFrom)
  const png = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64')
  const file = await entrants[0]!.call(filesContract.uploadFile, {}, { file: { name: 'gambar.png', content: new Blob([png]) } })
  await enter(contestId, entrants[0]!, 'Bergambar', [file.id])
  await organiser.call(c.askCancel, { params: { contestId }, body: { version: await versionOf(cast, contestId), reason: 'Tidak jadi' } })
  await approve(cast, contestId)
  const folder = await mkdtemp(join(tmpdir(), 'jenjang-bundle-'))
  const ran = async (edition: string, path: string) => {
    const opened = { folder, installation: { id: world.services.installationId }, kind: 'agency', urls: { owner: world.database.ownerUrl, ...world.database.roleUrls } }
    const call = { words: [contestId, path], option: () => edition, all: () => [], flag: () => false, tell: () => undefined }
    return await bundle.run(call, opened as never)
  }
  await mkdir(join(folder, 'keys'))
  await symlink(world.services.files.path(world.agency.id, '0'.repeat(32)).split(world.agency.id)[0]!, join(folder, 'files'))
  const out = join(folder, 'keluar')
  await mkdir(out)
  expect(await ran('full', join(out, 'bukti.jsonl'))).toMatchObject({ document: { edition: 'full', files: 1 } })
  expect(await readFile(join(out, 'files', file.sha256))).toEqual(png)
  expect(await ran('public', join(out, 'publik.jsonl'))).toMatchObject({ document: { edition: 'public', files: 0 } })
  expect((await verify(await readFile(join(out, 'publik.jsonl'), 'utf8'))).exit).toBe(0)
  await rm(folder, { recursive: true })
})

test('I-23: with new rules, a moved deadline, a replaced and a returned work, a work on paper and a rejected one', async () => {
  const sealed = await sealedContest(cast)
  const { contestId, schedule } = sealed
  const params = { contestId }
  const { draft } = await organiser.call(c.readRules, { params })
  const { version } = await organiser.call(c.editRules, { params, body: { version: draft!.version, rules: { ...draft!.rules, summary: 'Diperjelas.' }, schedule: draft!.schedule } })
  await organiser.call(c.askSeal, { params, body: { version, reason: 'Kurang jelas' } })
  await approve(cast, contestId)
  await goTo(cast, schedule.moments.entriesFrom)
  const first = await enter(contestId, entrants[0]!, 'Satu')
  const own = (await entrants[0]!.call(c.readMyEntry, { params })).entry!
  const saved = await entrants[0]!.call(c.saveMyEntry, { params, body: { version: own.version, work: work('Satu lebih baik'), files: [], category: 'umum', coauthors: [] } })
  await entrants[0]!.call(c.sendMyEntry, { params, body: { version: saved.version, rules: await digestOf(contestId, entrants[0]!), confirmAuthorship: true } })
  const second = await enter(contestId, entrants[1]!, 'Dua')
  const third = await enter(contestId, entrants[2]!, 'Tiga')
  const paper = await organiser.call(c.enterForEmployee, { params, body: { work: work('Kertas'), files: [], category: 'umum', employeeId: entrants[3]!.employeeId } })
  await entrants[3]!.call(c.confirmAuthorship, { params: { contestId, entryId: paper.id }, body: { author: true } })
  await organiser.call(c.moveDeadline, { params, body: { version: await versionOf(cast, contestId), moment: 'judgingUntil', to: hours(schedule.moments.judgingUntil, 1), reason: 'Juri berhalangan' } })
  await approve(cast, contestId)
  await goTo(cast, schedule.moments.entriesUntil)
  const check = async (entryId: string, verdict: 'returned' | 'rejected'): Promise<void> => {
    const seen = await organiser.call(c.readEntry, { params: { contestId, entryId } })
    await organiser.call(c.checkEntry, { params: { contestId, entryId }, body: { version: seen.version, verdict, reason: 'Kop surat', decisions: [] } })
  }
  await check(second, 'returned')
  await check(third, 'rejected')
  const returned = (await entrants[1]!.call(c.readMyEntry, { params })).entry!
  const mended = await entrants[1]!.call(c.saveMyEntry, { params, body: { version: returned.version, work: work('Dua bersih'), files: [], category: 'umum', coauthors: [] } })
  await entrants[1]!.call(c.sendMyEntry, { params, body: { version: mended.version, rules: await digestOf(contestId, entrants[1]!), confirmAuthorship: true } })
  for (const entryId of [first, second, paper.id]) await accept(cast, contestId, entryId)
  for (const judge of judges) await declare(contestId, judge)
  await openJudging(cast, contestId)
  await goTo(cast, schedule.moments.judgingFrom)
  for (const judge of judges) await openSheets(contestId, judge)
  await sendAll(cast, { ...sealed, entryIds: [first, second, paper.id] })
  await published(contestId)
  await verifies(contestId)
})

test('I-23: with two authors, a conflict, a reserve called before judging, a correction and an objection', async () => {
  const two = (rules: RulesDocument): RulesDocument => ({ ...rules, categories: rules.categories.map((category) => ({ ...category, entrant: { ...category.entrant, membersAtMost: 2 } })) })
  const sealed = await sealedContest(cast, { change: two })
  const { contestId, schedule } = sealed
  const params = { contestId }
  await goTo(cast, schedule.moments.entriesFrom)
  const saved = await entrants[0]!.call(c.saveMyEntry, { params, body: { version: null, work: work('Berdua'), files: [], category: 'umum', coauthors: [entrants[1]!.employeeId] } })
  await entrants[0]!.call(c.sendMyEntry, { params, body: { version: saved.version, rules: await digestOf(contestId, entrants[0]!), confirmAuthorship: true } })
  await entrants[1]!.call(c.confirmAuthorship, { params: { contestId, entryId: saved.id }, body: { author: true } })
  const other = await enter(contestId, entrants[2]!, 'Sendiri')
  await goTo(cast, schedule.moments.entriesUntil)
  for (const entryId of [saved.id, other]) await accept(cast, contestId, entryId)
  await declare(contestId, judges[0]!, [saved.id])
  for (const judge of judges.slice(1)) await declare(contestId, judge)
  await organiser.call(c.callReserve, { params, body: { version: await versionOf(cast, contestId) } })
  await declare(contestId, reserve)
  await openJudging(cast, contestId)
  await goTo(cast, schedule.moments.judgingFrom)
  const panel: readonly Client[] = [...judges, reserve]
  for (const judge of panel) await openSheets(contestId, judge)
  await sendAll(cast, { ...sealed, entryIds: [saved.id, other] }, panel)
  const [code] = await codesOf(contestId, reserve)
  const body = { rules: await digestOf(contestId, reserve), scores: scoresOf(sealed.rules, () => '1'), note: '', memo: '', after: 1, reason: 'Salah baca' }
  await reserve.call(c.correctSheet, { params: { contestId, code: code! }, body })
  await published(contestId)
  const today = dayIn(await world.clock.now(), 'Asia/Jakarta')
  const { objectionId } = await organiser.call(c.recordObjection, { params, body: { kind: 'arithmetic', from: 'Wening', channel: 'letter', receivedOn: today, text: 'Jumlah keliru', fileId: null } })
  await head.call(c.answerObjection, { params: { ...params, objectionId }, body: { version: 1, upheld: false, text: 'Sudah dihitung ulang.' } })
  await goTo(cast, (await organiser.call(c.readContest, { params })).times.objectionUntil!)
  await world.due()
  await verifies(contestId)
})

test.each(['count', 'drop', 'complete'] as const)('I-23: a judge leaves during judging and a reserve comes; sheets of the leaver by the rule "%s"', async (leaver) => {
  const judging = await judgedContest(cast, { change: rule({ leaver, minimumPerEntry: 2 }) })
  const { contestId } = judging
  const [first, ...others] = judges
  const codes = await codesOf(contestId, first!)
  for (const code of codes.slice(0, 2)) await send(judging, first!, code, () => '5')
  await leave(contestId, first!.name, true)
  await declare(contestId, reserve)
  await openSheets(contestId, reserve)
  await sendAll(cast, judging, [...others, reserve])
  await published(contestId)
  await verifies(contestId)
})

test.each([
  ['without', 0],
  ['later', 1],
] as const)('I-23: sheets that stay unsent, by the rule "%s"', async (unsent, days) => {
  const judging = await judgedContest(cast, { change: rule({ minimumPerEntry: 2, unsent: { rule: unsent, days } }) })
  const { contestId, schedule } = judging
  await sendAll(cast, judging, judges.slice(0, 2))
  await goTo(cast, hours(schedule.moments.judgingUntil, 12))
  if (unsent === 'later') {
    await openSheets(contestId, judges[2]!)
    const [code] = await codesOf(contestId, judges[2]!)
    await send(judging, judges[2]!, code!, () => '2')
  }
  await goTo(cast, hours(schedule.moments.judgingUntil, 25))
  await published(contestId)
  await verifies(contestId)
})

test('I-23: a reserve who is called after the deadline, with the sealed days', async () => {
  const judging = await judgedContest(cast, { change: rule({ unsent: { rule: 'reserve', days: 1 } }) })
  const { contestId, schedule } = judging
  await sendAll(cast, judging, judges.slice(0, 2))
  await goTo(cast, schedule.moments.judgingUntil)
  await leave(contestId, judges[2]!.name, true)
  await declare(contestId, reserve)
  await openSheets(contestId, reserve)
  await sendAll(cast, judging, [reserve])
  await published(contestId)
  await verifies(contestId)
})

test('I-23: so many judges per entry, typed scores, rounding at the criterion, a capped judge, ties, published at a set minute', async () => {
  const judging = await judgedContest(cast, {
    judges: [...judges, reserve],
    reserves: [],
    change: (rules) => ({
      ...rule({ minimumPerEntry: 2, assignment: { rule: 'per-entry', perEntry: 3 } })(rules),
      conflicts: { ...rules.conflicts, common: [{ seat: 2, office: { id: 'Plt. Kepala Daerah', en: '' }, share: '0.25' }] },
      categories: rules.categories.map((category) => ({
        ...category,
        rounding: { at: 'criterion' as const, digits: 1, mode: 'half-even' as const },
        result: { ...category.result, scale: { kind: 'typed' as const, min: '0', max: '100', digits: 1 }, criteria: category.result.criteria.map((each) => ({ ...each, anchors: [] })) },
      })),
    }),
  })
  const { contestId } = judging
  for (const [j, judge] of [...judges, reserve].entries()) for (const code of await codesOf(contestId, judge)) await send(judging, judge, code, (index) => ['87.5', '90', '66.6', '71.3'][(index + j) % 4]!)
  await close(cast, contestId)
  await publish(cast, contestId, hours(await world.clock.now(), 2))
  await goTo(cast, hours(await world.clock.now(), 2))
  await world.due()
  await verifies(contestId)
})

test('I-2: a contest cancelled after sheets were sent', async () => {
  const judging = await judgedContest(cast)
  await sendAll(cast, judging)
  await organiser.call(c.askCancel, { params: { contestId: judging.contestId }, body: { version: await versionOf(cast, judging.contestId), reason: 'Aturan keliru' } })
  await approve(cast, judging.contestId)
  await verifies(judging.contestId)
})

test('I-2: a contest cancelled before anyone entered, with a request refused before', async () => {
  const { contestId } = await sealedContest(cast)
  await organiser.call(c.askCancel, { params: { contestId }, body: { version: await versionOf(cast, contestId), reason: 'Tidak jadi' } })
  await approve(cast, contestId)
  await verifies(contestId)
})

/** Two categories of the same criteria; the second is added as the editor adds it. */
const twoCategories = (small: Partial<RulesDocument['categories'][number]>, first: Partial<RulesDocument['categories'][number]> = {}) => (rules: RulesDocument): RulesDocument => ({
  ...rules,
  categories: rules.categories.flatMap((category) => [{ ...category, ...first }, { ...category, code: 'guru', name: { id: 'Guru', en: 'Teachers' }, ...small }]),
})
const three = { titles: ['Satu', 'Dua', 'Tiga'], entrants: entrants.slice(0, 3), categories: ['umum', 'umum', 'guru'] }

test('I-23: two categories, each with its own places', async () => {
  const judging = await judgedContest(cast, { ...three, change: twoCategories({}) })
  await sendAll(cast, judging)
  await published(judging.contestId)
  const { entries } = await organiser.call(c.readRecapitulation, { params: { contestId: judging.contestId } })
  expect(entries.map(({ category, place }) => [category, place])).toEqual([['umum', 1], ['umum', 2], ['guru', 1]])
  await verifies(judging.contestId)
})

test('a category with fewer entries than its minimum is ranked in the one that the sealed rules name', async () => {
  const judging = await judgedContest(cast, { ...three, change: twoCategories({ minimumEntries: 2, below: { rule: 'merge', into: 'umum' } }) })
  await sendAll(cast, judging)
  await published(judging.contestId)
  const { entries } = await organiser.call(c.readRecapitulation, { params: { contestId: judging.contestId } })
  expect(entries.map(({ category }) => category)).toEqual(['umum', 'umum', 'umum'])
  await verifies(judging.contestId)
})

test('a category with fewer entries than its minimum is published without places, and nobody holds a title there', async () => {
  const judging = await judgedContest(cast, { ...three, change: twoCategories({ minimumEntries: 2 }) })
  await sendAll(cast, judging)
  await published(judging.contestId)
  const { entries } = await organiser.call(c.readRecapitulation, { params: { contestId: judging.contestId } })
  expect(entries.filter(({ category }) => category === 'guru').map(({ place, award, result }) => [place, award, result.exact !== ''])).toEqual([[null, null, true]])
  await verifies(judging.contestId)
})

test.each([
  ['all', 3],
  ['ladder', 2],
] as const)('a gate of one with equals at the cut, %s: who is equal advances together, and the list is published', async (equals, through) => {
  const judging = await judgedContest(cast, {
    ...three,
    categories: [],
    change: (rules) => ({ ...rules, categories: rules.categories.map((category) => ({ ...category, titles: [], ties: { ...category.ties, steps: [{ by: 'lowest' as const }] }, gate: { kind: 'top' as const, count: 1, equals } })) }),
  })
  const { contestId } = judging
  // The third has the same mean, and one sheet that is lower.
  const [first = '', second = '', third = ''] = await codesOf(contestId, judges[0]!)
  for (const [index, judge] of judges.entries()) {
    for (const code of [first, second]) await send(judging, judge, code, () => '3')
    await send(judging, judge, third, () => ['2', '4', '3'][index]!)
  }
  await published(contestId)
  const { entries } = await organiser.call(c.readRecapitulation, { params: { contestId } })
  expect(entries.filter(({ passed }) => passed).map(({ code }) => code).toSorted()).toEqual([first, second, third].slice(0, through).toSorted())
  const open = await world.anyone.call(c.readPublicContest, { params: { agencyCode: 'contoh', contestId } })
  expect(open.published?.places.map(({ authors }) => authors?.length)).toEqual(Array.from({ length: through }, () => 1))
  await verifies(contestId)
})

test.each(['mean/1', 'median/1', 'trimmed-mean/1'] as const)('I-8: sealed under %s, a contest is ranked by it, and a stranger recomputes it', async (method) => {
  const judging = await judgedContest(cast, { change: under(method), titles: ['Antre Tenang', 'Jalan Tanggap'], entrants: entrants.slice(0, 2) })
  const { contestId } = judging
  // One judge stands far from the others: a mean follows, a median and a trimmed mean do not.
  const [first = '', second = ''] = await codesOf(contestId, judges[0]!)
  for (const [index, score] of ['5', '5', '1'].entries()) await send(judging, judges[index]!, first, () => score)
  for (const judge of judges) await send(judging, judge, second, () => '4')
  await published(contestId)
  const result = await organiser.call(c.readRecapitulation, { params: { contestId } })
  const [best, next] = result.entries.toSorted((a, b) => (a.place ?? 0) - (b.place ?? 0))
  expect([best?.code, next?.code]).toEqual(method === 'mean/1' ? [second, first] : [first, second])
  expect(best?.result.exact).toBe(method === 'mean/1' ? '80' : '100')
  await verifies(contestId)
})
