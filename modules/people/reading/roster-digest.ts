import { createHash } from 'node:crypto'

/**
 * The digest of the rows of an import, for its ledger entry: SHA-256 over "jenjang/roster/1\n", then for each sound row in the order of the file its number,
 * a blank, the JSON array of its kept values (store/staged-columns.ts) and "\n", then "without " and the numbers of the rows that were taken back
 * because their NIP stood twice, ascending, with commas. Two imports with the same digest wrote the same facts.
 */
export const rosterDigest = () => {
  const hash = createHash('sha256').update('jenjang/roster/1\n')
  return {
    add: (row: number, said: string): void => void hash.update(`${row} ${said}\n`),
    hex: (takenBack: readonly number[]): string => hash.update(`without ${[...takenBack].sort((one, other) => one - other).join(',')}`).digest('hex'),
  }
}
