import { createReadStream } from 'node:fs'
import { type About, aboutName } from './about.ts'
import { BackupDamaged } from './backup-damaged.ts'
import type { Listed, Part } from './pack.ts'
import { type Key, unseal } from './sealing.ts'
import { unpack } from './unpack.ts'

/** Takes the parts behind the first one; each must be used before it returns, or it is passed over. */
export type Take = (part: Part) => Promise<void>

type OpenedBackup = { readonly about: About; readonly parts: AsyncGenerator<Part, readonly Listed[]>; readonly close: () => void }

const openBackup = async (path: string, key: Key): Promise<OpenedBackup> => {
  const sealed = createReadStream(path)
  const plain = await unseal(sealed, key).catch((cause: unknown) => {
    throw new BackupDamaged('its head', `it does not open with this key (${(cause as Error).message})`)
  })
  const parts = unpack(plain)
  const first = await parts.next()
  if (first.done === true || first.value.name !== aboutName) throw new BackupDamaged(aboutName, 'it does not come first')
  const pieces: Uint8Array[] = []
  for await (const piece of first.value.content) pieces.push(piece)
  return { about: JSON.parse(Buffer.concat(pieces).toString()) as About, parts, close: () => void sealed.destroy() }
}

/** Whose backup it is, from its first part alone: asked before anything is made for it. @throws BackupDamaged */
export const readAbout = async (path: string, key: Key): Promise<About> => {
  const { about, close } = await openBackup(path, key)
  close()
  return about
}

/**
 * Reads a backup from its beginning to its end. `begin` hears whose it is and answers with what takes the parts.
 * @returns once the whole backup was found to be what was written.
 * @throws BackupDamaged
 */
export const readBackup = async (path: string, key: Key, begin: (about: About) => Promise<Take>): Promise<readonly Listed[]> => {
  const { about, parts, close } = await openBackup(path, key)
  try {
    const take = await begin(about)
    for (;;) {
      const next = await parts.next()
      if (next.done === true) return next.value
      await take(next.value)
    }
  } finally {
    close()
  }
}
