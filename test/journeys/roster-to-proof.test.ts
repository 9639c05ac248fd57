import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, expect, test } from 'vitest'
import { openBrowser } from '#test/support/browser.ts'
import { signedInAt, unlooked } from '#test/support/person-at.ts'
import { keepSignedIn } from '#test/support/roster.ts'
import { openWorld, type Client } from '#test/support/world.ts'
import { bringRoster } from './path/bring-roster.ts'
import { callContest, contestTitle, seatPanel } from './path/call-contest.ts'
import { openJudging, readRecapitulation, scoreOnPhone, scoreWithKeys, seeStatesOnly } from './path/judge-works.ts'
import { passUntil, type Path } from './path/path.ts'
import { closeAndPublish, seeOwnResult, takeEvidence } from './path/publish-result.ts'
import { checkWorks, keepReceipt, sendWork } from './path/send-works.ts'

// The main job, whole, on machines of their own: an agency brings its roster, holds a contest with a panel, publishes the ranking, and a stranger
// recomputes it from the file of the public page. Eight people sign in, an entrant and a judge of them on phones. Every page that is visited is
// examined by axe and must not scroll sideways; no console may hold an error.

const world = await openWorld({ pages: true })
const read = await openBrowser()
const folder = await mkdtemp(join(tmpdir(), 'jenjang-path-'))
afterAll(async () => await rm(folder, { recursive: true, force: true }))

/** An employee of the imported roster. */
const employee = async (name: string): Promise<Client> => {
  const { rows } = await world.database.owner('select e.person_id from people.employee e join people.name n on n.agency_id = e.agency_id and n.employee_id = e.id where n.name = $1', [name])
  return await world.person({ name, personId: String(rows[0]?.person_id) })
}

const run = promisify(execFile)

test('from an imported roster to a ranking that a stranger recomputes', { timeout: 300_000 }, async () => {
  const galih = await world.person({ name: 'Galih Pranadipa', roles: ['organiser'] })
  const path: Path = {
    world,
    read,
    officer: await signedInAt(await read(), await world.person({ name: 'Sekar Wiratmaja', roles: ['hr_officer'] })),
    head: await signedInAt(await read({ dark: true }), await world.person({ name: 'Ningrum Kesuma', roles: ['hr_head'] })),
    organiser: await signedInAt(await read(), galih),
  }
  await keepSignedIn(world)
  await bringRoster(path, join(folder, 'Export Data ASN.xlsx'))

  const underway = await callContest(path, galih)
  const panel = await seatPanel(path, underway)
  await passUntil(path, underway.moments.entriesFrom)
  const hartini = await signedInAt(await read({ width: 390 }), await employee('HARTINI PUSPITASARI'))
  const yuliana = await signedInAt(await read({ dark: true }), await employee('YULIANA ASTUTI'))
  await keepSignedIn(world)
  await sendWork(path, hartini, contestTitle, 1, '30-phone')
  await sendWork(path, yuliana, contestTitle, 3, '31-second')
  await passUntil(path, underway.moments.entriesUntil)
  await checkWorks(path, underway, ['Antre Tenang', 'Peta Lubang'])

  await openJudging(path, underway, panel, ['Hartini Puspitasari', 'Yuliana Astuti'])
  await passUntil(path, underway.moments.judgingFrom)
  await scoreOnPhone(path, panel.theresia, underway, ['4', '3', '2', '5', '4', '4'])
  await seeStatesOnly(path, underway, '1 dari 5')
  await scoreWithKeys(path, panel.outsider, underway, { 'Antre Tenang': '454434', 'Peta Lubang': '334333' }, '45-outsider')
  await scoreWithKeys(path, panel.slamet, underway, { 'Antre Tenang': '443545', 'Peta Lubang': '343232' }, '46-dark')

  await passUntil(path, underway.moments.judgingUntil)
  await closeAndPublish(path, underway)
  await readRecapitulation(panel.theresia, path, underway)
  await seeOwnResult(hartini, underway, { place: '1', notes: ['Dekat dengan warga; ukur keadaan awal sebelum meluas.', 'Catatan Arga Mahendrata untuk Antre Tenang.', 'Catatan Slamet Prasetyo untuk Antre Tenang.'], not: 'Peta Lubang' })

  const receipt = await keepReceipt(hartini, underway)
  const { bundle, key } = await takeEvidence(path, contestTitle)
  const { stdout } = await run(process.execPath, [join(import.meta.dirname, '../../verifier/verify.mjs'), bundle, '--key', key, '--receipt', receipt])
  expect(stdout).toMatch(/^\d+ +results +ok +stage 1: 1 version recomputed$/m)
  expect(stdout).toMatch(/^\d+ +receipts +ok +.* is in the bundle$/m)
  expect(stdout).toContain('key confirmed by the key file')
  expect(unlooked()).toEqual([])
})
