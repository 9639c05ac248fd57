import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { node24 } from './node24.mjs'
import { oneAtATime } from './one-at-a-time.mjs'
import { endWith } from './one-sentence.mjs'
import { inRepository, repository } from './repository.mjs'

const stamp = inRepository('web', 'dist', '.sources')

/** Builds the browser's part into web/dist, when its sources are not those of the last build. */
export const buildWeb = () => {
  if (isBuilt()) return
  oneAtATime(inRepository('vite.config.ts'), (lock) => {
    if (!isBuilt()) build(lock)
  })
}

const isBuilt = () => existsSync(stamp) && readFileSync(stamp, 'utf8') === digest()

/** @param {number} lock */
const build = (lock) => {
  process.stderr.write('Building the pages...\n')
  const sources = digest()
  const vite = inRepository('node_modules', 'vite', 'bin', 'vite.js')
  const { status } = spawnSync(node24(), [vite, 'build', '--logLevel', 'warn'], { cwd: repository, stdio: ['ignore', 2, 2, lock] })
  if (status !== 0) endWith('The pages could not be built: look at the words above.')
  compress(inRepository('web', 'dist', 'assets'))
  writeFileSync(stamp, sources)
}

/** Compressed once here instead of at every request: what a browser receives is the .br or .gz beside each file. @param {string} folder */
const compress = (folder) => {
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((one) => /\.(?:m?js|css|svg)$/.test(one))) {
    const content = readFileSync(join(folder, name))
    writeFileSync(join(folder, `${name}.gz`), gzipSync(content, { level: 9 }))
    writeFileSync(join(folder, `${name}.br`), brotliCompressSync(content))
  }
}

/** Of everything that a page may import. */
const digest = () => {
  const hash = createHash('sha256')
  const places = ['package-lock.json', 'vite.config.ts', 'app/web.tsx', 'web', 'modules', 'platform', 'core']
  for (const file of places.flatMap((place) => filesOf(inRepository(place)))) hash.update(`${relative(repository, file)}\n`).update(readFileSync(file))
  return hash.digest('hex')
}

/** @param {string} place @returns {string[]} */
const filesOf = (place) => {
  if (!statSync(place).isDirectory()) return notSource.test(place) ? [] : [place]
  return readdirSync(place).sort().filter((name) => !notSources.has(name)).flatMap((name) => filesOf(join(place, name)))
}

const notSource = /\.test\.tsx?$|\.sql$|\.md$/
const notSources = new Set(['dist', 'node_modules', 'migrations', 'actions'])
