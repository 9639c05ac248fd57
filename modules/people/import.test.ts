import { describe, expect, test } from 'vitest'
import { approvalContract } from '#platform/approval/contract.ts'
import { filesContract } from '#platform/files/contract.ts'
import { withContext, systemContext } from '#platform/http/context.ts'
import { type Client, openWorld } from '#test/support/world.ts'
import { organisationContract } from '#modules/organisation/contract.ts'
import { peopleContract as people } from './contract.ts'

const world = await openWorld()
const officer = await world.person({ name: 'Petugas Satu', roles: ['hr_officer'] })
const head = await world.person({ name: 'Kepala Dua', roles: ['hr_head'] })

const headings = ['PNS ID', 'NIP BARU', 'NAMA', 'TANGGAL LAHIR', 'JENIS KELAMIN', 'AGAMA NAMA', 'TMT CPNS', 'STATUS CPNS PNS', 'KEDUDUKAN HUKUM ID', 'GOL AKHIR NAMA', 'TMT GOLONGAN', 'UNOR ID', 'UNOR NAMA', 'JENIS JABATAN ID', 'JABATAN ID', 'JABATAN NAMA', 'TMT JABATAN'] as const
type Row = Partial<Record<(typeof headings)[number], string>>

const person = (serial: number, more: Row = {}): Row => ({
  'PNS ID': `S${serial}`, 'NIP BARU': `'198501232010011${String(serial).padStart(3, '0')}`, NAMA: `ORANG KE ${serial}`, 'TANGGAL LAHIR': '23-01-1985', 'JENIS KELAMIN': 'M', 'AGAMA NAMA': 'Islam',
  'TMT CPNS': '01-01-2010', 'STATUS CPNS PNS': 'P', 'KEDUDUKAN HUKUM ID': '01', 'GOL AKHIR NAMA': 'III/c', 'TMT GOLONGAN': '01-04-2020', 'UNOR ID': 'U1', 'UNOR NAMA': 'Dinas Sosial',
  'JENIS JABATAN ID': '2', 'JABATAN ID': 'J1', 'JABATAN NAMA': 'Pekerja Sosial Ahli Muda', 'TMT JABATAN': '01-01-2021', ...more,
})
const csvOf = (rows: readonly Row[], columns: readonly (typeof headings)[number][] = headings): string =>
  [columns.join(';'), ...rows.map((row) => columns.map((column) => row[column] ?? 'null').join(';'))].join('\r\n')

