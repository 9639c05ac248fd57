import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openSheet } from '#platform/documents/sheet.ts'
import { organisationContract } from '#modules/organisation/contract.ts'
import type { Client } from '#test/support/world.ts'
import { openSmallAgency } from '#test/support/small-agency.ts'
import { peopleContract as people } from './contract.ts'

const agency = await openSmallAgency()
const siti = await agency.signedInAs('siti')

const unitOfficer = async (unit: string): Promise<Client> => {
  const { world } = agency
  const bound = await world.person({ name: `Petugas ${unit}` })
  const id = (await agency.officer.call(organisationContract.listUnits, {})).items.find(({ name }) => name === unit)?.id
  await world.database.owner(
    `insert into access.granted (agency_id, id, person_id, role, scope, scope_id, from_at, asked_by, approved_by) values ($1, gen_random_uuid(), $2, 'unit_officer', 'unit', $3, '2026-01-01', $4, $5)`,
    [world.agency.id, bound.personId, id, agency.officer.personId, agency.head.personId],
  )
  return bound
}

test('a correction goes with its evidence to the officer of the unit, and comes back answered', async () => {
  const evidenceId = await agency.upload('ijazah;asli', 'bukti.csv', siti)
  const body = { field: 'education', claim: 'Ijazah saya S-2, bukan S-1', evidenceId } as const
  const others = await agency.upload('x;y', 'lain.csv')
  expect((await siti.refused(people.askCorrection, { body: { ...body, evidenceId: others } })).code).toBe('CORRECTION_EVIDENCE_MISSING')
  const { correctionId } = await siti.call(people.askCorrection, { body })
  const [inUnit, elsewhere] = [await unitOfficer('Bidang Rehabilitasi'), await agency.world.person({ name: 'Bukan siapa-siapa' })]
  const [asked] = (await inUnit.call(people.listCorrections, {})).items
  expect(asked).toMatchObject({ id: correctionId, name: 'Siti Staf', unit: 'Bidang Rehabilitasi', claim: body.claim, state: 'asked' })
  expect((await elsewhere.refused(people.listCorrections, {})).status).toBe(403)
  const params = { correctionId }
  expect(await ((await inUnit.call(people.readCorrectionEvidence, { params })) as Blob).text()).toBe('ijazah;asli')
  await inUnit.call(people.answerCorrection, { params, body: { accepted: true, answer: 'Benar, sudah diajukan ke SIASN', version: asked?.version ?? 0 } })
  expect((await agency.officer.refused(people.answerCorrection, { params, body: { accepted: false, answer: 'Tidak benar', version: 1 } })).code).toBe('CORRECTION_ANSWERED')
  expect((await siti.call(people.listMyCorrections, {})).items).toMatchObject([{ state: 'accepted', answer: 'Benar, sudah diajukan ke SIASN', answeredBy: 'Petugas Bidang Rehabilitasi' }])
  const { rows } = await agency.world.database.owner(`select kind from ledger.entry where kind like 'correction.%' order by seq`, [])
  expect(rows.map(({ kind }) => kind)).toEqual(['correction.asked', 'correction.answered'])
  await agency.world.healthy()
})

test('the officer of another unit neither sees nor answers it', async () => {
  const { correctionId } = await siti.call(people.askCorrection, { body: { field: 'contact', claim: 'Alamat saya pindah', evidenceId: await agency.upload('a;b', 'bukti.csv', siti) } })
  await agency.officer.call(organisationContract.createUnit, { body: { name: 'Dinas Lain', parentId: (await agency.officer.call(organisationContract.listUnits, {})).items.find(({ parentId }) => parentId === null)?.id ?? null } })
  const other = await unitOfficer('Dinas Lain')
  expect((await other.call(people.listCorrections, {})).items).toEqual([])
  const params = { correctionId }
  expect((await other.refused(people.answerCorrection, { params, body: { accepted: true, answer: 'Boleh saja', version: 1 } })).code).toBe('NOT_FOUND')
  expect((await other.refused(people.readCorrectionEvidence, { params })).code).toBe('NOT_FOUND')
})

test('my data as one file: what is held, where it came from, who read it; the export itself is on the log', async () => {
  const employeeId = await agency.employeeId('siti')
  await agency.officer.call(people.readNumber, { params: { employeeId } })
  const blob = (await siti.call(people.exportMyData, {})) as Blob
  const folder = await mkdtemp(join(tmpdir(), 'jenjang-my-data-'))
  const file = join(folder, 'data.xlsx')
  await writeFile(file, Buffer.from(await blob.arrayBuffer()))
  const sheet = await openSheet(file, file)
  if (!sheet.ok) throw new Error(sheet.refusal)
  const lines: string[] = []
  for await (const batch of sheet.value.rows()) for (const { cells } of batch) lines.push(cells.join(' | '))
  await rm(folder, { recursive: true })
  const text = lines.join('\n')
  expect(text).toMatch(/Identitas \| NIP: \d{18}/)
  expect(text).toContain('III/c')
  expect(text).toContain('Impor SIASN, berkas.csv')
  expect(text).toContain('Petugas Satu')
  expect(text).toContain('Alamat saya pindah')
  expect((await siti.call(people.listReadings, { params: { employeeId } })).items.map(({ what }) => what)).toContain('export')
})
