import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { textCell, workbookOf } from '#test/support/zip.ts'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'jenjang-import-'))
})
afterAll(async () => await rm(folder, { recursive: true, force: true }))

const data = (): string => join(folder, 'data')

/** The command line as it is typed. */
const jenjang = (...args: readonly string[]) => {
  const run = spawnSync(process.execPath, [join(import.meta.dirname, '..', 'cli.ts'), ...args], { encoding: 'utf8', env: { ...process.env, JENJANG_DATA: data() }, maxBuffer: 1 << 26 })
  return { exit: run.status, out: run.stdout, words: run.stderr.trim().split('\n') }
}
const file = async (name: string, content: string | Buffer): Promise<string> => {
  const path = join(folder, name)
  await writeFile(path, content)
  return path
}
const importing = (path: string, ...more: readonly string[]) => jenjang('import', 'employees', path, '--agency', 'uji', ...more)

describe('a file that is no roster', () => {
  const row = `<row r="1">${textCell('A1', 'NIP BARU')}${textCell('B1', 'NAMA')}</row>`
  test.each([
    ['text.xlsx', 'NIP BARU,NAMA\n', /is called xlsx/],
    ['macro.xlsx', workbookOf(row, { 'xl/vbaProject.bin': 'x' }), /macro/],
    ['formula.xlsx', workbookOf(`${row}<row r="2"><c r="A2"><f>1+1</f><v>2</v></c></row>`), /Row 2, column 1 holds a formula/],
    ['wrong.xlsx', workbookOf(`<row r="1">${textCell('A1', 'Program')}</row>`), /no SIASN export/],
    ['cut.csv', 'NIP BARU,NAMA\n1,"Budi\n', /damaged or was cut off/],
  ])('%s: exit 2, one line of words, and no database is opened for it', async (name, content, words) => {
    const run = importing(await file(name, content), '--json')
    expect([run.exit, run.out]).toEqual([2, ''])
    expect(run.words).toHaveLength(1)
    expect(run.words[0]).toMatch(words)
    expect(existsSync(data())).toBe(false)
  })

  test('a missing file or agency is said in one sentence', () => {
    expect(importing(join(folder, 'none.csv'))).toMatchObject({ exit: 2, words: [expect.stringContaining('There is no file')] })
    expect(jenjang('import', 'employees')).toMatchObject({ exit: 2, words: [expect.stringContaining('Give the file and the agency')] })
  })
})

test('a dry run writes nothing, a rejected row stops everything, the first roster is applied, the next one staged', async () => {
  expect(jenjang('agency', 'create', 'uji', 'Kabupaten Uji', '--administrator', 'Satu Admin', '--administrator', 'Dua Admin').exit).toBe(0)
  const sound = await file('sound.csv', "nip_baru;nama;tmt_cpns;unor_nama\n'198501232010011004;BUDI SANTOSO;01-01-2010;Dinas Sosial\n'199002022015022007;SITI AMINAH;null;Dinas Sosial\n")
  const broken = await file('broken.csv', 'NIP BARU,NAMA,TMT CPNS\n198501232010011004,BUDI,31-02-2010\n199002022015022007,SITI,01-02-2015\n')

  const dry = importing(sound, '--json', '--dry-run')
  expect(dry.exit).toBe(0)
  expect(JSON.parse(dry.out)).toMatchObject({ rows: 2, accepted: 2, rejected: 0, warnings: 1, findings: [{ row: 2, column: 'unor_nama', code: 'UNIT_NEW', message: expect.stringContaining('not known yet') }] })
  expect(dry.words.join(' ')).toContain('nothing was written')

  const stopped = importing(broken, '--json')
  expect(stopped.exit).toBe(2)
  expect(JSON.parse(stopped.out)).toEqual({ rows: 2, accepted: 1, rejected: 1, warnings: 0, findings: [{ row: 2, column: 'TMT CPNS', code: 'DATE_INVALID', message: 'This date does not exist.' }] })

  expect(importing(sound).words.join(' ')).toContain('Applied as the first roster')
  const again = importing(sound, '--json')
  expect([again.exit, JSON.parse(again.out)]).toEqual([0, { rows: 2, accepted: 2, rejected: 0, warnings: 0, findings: [] }])
  expect(again.words.join(' ')).toContain('two people apply it')
  expect(jenjang('import', 'employees', sound, '--agency', 'lain').words.join(' ')).toContain('There is no agency lain')
  expect(jenjang('doctor').exit).toBe(0)
}, 240_000)
