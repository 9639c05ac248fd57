import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const repository = join(import.meta.dirname, '..', '..')
const example = (name: string): string => join(repository, 'docs', 'examples', name)
const run = (program: readonly string[], words: readonly string[]) => {
  const [command = '', ...before] = program
  const { status, stdout, stderr } = spawnSync(command, [...before, ...words], { encoding: 'utf8', cwd: repository })
  return { status, stdout, stderr }
}
const jenjang = ['npm', 'run', '-s', 'jenjang', '--', 'verify']
const stranger = [process.execPath, 'verifier/verify.mjs']

const copies = ['--key', example('key.pem'), '--checkpoint', example('checkpoint.txt'), '--checkpoint', example('checkpoint-line.txt'), '--receipt', example('receipt.txt')]

test.each([
  [0, [example('public.jsonl')]], [0, [example('full.jsonl'), ...copies]], [0, [example('full.jsonl'), ...copies, '--json']], [1, [example('receipt.txt')]], [1, [example('cancelled-public.jsonl'), ...copies]], [2, [example('nothing.jsonl')]],
])('answers what the stranger\'s file answers, exit %i: %j', (status, words) => {
  const [ours, theirs] = [run(jenjang, words), run(stranger, words)]
  expect(theirs.status).toBe(status)
  if (!words.includes('--json')) expect(ours).toEqual(theirs)
  else expect({ ...ours, stdout: JSON.parse(ours.stdout) as unknown }).toEqual({ ...theirs, stdout: JSON.parse(theirs.stdout) as unknown })
})

test('without a bundle it says how, exit 2', () => {
  expect(run(jenjang, [])).toMatchObject({ status: 2, stdout: '', stderr: expect.stringMatching(/^Name one bundle: jenjang verify BUNDLE .*\n$/) })
})

test('the guide prints what the program prints', () => {
  const { stdout } = run(stranger, ['docs/examples/public.jsonl', '--checkpoint', 'docs/examples/checkpoint.txt'])
  for (const language of ['id', 'en']) for (const line of readFileSync(join(repository, 'docs', `verify.${language}.md`), 'utf8').matchAll(/^ {4}( ?\d+ {2}.*|key .*)$/gm)) expect(stdout.split('\n')).toContain(line[1])
})
