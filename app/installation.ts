import { randomUUID } from 'node:crypto'
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { StartRefused } from '#platform/db/launcher/start-refused.ts'
import type { Kind } from './config.ts'

export type Installation = { readonly id: string; readonly kind: Kind }

/** The id that every chain, checkpoint and bundle of this installation names: made at the first start, kept in its folder for good. */
export const keepInstallation = (folder: string, kind: Kind): Installation => {
  const file = join(folder, 'installation.json')
  for (const part of ['keys', 'files']) mkdirSync(join(folder, part), { recursive: true, mode: 0o700 })
  if (!existsSync(file)) makeOnce(file, `${JSON.stringify({ id: randomUUID(), kind })}\n`)
  return readInstallation(file, kind)
}

/** Whole or not at all, and by one of two that begin at the same moment (a server and a command with a database of one's own). */
const makeOnce = (file: string, content: string): void => {
  const draft = `${file}.${process.pid}`
  writeFileSync(draft, content, { mode: 0o600, flush: true })
  try {
    linkSync(draft, file)
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== 'EEXIST') throw cause // else the other's id counts
  } finally {
    rmSync(draft)
  }
}

const readInstallation = (file: string, kind: Kind): Installation => {
  const kept = JSON.parse(readFileSync(file, 'utf8')) as Installation
  if (kept.kind !== kind) throw new StartRefused(`${file} is of another kind of installation (${kept.kind}): a demonstration and an agency never share a folder.`)
  return kept
}
