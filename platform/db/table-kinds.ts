/** Every table is one of three kinds (beyond one machine, rule 1), declared by a comment line in its migration. */
export const tableKinds = ['agency', 'reference', 'local'] as const
export type TableKind = (typeof tableKinds)[number]

const isKind = (text: string): text is TableKind => (tableKinds as readonly string[]).includes(text)

/** Reads `-- table people.employee: agency` lines. Throws on an unknown kind. */
export const readTableKinds = (sql: string): ReadonlyMap<string, TableKind> => {
  const found = new Map<string, TableKind>()
  for (const [, table = '', kind = ''] of sql.matchAll(/^-- table ([a-z_]+\.[a-z_]+): ([a-z]+)/gm)) {
    if (!isKind(kind)) throw new Error(`The table ${table} has no kind that exists: ${kind}`)
    found.set(table, kind)
  }
  return found
}
