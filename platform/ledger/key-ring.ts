import { createPrivateKey, generateKeyPairSync, type KeyObject } from 'node:crypto'
import { mkdir, open, readFile, rename } from 'node:fs/promises'
import { join } from 'node:path'
import { publicPemOf } from '#core/ledger/public-key.ts'

/** The agencies' Ed25519 keys: in files beside the database (0600), never in it. */
export type KeyRing = {
  /** The agency's newest private key; made when there is none. */
  readonly privateKey: (agencyId: string) => Promise<KeyObject>
  /** Makes the agency's next key and returns it; the old one stays beside it. */
  readonly renew: (agencyId: string) => Promise<{ readonly old: KeyObject; readonly fresh: KeyObject }>
}

const writeDurably = async (folder: string, name: string, content: string): Promise<void> => {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const temporary = join(folder, `.${name}.new`)
  const file = await open(temporary, 'w', 0o600)
  await file.writeFile(content)
  await file.sync()
  await file.close()
  await rename(temporary, join(folder, name))
  const directory = await open(folder, 'r')
  await directory.sync()
  await directory.close()
}

const make = (): KeyObject => generateKeyPairSync('ed25519').privateKey
const pem = (key: KeyObject): string => key.export({ type: 'pkcs8', format: 'pem' }) as string

export const keyRing = (folder: string): KeyRing => {
  const held = new Map<string, Promise<KeyObject>>()
  const load = async (agencyId: string): Promise<KeyObject> => {
    const place = join(folder, agencyId)
    try {
      return createPrivateKey(await readFile(join(place, 'current.pem'), 'utf8'))
    } catch (cause) {
      if (!(cause instanceof Error && 'code' in cause && cause.code === 'ENOENT')) throw cause
    }
    const key = make()
    await writeDurably(place, 'current.pem', pem(key))
    return key
  }
  const privateKey = (agencyId: string): Promise<KeyObject> => {
    const before = held.get(agencyId)
    if (before !== undefined) return before
    const loading = load(agencyId)
    held.set(agencyId, loading)
    loading.catch(() => held.delete(agencyId))
    return loading
  }
  return {
    privateKey,
    renew: async (agencyId) => {
      const old = await privateKey(agencyId)
      const place = join(folder, agencyId)
      const fresh = make()
      await writeDurably(place, `old-${publicPemOf(old).replace(/[^A-Za-z0-9]/g, '').slice(-24)}.pem`, pem(old))
      await writeDurably(place, 'current.pem', pem(fresh))
      held.set(agencyId, Promise.resolve(fresh))
      return { old, fresh }
    },
  }
}
