import { approvalContract } from '#platform/approval/contract.ts'
import { filesContract } from '#platform/files/contract.ts'
import { organisationContract } from '#modules/organisation/contract.ts'
import { peopleContract } from '#modules/people/contract.ts'
import { type Client, openWorld, type World } from './world.ts'

/** A tree of three units and a handful of employees, brought in by their own imports. */
export type SmallAgency = {
  readonly world: World
  readonly officer: Client
  readonly head: Client
  readonly upload: (content: string | Uint8Array, name?: string, by?: Client) => Promise<string>
  /** The second person approves what was asked. */
  readonly approve: (approvalId: string) => Promise<unknown>
  readonly employeeId: (name: string) => Promise<string>
  /** Imports a roster as it is typed (semicolons, headings first), by two people where somebody is there already; the import's id. */
  readonly roster: (lines: readonly string[]) => Promise<string>
  /** So many days pass: sessions end, and the same two sign in anew. */
  readonly pass: (days: number) => Promise<void>
  /** Somebody signed in who is this employee. */
  readonly signedInAs: (name: string) => Promise<Client>
}

const units = ['ID;DIATASAN ID;NAMA UNOR;NAMA JABATAN;ESELON ID;INDUK UNOR ID;PEMIMPIN PNS ID', 'A;;Pemerintah Kabupaten Contoh;Bupati;;;', 'B;A;Dinas Sosial;Kepala Dinas;22;B;S1', 'C;B;Bidang Rehabilitasi;Kepala Bidang;32;B;S2']
export const rosterHeadings = 'PNS ID;NIP BARU;NAMA;TANGGAL LAHIR;AGAMA NAMA;GOL AKHIR NAMA;TMT GOLONGAN;UNOR ID;UNOR NAMA;JENIS JABATAN ID;JABATAN NAMA;TMT JABATAN'
export const nipOf = (serial: number): string => `198501232010011${String(serial).padStart(3, '0')}`
export const rosterLine = (serial: number, name: string, unit: readonly [string, string], position = 'Pekerja Sosial Ahli Muda', type = '2', grade = 'III/c'): string =>
  `S${serial};'${nipOf(serial)};${name};23-01-1985;Islam;${grade};01-04-2020;${unit[0]};${unit[1]};${type};${position};01-01-2015`

export const rehabilitation = ['C', 'Bidang Rehabilitasi'] as const
export const socialAgency = ['B', 'Dinas Sosial'] as const

export const openSmallAgency = async (given: Parameters<typeof openWorld>[0] = {}): Promise<SmallAgency> => {
  const world = await openWorld(given)
  const two = async () => ({ officer: await world.person({ name: 'Petugas Satu', roles: ['hr_officer'] }), head: await world.person({ name: 'Kepala Dua', roles: ['hr_head'] }) })
  let { officer, head } = await two()
  const pass: SmallAgency['pass'] = async (days) => {
    world.clock.step(days * 24 * 3_600_000)
    ;({ officer, head } = await two())
  }
  const upload: SmallAgency['upload'] = async (content, name = 'berkas.csv', by = officer) => (await by.call(filesContract.uploadFile, {}, { file: { name, content: new Blob([content as BlobPart]) } })).id
  const approve: SmallAgency['approve'] = async (approvalId) => {
    const found = (await head.call(approvalContract.listApprovals, { query: {} })).items.find(({ id }) => id === approvalId)
    world.clock.step(120_000)
    return await head.call(approvalContract.approve, { params: { approvalId }, body: { digest: found?.digest ?? '', code: await head.code() } })
  }
  const roster: SmallAgency['roster'] = async (lines) => {
    const { importId } = await officer.call(peopleContract.beginImport, { body: { fileId: await upload(lines.join('\r\n')) } })
    for (;;) {
      const found = await officer.call(peopleContract.readImport, { params: { importId } })
      if (found.state === 'reading') continue
      if (found.emptyRoster) await officer.call(peopleContract.applyFirstImport, { params: { importId }, body: { version: found.version } })
      else await approve((await officer.call(peopleContract.askImport, { params: { importId }, body: { version: found.version } })).approvalId)
      return importId
    }
  }
  const employeeId: SmallAgency['employeeId'] = async (name) => {
    const found = (await officer.call(peopleContract.listEmployees, { query: { q: name, state: 'all' } })).items[0]
    if (found === undefined) throw new Error(`Nobody is called ${name}.`)
    return found.id
  }
  const { importId } = await officer.call(organisationContract.beginUnitImport, { body: { fileId: await upload(units.join('\r\n')) } })
  const staged = await officer.call(organisationContract.readUnitImport, { params: { importId } })
  await officer.call(organisationContract.applyFirstUnits, { params: { importId }, body: { version: staged.version } })
  await roster([
    rosterHeadings,
    rosterLine(1, 'DARMA KADIS', socialAgency, 'Kepala Dinas Sosial', '1', 'IV/b'),
    rosterLine(2, 'BUDI KABID', rehabilitation, 'Kepala Bidang Rehabilitasi', '1', 'IV/a'),
    rosterLine(3, 'SITI STAF', rehabilitation),
    rosterLine(4, 'AYU STAF', socialAgency),
  ])
  const signedInAs: SmallAgency['signedInAs'] = async (name) => {
    const { rows } = await world.database.owner('select person_id from people.employee where id = $1', [await employeeId(name)])
    return await world.person({ name, personId: (rows[0] as { person_id: string }).person_id })
  }
  return {
    world,
    get officer() {
      return officer
    },
    get head() {
      return head
    },
    upload,
    approve,
    employeeId,
    roster,
    pass,
    signedInAs,
  }
}
