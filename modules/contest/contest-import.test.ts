import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { writeSheet } from '#platform/documents/sheet.ts'
import { filesContract } from '#platform/files/contract.ts'
import type { Colleague } from '#test/support/roster.ts'
import { castOf, enter, goTo, sealedContest } from '#test/support/contest-steps.ts'
import { openWorld } from '#test/support/world.ts'
import { contestContract as c } from './contract.ts'

const world = await openWorld()
const cast = await castOf(world)
const { organiser } = cast
const unit = await cast.roster.unit('Dinas Kertas')
const nips = ['197501012000011001', '197501012000011002', '197501012000011003']
const people: Colleague[] = []
for (const [index, nip] of nips.entries()) people.push(await cast.roster.employee(`Pegawai Kertas ${index + 1}`, unit, { nip }))

const head = ['NIP', 'Judul', 'Tema', 'Masalah', 'Gagasan', 'Manfaat']
const row = (nip: string | number, title: string) => [nip, title, 'Layanan', 'Antre lama', 'Nomor antre', 'Lebih cepat']

const upload = async (rows: readonly (readonly (string | number)[])[]): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'jenjang-entries-'))
  const path = join(folder, 'karya.xlsx')
  await writeSheet(path, { format: 'xlsx', name: 'Karya', rows: [head, ...rows] })
  const content = new Blob([await readFile(path)])
  await rm(folder, { recursive: true })
  return (await organiser.call(filesContract.uploadFile, {}, { file: { name: 'karya.xlsx', content } })).id
}
const open = async () => {
  const sealed = await sealedContest(cast)
  await goTo(cast, sealed.schedule.moments.entriesFrom)
  return { params: { contestId: sealed.contestId } }
}

describe('works from a table (I-31)', () => {
  test('first a preview that writes nothing, then the same applied; each counts once its author confirmed (I-14)', async () => {
    const { params } = await open()
    const fileId = await upload([row(nips[0]!, 'Satu'), row(nips[1]!, 'Dua')])
    const preview = await organiser.call(c.importEntries, { params, body: { fileId, preview: null } })
    expect(preview).toMatchObject({ applied: false, rows: 2, accepted: 2, rejected: 0, findings: [], entries: [{ row: 2, name: 'Pegawai Kertas 1', title: 'Satu', change: 'new' }, { row: 3 }] })
    expect((await organiser.call(c.listEntries, { params, query: {} })).items).toEqual([])
    const applied = await organiser.call(c.importEntries, { params, body: { fileId, preview: preview.preview } })
    expect(applied.applied).toBe(true)
    const { items } = await organiser.call(c.listEntries, { params, query: {} })
    expect(items.map(({ title, by, authors }) => [title, by, authors[0]?.confirmed])).toEqual([['Satu', 'clerk', false], ['Dua', 'clerk', false]])
    const [waiting] = (await people[0]!.call(c.readMyEntry, { params })).toConfirm
    await people[0]!.call(c.confirmAuthorship, { params: { ...params, entryId: waiting!.entryId }, body: { author: true } })
  })

  test('all or nothing: one bad row, and nothing is written', async () => {
    const { params } = await open()
    const fileId = await upload([row(nips[0]!, 'Satu'), row('197501012000019999', 'Tidak dikenal'), row(nips[1]!, ''), row(nips[2]!, 'Dua'), row(nips[2]!, 'Dua lagi')])
    const preview = await organiser.call(c.importEntries, { params, body: { fileId, preview: null } })
    expect(preview.findings.map(({ row: at, column, code }) => [at, column, code])).toEqual([
      [6, 'NIP', 'NIP_TWICE'],
      [3, 'NIP', 'EMPLOYEE_UNKNOWN'],
      [4, 'Judul', 'ENTRY_INCOMPLETE'],
    ])
    expect((await organiser.refused(c.importEntries, { params, body: { fileId, preview: preview.preview } })).code).toBe('IMPORT_REJECTED')
    expect((await organiser.call(c.listEntries, { params, query: {} })).items).toEqual([])
    expect(JSON.stringify(preview)).not.toContain('1975010120000')
  })

  test('what changed since the preview is not applied, and what an employee wrote is never replaced', async () => {
    const { params } = await open()
    const fileId = await upload([row(nips[0]!, 'Satu')])
    const preview = await organiser.call(c.importEntries, { params, body: { fileId, preview: null } })
    await enter(params.contestId, people[0]!, 'Tulisan sendiri')
    expect((await organiser.refused(c.importEntries, { params, body: { fileId, preview: preview.preview } })).code).toBe('STALE')
    expect((await organiser.call(c.importEntries, { params, body: { fileId, preview: null } })).findings).toMatchObject([{ code: 'EMPLOYEE_ENTERED' }])
  })

  test('a file of somebody else, or one that is no table, is refused', async () => {
    const { params } = await open()
    const png = new Blob([Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64')])
    const theirs = await cast.entrants[0]!.call(filesContract.uploadFile, {}, { file: { name: 'a.png', content: png } })
    expect((await organiser.refused(c.importEntries, { params, body: { fileId: theirs.id, preview: null } })).code).toBe('FILE_UNKNOWN')
    const own = await organiser.call(filesContract.uploadFile, {}, { file: { name: 'a.png', content: png } })
    expect((await organiser.refused(c.importEntries, { params, body: { fileId: own.id, preview: null } })).code).toBe('SHEET_TYPE')
  })
})
