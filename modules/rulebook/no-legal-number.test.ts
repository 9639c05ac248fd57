import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { numbersIn } from './seed/numbers-in-code.ts'

const root = new URL('../../', import.meta.url)
const decides = globSync('modules/*/{rules,actions,reading,templates}/**/*.ts', { cwd: root })
  .filter((file) => !file.endsWith('.test.ts'))
  .sort()
const found = Object.fromEntries(decides.map((file) => [file, numbersIn(readFileSync(new URL(file, root), 'utf8'))] as const).filter(([, numbers]) => numbers.length > 0))
type Review = Readonly<Record<string, { readonly numbers: readonly string[]; readonly why: string }>>
/** Each module names its own numbers: modules/<name>/reviewed-numbers.json, by file. */
const known: Review = Object.fromEntries(
  globSync('modules/*/reviewed-numbers.json', { cwd: root }).flatMap((list) =>
    Object.entries(JSON.parse(readFileSync(new URL(list, root), 'utf8')) as Review).map(([file, review]) => [list.replace('reviewed-numbers.json', file), review] as const),
  ),
)

const help = 'A number of a law belongs in modules/rulebook/seed and is read through modules/rulebook/reads.ts. Is it none (a size, a form, arithmetic)? Then name it in reviewed-numbers.json of its module, with why.'

test('every number in code that decides was reviewed and is no number of a law', () => {
  expect(decides.length).toBeGreaterThan(100)
  const unknown = Object.entries(found).flatMap(([file, numbers]) => numbers.filter((number) => !(known[file]?.numbers ?? []).includes(number)).map((number) => `${file}: ${number}`))
  expect(unknown, help).toEqual([])
})

test('the review names no number that is gone', () => {
  expect(Object.entries(known).flatMap(([file, { numbers }]) => numbers.filter((number) => !(found[file] ?? []).includes(number)).map((number) => `${file}: ${number}`))).toEqual([])
  expect(Object.entries(known).filter(([, { why }]) => why.length < 10)).toEqual([])
})

test('the check sees numerals and quoted numbers, and neither comments nor names', () => {
  expect(numbersIn(`const age = 58 // UU 20/2023 art. 55\n/* 60 */ const share = '0.45'`)).toEqual(['0.45', '58'])
  expect(numbersIn(`if (years >= 65.5 && code === '08') sha256(c1)`)).toEqual(['08', '65.5'])
  expect(numbersIn(`const at = text.slice(0, 1) + '2026-01-01'`)).toEqual([])
  expect(numbersIn('const url = `https://contoh.go.id` + 45')).toEqual(['45'])
})
