import { randomUUID } from 'node:crypto'
import { readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { modules } from '#app/modules.ts'
import { approvalContract } from '#platform/approval/contract.ts'
import { writeSheet } from '#platform/documents/sheet.ts'
import { examine } from '#platform/doctor/examine.ts'
import { filesContract } from '#platform/files/contract.ts'
import type { Client } from '#test/support/world.ts'
import { openWorld } from '#test/support/world.ts'
import { calendarContract as c } from './contract.ts'

const world = await openWorld()
const officer = await world.person({ roles: ['hr_officer'] })
const head = await world.person({ roles: ['hr_head'] })
const employee = await world.person({ roles: ['employee'] })
const params = { year: 2026 }
const week = [1, 2, 3, 4, 5]

const approve = async (by: Client, approvalId: string): Promise<void> => {
  const { items } = await by.call(approvalContract.listApprovals, { query: {} })
  await by.call(approvalContract.approve, { params: { approvalId }, body: { digest: items.find(({ id }) => id === approvalId)?.digest ?? '', code: await by.code() } })
}
const csv = async (text: string): Promise<string> => (await officer.call(filesContract.uploadFile, {}, { file: { name: 'libur.csv', content: new Blob([text]) } })).id

describe('the calendar of a year', () => {
  test('a year that nobody set says so; the week is the one that the rulebook proposes, unconfirmed', async () => {
    expect(await employee.call(c.readCalendar, { params })).toMatchObject({ now: null, week, weekConfirmed: false, timeZone: 'Asia/Jakarta', years: [] })
    const { at, remarks } = await employee.call(c.reckonTerm, { query: { from: '2026-03-06T09:00:00.000Z', typed: '3 hari kerja' } })
    expect(at).toBe('2026-03-11T09:00:00.000Z')
    expect(remarks).toEqual([{ kind: 'no-calendar', name: null, year: 2026 }])
    expect(await employee.refused(c.reckonTerm, { query: { from: '2026-03-06T09:00:00.000Z', typed: 'besok' } })).toMatchObject({ code: 'TERM_UNREADABLE' })
  })

  test('a list is read into a preview, which sets nothing', async () => {
    const fileId = await csv('TANGGAL,NAMA,JENIS\n09-03-2026,Libur percobaan,Libur nasional\n10-03-2026,Cuti percobaan,Cuti bersama\n01-01-2027,Tahun lain,\n31-02-2026,Keliru,\n')
    const read = await officer.call(c.previewDays, { params, body: { fileId } })
    expect(read.days.map(({ day, kind }) => [day, kind])).toEqual([['2026-03-09', 'holiday'], ['2026-03-10', 'joint']])
    expect(read.otherYears).toBe(1)
    expect(read.findings).toEqual([{ row: 5, code: 'DAY_UNREADABLE', shown: '31-02-2026' }])
    expect((await employee.call(c.readCalendar, { params })).now).toBeNull()
    const wrong = await csv('Hari,Nama\nSenin,x\n')
    expect(await officer.refused(c.previewDays, { params, body: { fileId: wrong } })).toMatchObject({ code: 'CALENDAR_SHEET_WRONG' })
    expect(await employee.refused(c.previewDays, { params, body: { fileId } })).toMatchObject({ status: 403 })
    // a spreadsheet keeps a day as a number: 46251 is 17 August 2026
    const place = join(tmpdir(), `libur-${randomUUID()}.xlsx`)
    await writeSheet(place, { format: 'xlsx', name: 'Libur', rows: [['TANGGAL', 'NAMA', 'JENIS'], [46_251, 'Hari Kemerdekaan', 'Libur nasional'], ['Kamis, 24 Desember 2026', 'Cuti bersama Natal', 'Cuti bersama']] })
    const content = new Blob([await readFile(place)])
    await rm(place)
    const { id } = await officer.call(filesContract.uploadFile, {}, { file: { name: 'libur.xlsx', content } })
    expect((await officer.call(c.previewDays, { params, body: { fileId: id } })).days.map(({ day, kind }) => [day, kind])).toEqual([['2026-08-17', 'holiday'], ['2026-12-24', 'joint']])
  })

  test('two people set it; then working days are counted around it', async () => {
    const days = [{ day: '2026-03-10', kind: 'joint' as const, name: 'Cuti percobaan' }, { day: '2026-03-09', kind: 'holiday' as const, name: 'Libur percobaan' }, { day: '2026-03-12', kind: 'local' as const, name: 'Hari jadi' }]
    const body = { basedOn: null, week, days, basis: 'SKB percobaan nomor 1' }
    expect(await officer.refused(c.askCalendar, { params, body: { ...body, days: [...days, { day: '2027-01-01', kind: 'holiday', name: 'x' }] } })).toMatchObject({ code: 'CALENDAR_OTHER_YEAR' })
    expect(await officer.refused(c.askCalendar, { params, body: { ...body, days: [...days, ...days.slice(0, 1)] } })).toMatchObject({ code: 'CALENDAR_DAY_TWICE' })
    const { approvalId } = await officer.call(c.askCalendar, { params, body })
    expect((await employee.call(c.readCalendar, { params })).waiting).toEqual([{ approvalId }])
    await approve(head, approvalId)
    const { now, weekConfirmed } = await employee.call(c.readCalendar, { params })
    expect(now).toMatchObject({ week, basis: 'SKB percobaan nomor 1', askedName: 'Orang 1', approvedName: 'Orang 2' })
    expect(weekConfirmed).toBe(true)
    expect(now?.days.map(({ day }) => day)).toEqual(['2026-03-09', '2026-03-10', '2026-03-12'])
    const reckoned = await employee.call(c.reckonTerm, { query: { from: '2026-03-06T09:00:00.000Z', typed: '2 hari kerja' } })
    expect(reckoned).toEqual({ at: '2026-03-13T09:00:00.000Z', count: 2, unit: 'working-day', remarks: [] })
    expect(await officer.refused(c.askCalendar, { params, body: { ...body, basedOn: now?.id ?? null } })).toMatchObject({ code: 'CALENDAR_UNCHANGED' })
  })

  test('local days survive a new national list, and of two changes at once the second must look again', async () => {
    const { now } = await employee.call(c.readCalendar, { params })
    const fileId = await csv('TANGGAL;NAMA\n11-03-2026;Libur baru\n')
    const { days } = await officer.call(c.previewDays, { params, body: { fileId } })
    expect(days.map(({ day }) => day)).toEqual(['2026-03-11', '2026-03-12'])
    const ask = async () => (await officer.call(c.askCalendar, { params, body: { basedOn: now?.id ?? null, week: [1, 2, 3, 4, 5, 6], days, basis: 'SKB percobaan nomor 2' } })).approvalId
    const [first, second] = [await ask(), await ask()]
    await approve(head, first)
    await expect(approve(head, second)).rejects.toMatchObject({ problem: { code: 'STALE' } })
    expect((await employee.call(c.readCalendar, { params })).earlier).toHaveLength(1)
    // a year later, which nobody set, takes the week of the year before over
    expect(await employee.call(c.readCalendar, { params: { year: 2027 } })).toMatchObject({ now: null, week: [1, 2, 3, 4, 5, 6], weekConfirmed: true })
  })

  test('moments are remarked on, several at once; what is no moment is refused', async () => {
    const { items } = await employee.call(c.readRemarks, { query: { at: '2026-03-12T09:00:00.000Z,2026-03-13T12:00:00.000Z,2026-03-13T09:00:00.000Z' } })
    expect(items.map(({ remarks }) => remarks.map(({ kind, name }) => [kind, name]))).toEqual([[['day-off', 'Hari jadi']], [['night', null]], []])
    expect((await employee.call(c.readRemarks, { query: { at: '' } })).items).toEqual([])
    for (const at of ['besok', '2026-02-31', '2026-13-01T00:00:00.000Z', Array.from({ length: 21 }, (_, n) => `2026-03-${10 + n}T09:00:00.000Z`).join(',')]) {
      expect(await employee.refused(c.readRemarks, { query: { at } })).toMatchObject({ code: 'MOMENTS_UNREADABLE' })
    }
  })

  test('another agency has its own', async () => {
    const stranger = await world.person({ roles: ['hr_officer'], agency: await world.anotherAgency('lain') })
    expect(await stranger.call(c.readCalendar, { params })).toMatchObject({ now: null, years: [] })
  })
})

test.each([
  [`update calendar.version set days = days - 0`, `update calendar.version set days = jsonb_insert(days, '{0}', (select d from (select jsonb_path_query_first((convert_from(o.content, 'UTF8')::jsonb), '$.days[0]') as d from ledger.opening o where o.part = 'calendar' and convert_from(o.content, 'UTF8')::jsonb ->> 'version' = calendar.version.id::text) x))`],
  [`update calendar.version set week = week || '7'`, `update calendar.version set week = week - -1`],
])('I-10: the doctor finds a calendar that was changed behind the product: %s', async (broken, mended) => {
  const force = async (sql: string): Promise<void> => void (await world.database.owner(`set session_replication_role = replica; ${sql}; set session_replication_role = origin`))
  await force(broken)
  const found = await examine(world.services, modules)
  await force(mended)
  expect(found.some(({ promise, check }) => promise === 'I-10' && check.includes('calendar')), JSON.stringify(found)).toBe(true)
  await world.healthy()
})
