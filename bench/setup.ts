import { spawnSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Installs what the benches compare with. None of it is a dependency of the product: peers come from Debian, or from npm into
 * bench/peers (which git ignores). What cannot be installed is named, and its bench then says that it was not measured.
 */
const debian = ['r-cran-lme4', 'python3-scipy'] as const
const npm: readonly string[] = []

function attempt(command: string, args: readonly string[]): boolean {
  process.stdout.write(`${command} ${args.join(' ')}\n`)
  return spawnSync(command, args, { stdio: 'inherit' }).status === 0
}

const missing: string[] = []
attempt('apt-get', ['update', '-q'])
for (const name of debian) {
  if (!attempt('apt-get', ['install', '-y', '-q', '--no-install-recommends', name])) missing.push(name)
}
if (npm.length > 0) {
  const folder = join(import.meta.dirname, 'peers')
  mkdirSync(folder, { recursive: true })
  if (!attempt('npm', ['install', '--prefix', folder, '--ignore-scripts', '--no-audit', '--no-fund', ...npm])) missing.push(...npm)
}
process.stdout.write(missing.length > 0 ? `not installed: ${missing.join(', ')}; the benches that need them will say so\n` : 'all peers are installed\n')
