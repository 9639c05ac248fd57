import { expect, test } from 'vitest'
import { nipOf, openSmallAgency } from '#test/support/small-agency.ts'
import { peopleContract as people } from './contract.ts'
import type { HistoryKind } from './rules/history-kinds.ts'

const agency = await openSmallAgency()

const begin = async (kind: HistoryKind, lines: readonly string[]): Promise<string> =>
  (await agency.officer.call(people.beginHistoryImport, { body: { kind, fileId: await agency.upload(lines.join('\r\n')) } })).importId
const read = async (importId: string) => await agency.officer.call(people.readHistoryImport, { params: { importId } })
const applyByTwo = async (importId: string, setAside: number[] = []) => {
  const { version } = await read(importId)
  await agency.approve((await agency.officer.call(people.askHistoryImport, { params: { importId }, body: { version, setAside } })).approvalId)
}
const of = async (name: string) => (await agency.officer.call(people.listHistories, { params: { employeeId: await agency.employeeId(name) } })).items.map(({ kind, title, validFrom }) => [kind, title, validFrom])

const ranks = ['id;nipBaru;golongan;TMT GOLONGAN;skNomor;skTanggal', `R1;'${nipOf(3)};III/b;01-04-2016;800/1;01-03-2016`, `R2;'${nipOf(3)};III/c;01-04-2020;800/2;01-03-2020`]

test('ranks as SIASN gives them, by two people; the same file again changes nothing', async () => {
  const importId = await begin('rank', ranks)
  expect(await read(importId)).toMatchObject({ kind: 'rank', state: 'staged', rows: 2, accepted: 2, rejected: 0, new: 2, changed: 0, gone: 0 })
  expect(await of('siti')).toEqual([])
  await applyByTwo(importId)
  expect(await of('siti')).toEqual([['rank', 'III/c', '2020-04-01'], ['rank', 'III/b', '2016-04-01']])
  const again = await begin('rank', ranks)
  const found = await read(again)
  expect(found).toMatchObject({ new: 0, changed: 0, same: 2 })
  expect((await agency.officer.refused(people.askHistoryImport, { params: { importId: again }, body: { version: found.version } })).code).toBe('HISTORY_NOTHING')
})

test('a row that differs is shown, closed and written beside it; what the file no longer names is left', async () => {
  const importId = await begin('rank', [ranks[0] ?? '', `R2;'${nipOf(3)};III/c;01-10-2020;800/2;01-03-2020`])
  const found = await read(importId)
  expect(found).toMatchObject({ new: 0, changed: 1, gone: 1 })
  expect(found.differences.map(({ name, what, before, after }) => [name, what, before, after])).toEqual([
    ['Siti Staf', 'changed', 'III/c (2020-04-01)', 'III/c (2020-10-01)'],
    ['Siti Staf', 'gone', 'III/b (2016-04-01)', null],
  ])
  await applyByTwo(importId)
  expect(await of('siti')).toEqual([['rank', 'III/c', '2020-10-01'], ['rank', 'III/b', '2016-04-01']])
  const { rows } = await agency.world.database.owner(`select count(*)::integer as kept from people.history where key = 'R2'`, [])
  expect(rows).toEqual([{ kept: 2 }])
  await agency.world.healthy()
})

test('an import of histories is undone as one, and the one before it is not undone under it', async () => {
  const { items } = await agency.officer.call(people.listHistoryImports, {})
  const applied = items.filter(({ state }) => state === 'applied')
  const [last, first] = [applied[0]?.id ?? '', applied[1]?.id ?? '']
  const reason = 'Berkas yang salah'
  const refused = await agency.officer.refused(people.askUndoHistories, { params: { importId: first }, body: { version: (await read(first)).version, reason } })
  expect(refused.title).toContain('Siti Staf')
  await agency.approve((await agency.officer.call(people.askUndoHistories, { params: { importId: last }, body: { version: (await read(last)).version, reason } })).approvalId)
  expect(await of('siti')).toContainEqual(['rank', 'III/c', '2020-04-01'])
  await agency.world.healthy()
})

test('rows that cannot be read are refused by name and set aside; no number is shown', async () => {
  const importId = await begin('training', ['NIP BARU;NAMA KURSUS;TANGGAL KURSUS;JUMLAH JAM', `'${nipOf(4)};Pelayanan Publik;31-02-2024;20`, `'${nipOf(99)};Arsip;01-02-2024;10`, `12;Arsip;01-02-2024;10`, `'${nipOf(4)};;01-02-2024;10`, `'${nipOf(4)};Arsip;01-02-2024;10`, `'${nipOf(4)};Arsip;01-02-2024;10`])
  const found = await read(importId)
  expect(found.findings.map(({ row, name, code, shown }) => [row, name, code, shown])).toEqual([
    [2, 'Ayu Staf', 'HISTORY_DATE_INVALID', ''],
    [3, '', 'HISTORY_NIP_UNKNOWN', '··· 099'],
    [4, '', 'HISTORY_NIP_WRONG', ''],
    [5, 'Ayu Staf', 'HISTORY_TITLE_EMPTY', ''],
    [7, 'Ayu Staf', 'HISTORY_TWICE', ''],
  ])
  expect((await agency.officer.refused(people.askHistoryImport, { params: { importId }, body: { version: found.version } })).code).toBe('IMPORT_ROWS_REFUSED')
  await applyByTwo(importId, [2, 3, 4, 5, 7])
  expect(await of('ayu')).toEqual([['training', 'Arsip', '2024-02-01']])
})

test('discipline is protected: not in the preview, not in the list, and each reading is logged', async () => {
  const importId = await begin('discipline', ['nip;jenisHukuman;hukumanTanggal;skNomor', `'${nipOf(4)};Teguran tertulis;01-06-2023;900/7`])
  const found = await read(importId)
  expect(found.differences).toMatchObject([{ what: 'new', before: null, after: null }])
  expect(JSON.stringify(found)).not.toContain('Teguran')
  await applyByTwo(importId)
  expect(JSON.stringify(await of('ayu'))).not.toContain('Teguran')
  const employeeId = await agency.employeeId('ayu')
  const open = await agency.officer.call(people.readDiscipline, { params: { employeeId } })
  expect(open.items).toMatchObject([{ title: 'Teguran tertulis', validFrom: '2023-06-01' }])
  const ayu = await agency.signedInAs('ayu')
  expect((await ayu.call(people.listReadings, { params: { employeeId } })).items).toMatchObject([{ reader: 'Petugas Satu', what: 'discipline' }])
  expect((await ayu.refused(people.listHistories, { params: { employeeId: await agency.employeeId('siti') } })).code).toBe('NOT_FOUND')
})
