import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

// What we are given by others, and what we must not give away: licences and the deny list, where packages come from, secrets in the whole
// history, what nothing uses. `npm run licences` prints the list.

const repository = join(import.meta.dirname, '..')

type Locked = { readonly version?: string; readonly license?: string; readonly dev?: boolean; readonly link?: boolean }
type Reviewed = { readonly licences: readonly string[]; readonly denied: Readonly<Record<string, string>> }

const read = (file: string): unknown => JSON.parse(readFileSync(join(repository, file), 'utf8'))

const packages = (): readonly { readonly name: string; readonly version: string; readonly licence: string; readonly shipped: boolean }[] =>
  Object.entries((read('package-lock.json') as { readonly packages: Readonly<Record<string, Locked>> }).packages)
    .filter(([path, { link }]) => path.includes('node_modules/') && link !== true)
    .map(([path, { version = '', license = 'none', dev }]) => ({ name: path.replace(/^.*node_modules\//, ''), version, licence: license, shipped: dev !== true }))

/** Every licence was read once (tools/reviewed-packages.json); a new one is read before its package is used. */
export const unreviewed = (reviewed = read('tools/reviewed-packages.json') as Reviewed, locked = packages()): readonly string[] =>
  locked.flatMap(({ name, version, licence }) => [
    ...(reviewed.licences.includes(licence) ? [] : [`${name} ${version}: the licence ${licence} is not on the reviewed list`]),
    ...(reviewed.denied[name] === undefined ? [] : [`${name} ${version} is denied: ${reviewed.denied[name]}`]),
  ])

const run = (program: string, args: readonly string[]): readonly string[] => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(repository, 'node_modules', program), ...args], { cwd: repository, encoding: 'utf8' })
  return status === 0 ? [] : [`${stdout}${stderr}`.trim()]
}

const sources = (): readonly string[] => run('lockfile-lint/bin/lockfile-lint.js', ['--path', 'package-lock.json', '--type', 'npm', '--allowed-hosts', 'npm', '--validate-https', '--validate-integrity', '--validate-package-names'])

/** Every line that was ever added, on any branch. A copy without history is looked at as it stands. */
const secrets = (): readonly string[] => {
  const folder = mkdtempSync(join(tmpdir(), 'secrets-'))
  try {
    if (!existsSync(join(repository, '.git'))) return run('secretlint/bin/secretlint.js', ['{app,core,docs,modules,platform,test,tools,verifier,web}/**/*'])
    const log = spawnSync('git', ['log', '--all', '-p', '--no-color', '--unified=0', '--', '.', ':!package-lock.json'], { cwd: repository, encoding: 'utf8', maxBuffer: 1024 * 1024 * 1024 })
    if (log.status !== 0) return [`git log: ${log.stderr.trim()}`]
    const history = join(folder, 'history.txt')
    writeFileSync(history, log.stdout.split('\n').filter((line) => line.startsWith('+')).join('\n'))
    return run('secretlint/bin/secretlint.js', ['--secretlintrc', join(repository, '.secretlintrc.json'), history])
  } finally {
    rmSync(folder, { recursive: true })
  }
}

const dead = (): readonly string[] => run('knip/bin/knip.js', ['--no-progress'])

if (import.meta.main) {
  if (process.argv.includes('--list')) {
    for (const { name, version, licence, shipped } of packages()) process.stdout.write(`${licence}\t${name}\t${version}\t${shipped ? 'shipped' : 'development'}\n`)
  } else {
    const found = [unreviewed(), sources(), secrets(), dead()].flat()
    for (const line of found) process.stdout.write(`${line}\n`)
    process.exitCode = found.length === 0 ? 0 : 1
  }
}
