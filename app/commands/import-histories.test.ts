import { spawnSync } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'jenjang-histories-'))
})
afterAll(async () => await rm(folder, { recursive: true, force: true }))

const jenjang = (...args: readonly string[]) => {
  const run = spawnSync(process.execPath, [join(import.meta.dirname, '..', 'cli.ts'), ...args], { encoding: 'utf8', env: { ...process.env, JENJANG_DATA: join(folder, 'data') } })
  return { exit: run.status, out: run.stdout, words: run.stderr.trim().split('\n') }
}
const file = async (name: string, content: string): Promise<string> => {
  await writeFile(join(folder, name), content)
  return join(folder, name)
}

test('histories from the command line: a dry run writes nothing, a refused row stops everything, a sound file is staged', async () => {
  const sound = await file('golongan.csv', "nipBaru,golongan,tmtGolongan\n'198501232010011004,III/b,01-04-2016\n")
  expect(jenjang('import', 'histories', sound, '--agency', 'uji')).toMatchObject({ exit: 2, words: [expect.stringContaining('the kind (rank, post')] })
  expect(jenjang('import', 'histories', sound, '--agency', 'uji', '--kind', 'training')).toMatchObject({ exit: 2, words: [expect.stringContaining('no history of this kind')] })
  expect(jenjang('agency', 'create', 'uji', 'Kabupaten Uji', '--administrator', 'Satu Admin', '--administrator', 'Dua Admin').exit).toBe(0)
  const roster = await file('roster.csv', "nip_baru;nama\n'198501232010011004;BUDI SANTOSO\n")
  expect(jenjang('import', 'employees', roster, '--agency', 'uji').exit).toBe(0)
  const importing = (path: string, ...more: readonly string[]) => {
    const run = jenjang('import', 'histories', path, '--agency', 'uji', '--kind', 'rank', '--json', ...more)
    return { exit: run.exit, ...(JSON.parse(run.out) as object) }
  }
  expect(importing(sound, '--dry-run')).toMatchObject({ exit: 0, rows: 1, accepted: 1, new: 1, became: 'dry' })
  const broken = await file('broken.csv', "nipBaru,golongan,tmtGolongan\n'198501232010011004,III/b,01-04-2016\n'199002022015022007,III/a,01-04-2016\n")
  expect(importing(broken)).toMatchObject({ exit: 2, rejected: 1, became: 'rejected', findings: [{ row: 3, code: 'HISTORY_NIP_UNKNOWN' }] })
  expect(importing(sound)).toMatchObject({ exit: 0, new: 1, became: 'staged' })
})
