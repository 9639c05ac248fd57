import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { oneAtATime } from './one-at-a-time.mjs'
import { endWith } from './one-sentence.mjs'
import { inRepository, repository } from './repository.mjs'

/** @typedef {{ version?: string, integrity?: string, link?: boolean, optional?: boolean, os?: string | string[], cpu?: string | string[], libc?: string | string[] }} Locked */

/** Brings what package-lock.json names, when it is not there as named. Its words go to stderr: stdout belongs to the command. */
export const ensureInstalled = () => {
  refuseMachine()
  if (missing() === undefined) return
  oneAtATime(inRepository('package-lock.json'), (lock) => {
    if (missing() !== undefined) install(lock) // else another start has installed meanwhile
  })
  const still = missing()
  if (still !== undefined) endWith(`npm did not bring ${still}, which Jenjang needs: look at npm's words above and try again.`)
}

const refuseMachine = () => {
  if (process.platform === 'win32') endWith('Jenjang does not run on Windows itself: start it inside WSL2 (https://aka.ms/wsl2), where it runs as on Linux.')
  if (process.platform !== 'linux') endWith(`Jenjang runs on Linux (x64 or arm64; on Windows inside WSL2), not on ${process.platform}.`)
  if (Number.parseInt(process.versions.node, 10) < 20) endWith(`Jenjang needs Node 20 or newer to begin with, and this is ${process.version}.`)
}

/** @param {number} lock */
const install = (lock) => {
  process.stderr.write('Installing what Jenjang needs (the first time takes about a minute)...\n')
  // --no-save: never writes package-lock.json. Scripts of packages are not needed and not run.
  const words = ['install', '--no-save', '--ignore-scripts', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error']
  const npm = process.env['npm_execpath']
  const [file, args] = npm?.endsWith('.js') ? [process.execPath, [npm, ...words]] : ['npm', words]
  const { status, error } = spawnSync(file, args, { cwd: repository, stdio: ['ignore', 2, 2, lock] })
  if (error) endWith('npm is missing: install it with Node, then try again.')
  if (status !== 0) endWith('npm could not install what Jenjang needs: look at its words above (is the network there?) and try again.')
}

/** The first package that is not installed as locked: npm writes down what it installed when it is done, in the same form. */
const missing = () => {
  const [wanted, there] = ['package-lock.json', 'node_modules/.package-lock.json'].map(read)
  return Object.keys(wanted ?? {}).find((name) => name !== '' && !isThere(wanted?.[name], there?.[name]))
}

/** @param {Locked | undefined} locked @param {Locked | undefined} installed */
const isThere = (locked, installed) => {
  if (locked?.link) return installed?.link === true
  if (installed === undefined) return locked?.optional === true && !isForThisMachine(locked)
  return locked?.version === installed.version && locked?.integrity === installed.integrity
}

// Optional packages without a platform serve only those of other platforms here.
/** @param {Locked} locked */
const isForThisMachine = ({ os, cpu, libc }) =>
  (os !== undefined || cpu !== undefined) && fits(os, process.platform) && fits(cpu, process.arch) && fits(libc, 'glibc')

/** @param {string | string[] | undefined} allowed @param {string} mine */
const fits = (allowed, mine) => allowed === undefined || [allowed].flat().includes(mine)

/** @param {string} file @returns {Record<string, Locked> | undefined} */
const read = (file) => {
  try {
    return JSON.parse(readFileSync(inRepository(file), 'utf8')).packages
  } catch {
    return undefined
  }
}
