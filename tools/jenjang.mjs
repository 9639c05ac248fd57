import { handOver } from './hand-over.mjs'
import { ensureInstalled } from './install.mjs'

// npm run -s jenjang -- <command>: any Node >= 20.
ensureInstalled()
await handOver('app/cli.ts', process.argv.slice(2))
