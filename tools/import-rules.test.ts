import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import rules from '../.dependency-cruiser.mjs'

const repository = join(import.meta.dirname, '..')
const copy = mkdtempSync(join(tmpdir(), 'import-rules-'))
const folders = ['core', 'platform', 'modules', 'web', 'app', 'verifier']

type Plant = { readonly at: string; readonly files: Readonly<Record<string, string>> }

/** For each rule a violation: `at` is the file that breaks it. */
const plants: Readonly<Record<string, Plant>> = {
  'core-stands-alone': { at: 'core/planted/a.ts', files: { 'core/planted/a.ts': `import { readFileSync } from 'node:fs'\nexport const a = readFileSync\n` } },
  'core-ledger-needs-only-hashes': { at: 'core/ledger/planted.ts', files: { 'core/ledger/planted.ts': `export { ok } from '#platform/face/outcome.ts'\n` } },
  'platform-knows-no-module': { at: 'platform/planted/a.ts', files: { 'platform/planted/a.ts': `import type { B } from '#modules/planted-one/contract.ts'\nexport type A = B\n`, 'modules/planted-one/contract.ts': 'export type B = 1\n' } },
  'nobody-imports-the-composition': { at: 'platform/planted/b.ts', files: { 'platform/planted/b.ts': `export { readConfig } from '#app/config.ts'\n` } },
  'the-product-needs-no-tests': { at: 'platform/planted/c.ts', files: { 'platform/planted/c.ts': `export { d } from '#test/planted.ts'\n`, 'test/planted.ts': 'export const d = 1\n' } },
  'modules-meet-in-faces': { at: 'modules/planted-one/actions/a.ts', files: { 'modules/planted-one/actions/a.ts': `export { rows } from '#modules/planted-two/store.ts'\n`, 'modules/planted-two/store.ts': 'export const rows = 1\n' } },
  'servers-draw-no-pages': { at: 'platform/planted/d.ts', files: { 'platform/planted/d.ts': `export { page } from '#web/page.ts'\n` } },
  'rules-are-pure': { at: 'modules/planted-one/rules/a.ts', files: { 'modules/planted-one/rules/a.ts': `export const load = () => import('../store.ts')\n`, 'modules/planted-one/store.ts': 'export const rows = 1\n' } },
  'the-shell-knows-faces': { at: 'web/planted-one.tsx', files: { 'web/planted-one.tsx': `import { rows } from '#modules/planted-two/store.ts'\nexport const Page = () => <p>{rows}</p>\n` } },
  'pages-know-faces': { at: 'modules/planted-one/web/page.tsx', files: { 'modules/planted-one/web/page.tsx': `import { Two } from '#modules/planted-two/web/page.tsx'\nexport const One = () => <Two />\n`, 'modules/planted-two/web/page.tsx': 'export const Two = () => <p />\n' } },
  'pages-reach-no-server': { at: 'web/planted-two.tsx', files: { 'web/planted-two.tsx': `import { digest } from '#modules/planted-three/contract.ts'\nexport const Page = () => <p>{digest}</p>\n`, 'modules/planted-three/contract.ts': `import { hash } from 'node:crypto'\nexport const digest = hash('sha256', '')\n` } },
  'the-verifier-stands-alone': { at: 'verifier/planted.mjs', files: { 'verifier/planted.mjs': `import '../core/planted/b.ts'\n`, 'core/planted/b.ts': 'export {}\n' } },
  'no-cycle': { at: 'core/planted/c.ts', files: { 'core/planted/c.ts': `import { d } from './d.ts'\nexport const c = () => d\n`, 'core/planted/d.ts': `import { c } from './c.ts'\nexport const d = () => c\n` } },
  'everything-resolves': { at: 'core/planted/e.ts', files: { 'core/planted/e.ts': `import type { No } from './nothing-here.ts'\nexport type E = No\n` } },
}

let found: readonly { readonly from: string; readonly rule: { readonly name: string } }[] = []

beforeAll(() => {
  for (const folder of folders) if (existsSync(join(repository, folder))) cpSync(join(repository, folder), join(copy, folder), { recursive: true, filter: (path) => !/\/(node_modules|dist)$/.test(path) })
  for (const file of ['package.json', '.dependency-cruiser.mjs']) cpSync(join(repository, file), join(copy, file))
  symlinkSync(join(repository, 'node_modules'), join(copy, 'node_modules'))
  for (const { files } of Object.values(plants)) {
    for (const [file, content] of Object.entries(files)) {
      mkdirSync(dirname(join(copy, file)), { recursive: true })
      writeFileSync(join(copy, file), content)
    }
  }
  const cruiser = join(repository, 'node_modules', 'dependency-cruiser', 'bin', 'dependency-cruiser.mjs')
  const { stdout } = spawnSync(process.execPath, [cruiser, '--config', '.dependency-cruiser.mjs', '--output-type', 'json', ...folders], { cwd: copy, encoding: 'utf8', maxBuffer: 100_000_000 })
  found = JSON.parse(stdout).summary.violations
})
afterAll(() => rmSync(copy, { recursive: true }))

test('every rule has a planted violation', () => {
  expect(Object.keys(plants).toSorted()).toEqual(rules.forbidden?.map(({ name }) => name).toSorted())
})

test.each(Object.entries(plants))('the checker sees a violation of %s', (name, { at }) => {
  expect(found.filter(({ rule }) => rule.name === name).map(({ from }) => from)).toContain(at)
})
