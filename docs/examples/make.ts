// Writes the example bundles beside this file: node docs/examples/make.ts. They come out the same on every machine.
import { mkdirSync, writeFileSync } from 'node:fs'
import { exampleFiles } from '../../core/ledger/example/example-files.ts'

for (const [name, content] of Object.entries(exampleFiles())) {
  const place = new URL(name, import.meta.url)
  mkdirSync(new URL('.', place), { recursive: true })
  writeFileSync(place, content)
}
