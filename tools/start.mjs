import { buildWeb } from './build-web.mjs'
import { handOver } from './hand-over.mjs'
import { ensureInstalled } from './install.mjs'

// npm start: any Node >= 20.
ensureInstalled()
buildWeb()
await handOver('app/serve.ts', process.argv.slice(2))
