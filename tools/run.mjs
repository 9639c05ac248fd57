import { relative } from 'node:path'
import { handOver } from './hand-over.mjs'
import { ensureInstalled } from './install.mjs'
import { endWith } from './one-sentence.mjs'
import { repository } from './repository.mjs'

// node tools/run.mjs FILE args...: a file of the repository, with everything installed and Node 24.
const [, , file = endWith('Usage: node tools/run.mjs FILE [arguments]'), ...args] = process.argv
ensureInstalled()
await handOver(relative(repository, file), args)
