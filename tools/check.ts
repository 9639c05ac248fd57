import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { countTests, type Count } from './count-tests.ts'

// Everything that `npm test` runs, in order of cost. Each check counts as one, each test as one; the last line is the sum.

const repository = join(import.meta.dirname, '..')
const results = join(repository, 'test', 'out', 'vitest.json')

const sources = ['core', 'platform', 'modules', 'web', 'app', 'verifier'].filter((folder) => existsSync(join(repository, folder)))

type Check = { readonly name: string; readonly program: string; readonly args: readonly string[]; readonly count?: (exit: number) => Count }

const one = (exit: number): Count => (exit === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 })

const checks: readonly Check[] = [
  { name: 'types', program: 'typescript/bin/tsc', args: ['-p', '.'] },
  { name: 'lint', program: 'oxlint/bin/oxlint', args: ['--type-aware', '--quiet'] },
  { name: 'imports', program: 'dependency-cruiser/bin/dependency-cruiser.mjs', args: ['--config', '.dependency-cruiser.mjs', ...sources] },
  { name: 'supply chain', program: '../tools/supply-chain.ts', args: [] },
  { name: 'tests', program: 'vitest/vitest.mjs', args: ['run', '--reporter=default', '--reporter=json', `--outputFile=${results}`], count: (exit) => countTests(readResults(), exit) },
]

/** What a developer's shell may hold must not reach the tests' servers. */
const { JENJANG_DATA: _data, DATABASE_URL: _url, PORT: _port, ...environment } = process.env

const run = async (check: Check): Promise<Count> => {
  process.stdout.write(`\n== ${check.name}\n`)
  const begun = performance.now()
  const child = spawn(process.execPath, [join(repository, 'node_modules', check.program), ...check.args], { cwd: repository, stdio: ['ignore', 'inherit', 'inherit'], env: environment })
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => child.kill(signal))
  const exit = await new Promise<number>((resolve) => child.once('exit', (code) => resolve(code ?? 1)))
  const count = (check.count ?? one)(exit)
  process.stdout.write(`== ${check.name}: ${count.passed} passed, ${count.failed} failed, ${((performance.now() - begun) / 1000).toFixed(1)} s\n`)
  return count
}

const readResults = (): unknown => {
  try {
    return JSON.parse(readFileSync(results, 'utf8'))
  } catch {
    return undefined
  }
}

mkdirSync(join(results, '..'), { recursive: true })
rmSync(results, { force: true })
const sum = { passed: 0, failed: 0 }
for (const check of checks) {
  const count = await run(check)
  sum.passed += count.passed
  sum.failed += count.failed
}
process.stdout.write(`\n${sum.passed} passed, ${sum.failed} failed\n`)
process.exitCode = sum.failed === 0 ? 0 : 1
