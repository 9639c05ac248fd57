import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'

// As typed: npm run -s jenjang -- <command>.

const data = join(mkdtempSync(join(tmpdir(), 'cli-')), 'data')
afterAll(() => rmSync(join(data, '..'), { recursive: true }))

const jenjang = (...words: readonly string[]): { readonly status: number | null; readonly stdout: string; readonly stderr: string } => {
  const { status, stdout, stderr } = spawnSync('npm', ['run', '-s', 'jenjang', '--', ...words], { encoding: 'utf8', cwd: join(import.meta.dirname, '..'), env: { ...process.env, JENJANG_DATA: data } })
  return { status, stdout, stderr }
}

test('help lists every command, and no words at all ask for it', () => {
  const { status, stdout, stderr } = jenjang('help')
  expect([status, stderr]).toEqual([0, ''])
  expect(stdout).toContain('List the commands.')
  expect(jenjang().stdout).toBe(stdout)
})

test('with --json stdout holds one JSON document and nothing else', () => {
  const { status, stdout, stderr } = jenjang('help', '--json')
  expect([status, stderr]).toEqual([0, ''])
  expect(JSON.parse(stdout)).toContainEqual({ name: 'help', usage: '', summary: 'List the commands.' })
})

test.each([
  [['halp'], /^There is no command "halp": .*lists them\.\n$/],
  [['help', '--all'], /^Unknown option '--all'\. Usage: jenjang help\n$/],
  [['help', '--json=yes'], /^Option '--json' does not take an argument\. Usage: jenjang help\n$/],
])('%j is refused in one sentence on stderr, exit 2', (words, sentence) => {
  const { status, stdout, stderr } = jenjang(...words)
  expect([status, stdout]).toEqual([2, ''])
  expect(stderr).toMatch(sentence)
})

test('names in a file are foreign text: no control character of theirs reaches the terminal, in lines or remarks (I-40)', () => {
  const file = join(data, '..', 'names\u0007.csv')
  writeFileSync(file, 'entry,judge,score\n\u001b[31mA,J\u0007,1\n\u001b[31mA,K,2\nB,J\u0007,3\nB,K,1\n')
  const { status, stdout, stderr } = jenjang('rank', file, '--model', 'crossed')
  expect(status).toBe(0)
  expect(stdout).toContain('[31mA')
  expect(stderr).toContain('only 2 judges')
  expect(stdout + stderr).not.toMatch(/[^\P{Cc}\n]/u)
})

test('what needs no database starts none and makes no folder', () => {
  jenjang('help')
  expect(existsSync(data)).toBe(false)
})