const bring = async (content: string | Buffer, name = 'export.csv'): Promise<string> => {
  const file = await officer.call(filesContract.uploadFile, {}, { file: { name, content: new Blob([content as BlobPart]) } })
  return (await officer.call(people.beginImport, { body: { fileId: file.id } })).importId
}
const readUntilDone = async (importId: string) => {
  for (;;) {
    const found = await officer.call(people.readImport, { params: { importId } })
    if (found.state !== 'reading') return found
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}
const stage = async (rows: readonly Row[], columns?: readonly (typeof headings)[number][]) => await readUntilDone(await bring(csvOf(rows, columns)))

const approve = async (by: Client, approvalId: string) => {
  const { items } = await by.call(approvalContract.listApprovals, { query: {} })
  const found = items.find(({ id }) => id === approvalId)
  if (found === undefined) throw new Error('The request is not there.')
  world.clock.step(120_000)
  return await by.call(approvalContract.approve, { params: { approvalId }, body: { digest: found.digest, code: await by.code() } })
}
const applyByTwo = async (staged: { readonly id: string; readonly version: number }, setAside: number[] = []): Promise<void> => {
  const { approvalId } = await officer.call(people.askImport, { params: { importId: staged.id }, body: { version: staged.version, setAside } })
  await approve(head, approvalId)
}
const ledgerKinds = async (): Promise<readonly string[]> => (await world.database.owner(`select kind from ledger.entry where agency_id = $1 and chain = 'agency' order by seq`, [world.agency.id])).rows.map((row) => row.kind)
const factsOf = async (name: string, table: string, columns: string) =>
  (await world.database.owner(
    `select ${columns}, f.valid_from::text, f.valid_to::text, f.recorded_to is null as open from ${table} f
      where f.employee_id in (select employee_id from people.name where name = $1) order by f.version`, [name])).rows

describe('the first roster of an empty agency', () => {
  test('is staged, shown, and applied by one person', async () => {
    const staged = await stage([person(1), person(2), person(3, { 'JENIS KELAMIN': 'F' })])
    expect(staged).toMatchObject({ state: 'staged', rows: 3, accepted: 3, rejected: 0, new: 3, changed: 0, gone: 0, warnings: 3, emptyRoster: true })
    expect(staged.byCode.map(({ code, count }) => [code, count])).toEqual([['NIP_SEX_MISMATCH', 1], ['POSITION_NEW', 1], ['UNIT_NEW', 1]])
    expect((await officer.call(people.listEmployees, { query: {} })).items).toEqual([])
    await officer.call(people.applyFirstImport, { params: { importId: staged.id }, body: { version: staged.version } })
    const { items } = await officer.call(people.listEmployees, { query: {} })
    expect(items.map(({ name, nipTail, unit, position, kind }) => [name, nipTail, unit, position, kind])).toEqual(
      [1, 2, 3].map((serial) => [`Orang Ke ${serial}`, `00${serial}`, 'Dinas Sosial', 'Pekerja Sosial Ahli Muda', 'PNS']),
    )
  })

  test('leaves one entry on record with the digest of its rows, and units to be placed', async () => {
    expect((await ledgerKinds()).filter((kind) => kind === 'roster.imported')).toHaveLength(1)
    const { items } = await officer.call(organisationContract.listUnits, {})
    expect(items).toMatchObject([{ name: 'Dinas Sosial', state: 'to_be_placed', siasnId: 'U1' }])
    const positions = await officer.call(organisationContract.listPositions, { query: {} })
    expect(positions.items).toMatchObject([{ name: 'Pekerja Sosial Ahli Muda', tier: 'JF_MU', basis: 'title', state: 'to_be_placed' }])
  })

  test('the next one needs two people', async () => {
    const staged = await stage([person(1), person(2), person(3), person(4)])
    expect((await officer.refused(people.applyFirstImport, { params: { importId: staged.id }, body: { version: staged.version } })).code).toBe('SECOND_PERSON_NEEDED')
    const { approvalId } = await officer.call(people.askImport, { params: { importId: staged.id }, body: { version: staged.version } })
    const [mine] = (await officer.call(approvalContract.listApprovals, { query: {} })).items
    expect((await officer.refused(approvalContract.approve, { params: { approvalId }, body: { digest: mine?.digest ?? '', code: await officer.code() } })).code).toBe('SECOND_PERSON_NEEDED')
    await approve(head, approvalId)
    expect((await officer.call(people.countEmployees, { query: {} })).count).toBe(4)
    expect((await officer.call(people.readImport, { params: { importId: staged.id } })).state).toBe('applied')
  })
})

describe('what differs', () => {
  test('new, changed and gone are shown before anything changes; protected values only as changed', async () => {
    const staged = await stage([
      person(1, { 'GOL AKHIR NAMA': 'III/d', 'TMT GOLONGAN': '01-10-2025', 'AGAMA NAMA': 'Kristen' }),
      person(2, { 'UNOR ID': 'U2', 'UNOR NAMA': 'Dinas Baru', 'TMT JABATAN': '01-02-2026' }),
      person(3),
      person(5),
    ])
    expect(staged).toMatchObject({ new: 1, changed: 2, gone: 1, cellsChanged: 5, same: 1 })
    const { items } = await officer.call(people.listChanges, { params: { importId: staged.id }, query: {} })
    expect(items.map(({ name, field, before, after, hidden }) => [name, field, before, after, hidden])).toEqual([
      ['Orang Ke 1', 'agama_nama', null, null, true],
      ['Orang Ke 1', 'gol_akhir_nama', 'III/c', 'III/d', false],
      ['Orang Ke 1', 'tmt_golongan', '2020-04-01', '2025-10-01', false],
      ['Orang Ke 2', 'tmt_jabatan', '2021-01-01', '2026-02-01', false],
      ['Orang Ke 2', 'unor_nama', 'Dinas Sosial', 'Dinas Baru', false],
    ])
    const gone = await officer.call(people.listImportPeople, { params: { importId: staged.id }, query: { which: 'gone' } })
    expect(gone.items.map(({ name }) => name)).toEqual(['Orang Ke 4'])
    const added = await officer.call(people.listImportPeople, { params: { importId: staged.id }, query: { which: 'new' } })
    expect(added.items).toMatchObject([{ row: 5, name: 'Orang Ke 5', nipTail: '005', unit: 'Dinas Sosial' }])
    await applyByTwo(staged)
  })

  test('a later TMT succeeds the old fact, which ends where the new one begins; nothing is overwritten', async () => {
    expect(await factsOf('ORANG KE 1', 'people.rank', 'grade')).toEqual([
      { grade: 'III/c', valid_from: '2020-04-01', valid_to: null, open: false },
      { grade: 'III/c', valid_from: '2020-04-01', valid_to: '2025-10-01', open: true },
      { grade: 'III/d', valid_from: '2025-10-01', valid_to: null, open: true },
    ].map((row) => expect.objectContaining(row)))
  })

  test('people who are gone from the file are left as they are', async () => {
    expect((await officer.call(people.countEmployees, { query: {} })).count).toBe(5)
  })

  test('an earlier or missing TMT is a correction: the new row stands in the place of the old one', async () => {
    const staged = await stage([person(1, { 'GOL AKHIR NAMA': 'III/b', 'TMT GOLONGAN': '01-10-2025', 'AGAMA NAMA': 'Kristen' })])
    await applyByTwo(staged)
    expect((await factsOf('ORANG KE 1', 'people.rank', 'grade')).filter((row) => row.open).map((row) => [row.grade, row.valid_to === null])).toEqual([['III/c', false], ['III/b', true]])
  })

  test('a column that the file does not have changes nothing', async () => {
    const staged = await stage([person(1)], ['PNS ID', 'NIP BARU', 'NAMA'])
    expect(staged).toMatchObject({ changed: 0, accepted: 1 })
  })

  test('a corrected number stays with the same employee, whom the SIASN id names', async () => {
    const staged = await stage([{ ...person(2), 'NIP BARU': '198501232010011777' }], ['PNS ID', 'NIP BARU', 'NAMA'])
    expect(staged).toMatchObject({ new: 0, changed: 1 })
    await applyByTwo(staged)
    const { items } = await officer.call(people.listEmployees, { query: { q: '777' } })
    expect(items.map(({ name }) => name)).toEqual(['Orang Ke 2'])
    expect(await factsOf('ORANG KE 2', 'people.name', 'nip_tail')).toMatchObject([{ nip_tail: '002', open: false }, { nip_tail: '002', open: true }, { nip_tail: '777', open: true }])
  })

  test('a value that a person verified by hand is not overwritten', async () => {
    await world.database.owner(`update people.rank set hand_verified = true where is_open and employee_id in (select employee_id from people.name where name = 'ORANG KE 3')`)
    const staged = await stage([person(3, { 'GOL AKHIR NAMA': 'IV/a' })])
    expect(staged).toMatchObject({ changed: 0 })
    const { items } = await officer.call(people.listChanges, { params: { importId: staged.id }, query: {} })
    expect(items).toMatchObject([{ field: 'gol_akhir_nama', kept: true }])
    await applyByTwo(staged)
    expect(await factsOf('ORANG KE 3', 'people.rank', 'grade')).toMatchObject([{ grade: 'III/c', open: true }])
  })
})

describe('rows that are refused', () => {
  const broken = [person(11), person(12, { NAMA: '' }), person(13, { 'TMT GOLONGAN': '31-02-2024' }), person(14), person(14, { 'PNS ID': 'S99', NAMA: 'KEMBAR' }), person(15, { 'NIP BARU': '1,98501E+17' })]

  test('are named with the row that the spreadsheet shows; nothing shown carries a birth date', async () => {
    const staged = await stage(broken)
    expect(staged).toMatchObject({ rows: 6, accepted: 1, rejected: 5 })
    const { items } = await officer.call(people.listFindings, { params: { importId: staged.id }, query: { refuses: 'yes' } })
    expect(items.map(({ row, column, code, shown }) => [row, column, code, shown])).toEqual([
      [3, 'NAMA', 'NAME_EMPTY', ''],
      [4, 'TMT GOLONGAN', 'DATE_INVALID', '31-02-2024'],
      [5, 'NIP BARU', 'NIP_DUPLICATE', '··· 014'],
      [6, 'NIP BARU', 'NIP_DUPLICATE', '··· 014'],
      [7, 'NIP BARU', 'NIP_DIGITS_LOST', '1,98501E+17'],
    ])
    expect(staged.refusedRows.map(({ row, name, nipTail }) => [row, name, nipTail])).toEqual([[3, '', '012'], [4, 'ORANG KE 13', '013'], [5, 'ORANG KE 14', '014'], [6, 'KEMBAR', '014'], [7, 'ORANG KE 15', '']])
  })

  test('stop the import, unless two people set each of them aside by name; the others stay listed', async () => {
    const staged = await stage(broken)
    const ask = (setAside: number[]) => ({ params: { importId: staged.id }, body: { version: staged.version, setAside } })
    expect((await officer.refused(people.askImport, ask([]))).code).toBe('IMPORT_ROWS_REFUSED')
    expect((await officer.refused(people.askImport, ask([3, 4, 5, 6]))).code).toBe('IMPORT_ROWS_REFUSED')
    await applyByTwo(staged, [3, 4, 5, 6, 7])
    const found = await officer.call(people.readImport, { params: { importId: staged.id } })
    expect(found).toMatchObject({ state: 'applied', setAside: 5, rejected: 5 })
    expect(found.refusedRows).toHaveLength(5)
    expect((await officer.call(people.listEmployees, { query: { q: 'orang 11' } })).items).toHaveLength(1)
    expect((await officer.call(people.listEmployees, { query: { q: 'kembar' } })).items).toHaveLength(0)
  })

  test('a refused row keeps its person from being listed as gone', async () => {
    const everybody = [1, 2, 3, 4, 5, 11].map((serial) => person(serial))
    const staged = await stage([...everybody.slice(1).map((row, index) => (index === 0 ? { ...row, 'NIP BARU': '198501232010011777' } : row)), { ...everybody[0], 'TMT CPNS': '31-04-2010' }])
    expect(staged).toMatchObject({ rejected: 1, gone: 0 })
  })
})

describe('an import is one unit', () => {
  test('a preview of another roster is refused', async () => {
    const [one, two] = [await stage([person(21)]), await stage([person(22)])]
    await applyByTwo(one)
    expect((await officer.refused(people.askImport, { params: { importId: two.id }, body: { version: two.version } })).code).toBe('IMPORT_STALE')
    expect((await officer.call(people.readImport, { params: { importId: two.id } })).stale).toBe(true)
    await officer.call(people.abandonImport, { params: { importId: two.id }, body: { version: two.version } })
    const left = await world.database.owner('select count(*)::integer as count from protected.import_row where import_id = any($1)', [[one.id, two.id]])
    expect(left.rows[0]?.count).toBe(0)
  })

  test('it can be undone as one by two people, and read anew', async () => {
    const before = await world.database.owner(`select employee_id, grade, valid_from, valid_to from people.rank where recorded_to is null order by 1, 3`)
    const staged = await stage([person(21, { 'GOL AKHIR NAMA': 'IV/b', 'TMT GOLONGAN': '01-12-2025', NAMA: 'NAMA LAIN' }), person(31)])
    await applyByTwo(staged)
    expect((await officer.call(people.listEmployees, { query: { q: 'lain' } })).items).toHaveLength(1)
    const applied = await officer.call(people.readImport, { params: { importId: staged.id } })
    const { approvalId } = await officer.call(people.askUndoImport, { params: { importId: staged.id }, body: { version: applied.version, reason: 'Berkas yang salah diunggah' } })
    await approve(head, approvalId)
    const after = await world.database.owner(`select employee_id, grade, valid_from, valid_to from people.rank where recorded_to is null order by 1, 3`)
    expect(after.rows).toEqual(before.rows)
    expect((await officer.call(people.listEmployees, { query: { q: 'lain' } })).items).toHaveLength(0)
    expect((await officer.call(people.listEmployees, { query: { q: 'orang 21' } })).items).toHaveLength(1)
    expect((await officer.call(people.listEmployees, { query: { q: 'orang 31' } })).items).toHaveLength(0)
    const again = await stage([person(31)])
    expect(again).toMatchObject({ new: 1, changed: 0 })
    await applyByTwo(again)
    const rows = await world.database.owner(`select count(*)::integer as count from people.employee where siasn_id = 'S31'`)
    expect(rows.rows[0]?.count).toBe(1)
  })

  test('what later imports build upon cannot be undone', async () => {
    const first = await stage([person(41)])
    await applyByTwo(first)
    await applyByTwo(await stage([person(41, { NAMA: 'BERUBAH LAGI' })]))
    const applied = await officer.call(people.readImport, { params: { importId: first.id } })
    expect((await officer.refused(people.askUndoImport, { params: { importId: first.id }, body: { version: applied.version, reason: 'Berkas yang salah diunggah' } })).code).toBe('IMPORT_BUILT_UPON')
  })

  test('the same upload begun twice is one import', async () => {
    const file = await officer.call(filesContract.uploadFile, {}, { file: { name: 'a.csv', content: new Blob([csvOf([person(1)])]) } })
    const [one, two] = [await officer.call(people.beginImport, { body: { fileId: file.id } }), await officer.call(people.beginImport, { body: { fileId: file.id } })]
    expect(one.importId).toBe(two.importId)
    await readUntilDone(one.importId)
  })
})

describe('files', () => {
  test('Windows-1252 and UTF-8 say the same', async () => {
    const row = person(51, { NAMA: 'RENÉ D’ARC', 'PNS ID': 'S51' })
    const latin = Buffer.from(csvOf([row]).replace('’', '\u0092'), 'latin1')
    const utf8 = await readUntilDone(await bring(`\ufeff${csvOf([row])}`))
    const windows = await readUntilDone(await bring(latin, 'windows.csv'))
    expect(windows.digest).toBe(utf8.digest)
    await applyByTwo(windows)
    expect((await officer.call(people.listEmployees, { query: { q: 'rene darc' } })).items).toMatchObject([{ name: 'René D’arc' }])
  })

  test('a file that is no roster is refused as a whole', async () => {
    const wrong = await readUntilDone(await bring('PROGRAM,ANGGARAN\nA,1\n'))
    expect(wrong).toMatchObject({ state: 'refused', refusal: 'SHEET_WRONG' })
    const formula = await readUntilDone(await bring(`${csvOf([person(1)])}\r\n=1+1;2`))
    expect(formula).toMatchObject({ state: 'refused', refusal: 'SHEET_FORMULA', accepted: 0 })
    const file = await officer.call(filesContract.uploadFile, {}, { file: { name: 'x.xlsx', content: new Blob([Buffer.from('PK\u0003\u0004 nothing')]) } })
    expect((await officer.refused(people.beginImport, { body: { fileId: file.id } })).code).toBe('SHEET_DAMAGED')
  })

  test('a file that somebody else uploaded is not there', async () => {
    const file = await head.call(filesContract.uploadFile, {}, { file: { name: 'a.csv', content: new Blob([csvOf([person(1)])]) } })
    expect((await officer.refused(people.beginImport, { body: { fileId: file.id } })).code).toBe('NOT_FOUND')
  })
})

test('two imports of one moment are applied one after the other, the second only to its own roster', async () => {
  const [one, two] = [await stage([person(61)]), await stage([person(62)])]
  const asked = await Promise.all([one, two].map(async (staged) => (await officer.call(people.askImport, { params: { importId: staged.id }, body: { version: staged.version } })).approvalId))
  const { items } = await head.call(approvalContract.listApprovals, { query: {} })
  await head.code()
  const fresh = await head.code()
  const first = await head.call(approvalContract.approve, { params: { approvalId: asked[0] ?? '' }, body: { digest: items.find(({ id }) => id === asked[0])?.digest ?? '', code: fresh } })
  expect(first.done).toBe(true)
  const second = await head.refused(approvalContract.approve, { params: { approvalId: asked[1] ?? '' }, body: { digest: items.find(({ id }) => id === asked[1])?.digest ?? '', code: null } })
  expect(second.code).toBe('IMPORT_STALE')
})

test('the roles of the database keep their sides of the wall', async () => {
  const given = systemContext(world.services, world.agency, await world.clock.now())
  for (const role of ['app', 'rank', 'audit'] as const) {
    await expect(withContext(world.services, role, given, async ({ tx }) => await tx.selectFrom('protected.identity').select('nip').execute())).rejects.toThrow(/permission denied/)
  }
  await expect(withContext(world.services, 'rank', given, async ({ tx }) => await tx.selectFrom('people.name').select('name').execute())).rejects.toThrow(/permission denied/)
  await expect(withContext(world.services, 'app', given, async ({ tx }) => await tx.updateTable('people.name').set({ name: 'x' }).execute())).rejects.toThrow(/permission denied/)
  await expect(withContext(world.services, 'personal', given, async ({ tx }) => await tx.updateTable('people.name').set({ name: 'x' }).execute())).rejects.toThrow(/permission denied/)
  await expect(
    withContext(world.services, 'personal', given, async ({ tx }) => await tx.updateTable('people.name').set({ recorded_to: null }).where('recorded_to', 'is not', null).execute()),
  ).rejects.toThrow(/stays as it is/)
})
