import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { node24 } from './node24.mjs'
import { oneAtATime } from './one-at-a-time.mjs'
import { endWith } from './one-sentence.mjs'
import { inRepository, repository } from './repository.mjs'

const stamp = inRepository('web', 'dist', '.sources')

/** Builds the browser's part into web/dist, when its sources are not those of the last build. */
export const buildWeb = () => {
  if (!existsSync(inRepository('web', 'vite.config.ts')) || isBuilt()) return
  oneAtATime(inRepository('web', 'vite.config.ts'), (lock) => {
    if (!isBuilt()) build(lock)
  })
}

const isBuilt = () => existsSync(stamp) && readFileSync(stamp, 'utf8') === digest()

/** @param {number} lock */
const build = (lock) => {
  process.stderr.write('Building the pages...\n')
  const sources = digest()
  const vite = inRepository('node_modules', 'vite', 'bin', 'vite.js')
  const { status } = spawnSync(node24(), [vite, 'build', 'web', '--logLevel', 'warn'], { cwd: repository, stdio: ['ignore', 2, 2, lock] })
  if (status !== 0) endWith('The pages could not be built: look at the words above.')
  mkdirSync(inRepository('web', 'dist'), { recursive: true })
  writeFileSync(stamp, sources)
}

/** Of everything that a page may import: web, the modules, the face of the platform, core. */
const digest = () => {
  const hash = createHash('sha256').update(readFileSync(inRepository('package-lock.json')))
  for (const folder of ['web', 'modules', 'platform/face', 'core']) for (const file of filesBelow(inRepository(folder))) hash.update(`${relative(repository, file)}\n`).update(readFileSync(file))
  return hash.digest('hex')
}

/** @param {string} folder @returns {string[]} */
const filesBelow = (folder) => {
  if (!existsSync(folder)) return []
  const entries = readdirSync(folder, { withFileTypes: true }).sort((one, other) => (one.name < other.name ? -1 : 1))
  return entries.flatMap((entry) => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return notSources.has(entry.name) ? [] : filesBelow(path)
    return /\.test\.tsx?$|\.sql$|\.md$/.test(entry.name) ? [] : [path]
  })
}

const notSources = new Set(['dist', 'node_modules', 'migrations', 'actions', 'testdata'])
