import { describe, expect, test } from 'vitest'
import { approvalContract } from '#platform/approval/contract.ts'
import { filesContract } from '#platform/files/contract.ts'
import { peopleContract } from '#modules/people/contract.ts'
import { openWorld } from '#test/support/world.ts'
import { organisationContract as organisation } from './contract.ts'

const world = await openWorld()
const officer = await world.person({ name: 'Petugas Satu', roles: ['hr_officer'] })
const head = await world.person({ name: 'Kepala Dua', roles: ['hr_head'] })

const headings = 'ID;DIATASAN ID;NAMA UNOR;NAMA JABATAN;ESELON ID;INDUK UNOR ID;PEMIMPIN PNS ID'
type Line = readonly [id: string, above: string, name: string, more?: string]
const bring = async (lines: readonly Line[], head_ = headings): Promise<string> => {
  const content = [head_, ...lines.map(([id, above, name, more]) => `${id};${above};${name};${more ?? ';;;'}`)].join('\r\n')
  const file = await officer.call(filesContract.uploadFile, {}, { file: { name: 'unor.csv', content: new Blob([content]) } })
  return (await officer.call(organisation.beginUnitImport, { body: { fileId: file.id } })).importId
}
const read = async (importId: string) => await officer.call(organisation.readUnitImport, { params: { importId } })
const approve = async (approvalId: string) => {
  const found = (await head.call(approvalContract.listApprovals, { query: {} })).items.find(({ id }) => id === approvalId)
  world.clock.step(120_000)
  return await head.call(approvalContract.approve, { params: { approvalId }, body: { digest: found?.digest ?? '', code: await head.code() } })
}
const applyByTwo = async (importId: string, setAside: number[] = []): Promise<void> => {
  const { version } = await read(importId)
  await approve((await officer.call(organisation.askUnitImport, { params: { importId }, body: { version, setAside } })).approvalId)
}
const tree = async () => {
  const { items } = await officer.call(organisation.listUnits, {})
  const names = new Map(items.map(({ id, name }) => [id, name]))
  return items.map(({ name, parentId, state }) => [name, parentId === null ? null : names.get(parentId), state])
}

const reference: readonly Line[] = [
  ['A', 'null', 'Pemerintah Kabupaten Contoh', 'Bupati;;;null'],
  ['B', 'A', 'Dinas Sosial', 'Kepala Dinas Sosial;22;B;S1'],
  ['C', 'B', 'Bidang Rehabilitasi', 'Kepala Bidang Rehabilitasi;32;B;null'],
]

describe('the unit reference of SIASN', () => {
  test('is read, shown, and applied by one person while the tree is bare', async () => {
    const importId = await bring(reference)
    const found = await read(importId)
    expect(found).toMatchObject({ state: 'staged', rows: 3, accepted: 3, rejected: 0, new: 3, changed: 0, gone: 0, stale: false, alone: true })
    expect(found.findings.map(({ row, code }) => [row, code])).toEqual([[3, 'UNIT_LEADER_UNKNOWN']])
    expect(await tree()).toEqual([])
    await officer.call(organisation.applyFirstUnits, { params: { importId }, body: { version: found.version } })
    expect(await tree()).toEqual([
      ['Bidang Rehabilitasi', 'Dinas Sosial', 'placed'],
      ['Dinas Sosial', 'Pemerintah Kabupaten Contoh', 'placed'],
      ['Pemerintah Kabupaten Contoh', null, 'placed'],
    ])
  })

  test('the same file again changes nothing, and there is nothing to ask for', async () => {
    const importId = await bring(reference)
    const found = await read(importId)
    expect(found).toMatchObject({ new: 0, changed: 0, same: 3, alone: false })
    expect((await officer.refused(organisation.askUnitImport, { params: { importId }, body: { version: found.version } })).code).toBe('UNIT_IMPORT_NOTHING')
  })

  test('circles, orphans and a second root are named with their rows; refused rows are set aside by name or nothing is', async () => {
    const importId = await bring([...reference, ['D', 'E', 'Seksi Satu'], ['E', 'D', 'Seksi Dua'], ['F', 'X', 'Unit Tanpa Induk'], ['G', '', 'Puncak Kedua']])
    const found = await read(importId)
    expect(found.findings.filter(({ code }) => code !== 'UNIT_LEADER_UNKNOWN').map(({ row, name, code }) => [row, name, code])).toEqual([
      [5, 'Seksi Satu', 'UNIT_IN_CIRCLE'],
      [6, 'Seksi Dua', 'UNIT_IN_CIRCLE'],
      [7, 'Unit Tanpa Induk', 'UNIT_ORPHAN'],
      [8, 'Puncak Kedua', 'UNIT_ROOTS'],
    ])
    expect(await officer.refused(organisation.askUnitImport, { params: { importId }, body: { version: found.version } })).toMatchObject({ code: 'UNIT_IMPORT_ROWS_REFUSED' })
    expect((await officer.refused(organisation.applyFirstUnits, { params: { importId }, body: { version: found.version } })).code).toBe('UNIT_SECOND_PERSON_NEEDED')
    await applyByTwo(importId, [5, 6])
    expect((await tree()).filter(([, , state]) => state === 'to_be_placed').map(([name]) => name)).toEqual(['Puncak Kedua', 'Unit Tanpa Induk'])
    await world.healthy()
  })

  test('a later file renames, moves, and leaves what it does not name', async () => {
    const importId = await bring([reference[0] as Line, ['B', 'A', 'Dinas Sosial dan P3A', 'Kepala Dinas Sosial;22;B;S1'], ['H', 'B', 'Bidang Baru']])
    const found = await read(importId)
    expect(found).toMatchObject({ new: 1, changed: 1, gone: 3 })
    expect(found.differences.map(({ name, what, field, before, after }) => [name, what, field, before, after]).slice(0, 2)).toEqual([
      ['Dinas Sosial dan P3A', 'changed', 'name', 'Dinas Sosial', 'Dinas Sosial dan P3A'],
      ['Bidang Baru', 'new', 'parent', null, 'Dinas Sosial dan P3A'],
    ])
    await applyByTwo(importId)
    expect(await tree()).toContainEqual(['Bidang Rehabilitasi', 'Dinas Sosial dan P3A', 'placed'])
  })

  test('an agreement about a tree that has changed since is refused', async () => {
    const importId = await bring([...reference, ['J', 'B', 'Bidang Lain']])
    const { version } = await read(importId)
    const { approvalId } = await officer.call(organisation.askUnitImport, { params: { importId }, body: { version } })
    const unit = (await officer.call(organisation.listUnits, {})).items.find(({ name }) => name === 'Bidang Rehabilitasi')
    await officer.call(organisation.renameUnit, { params: { unitId: unit?.id ?? '' }, body: { name: 'Bidang Rehab', from: '2026-02-01', version: unit?.version ?? 0 } })
    const found = (await head.call(approvalContract.listApprovals, { query: {} })).items.find(({ id }) => id === approvalId)
    world.clock.step(120_000)
    expect((await head.refused(approvalContract.approve, { params: { approvalId }, body: { digest: found?.digest ?? '', code: await head.code() } })).code).toBe('UNIT_IMPORT_STALE')
    expect((await read(importId)).stale).toBe(true)
  })
})

