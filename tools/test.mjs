import { spawnSync } from 'node:child_process'
import { buildWeb } from './build-web.mjs'
import { findChromium } from './find-chromium.mjs'
import { handOver } from './hand-over.mjs'
import { ensureInstalled } from './install.mjs'

// npm test: any Node >= 20.
const ensureChromium = () => {
  if (findChromium() !== undefined) return
  if (process.env['CI'] === 'true' && process.getuid?.() === 0) {
    const command = 'apt-get update && apt-get install -y --no-install-recommends chromium'
    spawnSync('sh', ['-c', command], { stdio: ['ignore', 2, 2], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } })
    if (findChromium() !== undefined) return
  }
  process.stderr.write('The tests need a browser. Type this, then "npm test" again:\n  sudo apt-get update && sudo apt-get install -y chromium\n')
  process.stdout.write('0 passed, 1 failed\n')
  process.exit(1)
}

ensureInstalled()
ensureChromium()
buildWeb()
await handOver('tools/check.ts', process.argv.slice(2))
