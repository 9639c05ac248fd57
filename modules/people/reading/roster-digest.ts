import { createHash, hash } from 'node:crypto'

/**
 * The digest of the rows of an import, for its ledger entry: SHA-256("jenjang/roster/1\n" + the SHA-256 of each accepted row, in the order of the
 * file), where a row is its number, a blank, and the JSON array of its
 * kept values (store/staged-columns.ts). Two imports with the same digest wrote the same facts.
 */
export const rosterDigest = () => {
  const digests = new Map<number, string>()
  return {
    /** `said`: what the file says in that row, as JSON. */
    add: (row: number, said: string): void => void digests.set(row, hash('sha256', `${row} ${said}`, 'base64')),
    drop: (row: number): void => void digests.delete(row),
    hex: (): string => {
      const all = createHash('sha256').update('jenjang/roster/1\n')
      for (const digest of digests.values()) all.update(digest, 'base64')
      return all.digest('hex')
    },
  }
}