describe('an import of units is undone as one', () => {
  test('what it wrote is closed, what it closed stands again; both stay on record', async () => {
    const before = await tree()
    const importId = await bring([['B', 'A', 'Nama Lain'], ['K', 'B', 'Unit Sekejap'], ['L', 'K', 'Unit Lebih Sekejap']])
    await applyByTwo(importId)
    expect(await tree()).not.toEqual(before)
    const { version } = await read(importId)
    await approve((await officer.call(organisation.askUndoUnits, { params: { importId }, body: { version, reason: 'Berkas yang salah' } })).approvalId)
    expect(await tree()).toEqual(before)
    expect((await read(importId)).state).toBe('undone')
    const { rows } = await world.database.owner(`select count(*)::integer as kept from organisation.unit_fact where name in ('Nama Lain', 'Unit Sekejap') and closed_by is not null`, [])
    expect(rows).toEqual([{ kept: 2 }])
    await world.healthy()
  })

  test('it is refused with the names of the units on which something later stands', async () => {
    const importId = await bring([['M', 'A', 'Dinas Induk'], ['N', 'A', 'Dinas Berpegawai']])
    await applyByTwo(importId)
    const units = (await officer.call(organisation.listUnits, {})).items
    const unit = units.find(({ name }) => name === 'Dinas Induk')
    await officer.call(organisation.createUnit, { body: { name: 'Bidang di Bawahnya', parentId: unit?.id ?? null } })
    const roster = "NIP BARU;NAMA;UNOR ID;UNOR NAMA\r\n'198501232010011001;SATU;N;Dinas Berpegawai\r\n"
    const file = await officer.call(filesContract.uploadFile, {}, { file: { name: 'r.csv', content: new Blob([roster]) } })
    const { importId: rosterId } = await officer.call(peopleContract.beginImport, { body: { fileId: file.id } })
    for (;;) {
      const staged = await officer.call(peopleContract.readImport, { params: { importId: rosterId } })
      if (staged.state === 'reading') continue
      await officer.call(peopleContract.applyFirstImport, { params: { importId: rosterId }, body: { version: staged.version } })
      break
    }
    const { version } = await read(importId)
    const refused = await officer.refused(organisation.askUndoUnits, { params: { importId }, body: { version, reason: 'Berkas yang salah' } })
    expect(refused.code).toBe('UNIT_IMPORT_BUILT_UPON')
    expect(refused.title).toContain('Bidang di Bawahnya; Dinas Berpegawai')
  })
})

test('a sheet that is no unit reference is refused by what it lacks', async () => {
  const file = await officer.call(filesContract.uploadFile, {}, { file: { name: 'x.csv', content: new Blob(['NAMA;ALAMAT\r\na;b\r\n']) } })
  const refused = await officer.refused(organisation.beginUnitImport, { body: { fileId: file.id } })
  expect(refused).toMatchObject({ code: 'UNIT_SHEET_WRONG' })
  expect(refused.title).toContain('DIATASAN ID')
})
