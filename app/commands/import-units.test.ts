import { spawnSync } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'jenjang-units-'))
})
afterAll(async () => await rm(folder, { recursive: true, force: true }))

const jenjang = (...args: readonly string[]) => {
  const run = spawnSync(process.execPath, [join(import.meta.dirname, '..', 'cli.ts'), ...args], { encoding: 'utf8', env: { ...process.env, JENJANG_DATA: join(folder, 'data') } })
  return { exit: run.status, out: run.stdout, words: run.stderr.trim().split('\n') }
}
const importing = async (content: string, ...more: readonly string[]) => {
  const path = join(folder, 'unor.csv')
  await writeFile(path, content)
  return jenjang('import', 'units', path, '--agency', 'uji', '--json', ...more)
}

test('units from the command line: a dry run writes nothing, a circle stops everything, the first tree is applied, the next one staged', async () => {
  expect(await importing('NAMA\nx\n')).toMatchObject({ exit: 2, out: '', words: [expect.stringContaining('no SIASN unit reference')] })
  expect(jenjang('agency', 'create', 'uji', 'Kabupaten Uji', '--administrator', 'Satu Admin', '--administrator', 'Dua Admin').exit).toBe(0)
  const sound = 'ID,DIATASAN ID,NAMA UNOR\nA,,Kabupaten Uji\nB,A,Dinas Sosial\nC,X,Unit Lepas\n'
  const dry = await importing(sound, '--dry-run')
  expect(JSON.parse(dry.out)).toMatchObject({ rows: 3, accepted: 3, rejected: 0, new: 3, became: 'dry', toBePlaced: [{ row: 4, name: 'Unit Lepas' }], findings: [{ row: 4, code: 'UNIT_ORPHAN' }] })
  const circle = await importing(`${sound}D,E,Satu\nE,D,Dua\n`)
  expect(circle.exit).toBe(2)
  expect(JSON.parse(circle.out)).toMatchObject({ rejected: 2, became: 'rejected' })
  expect(JSON.parse((await importing(sound)).out)).toMatchObject({ new: 3, became: 'applied' })
  expect(JSON.parse((await importing(sound)).out)).toMatchObject({ new: 0, changed: 0, became: 'same' })
  expect(JSON.parse((await importing(sound.replace('Dinas Sosial', 'Dinas Lain'))).out)).toMatchObject({ changed: 1, became: 'staged' })
})
