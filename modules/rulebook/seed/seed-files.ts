import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { z } from 'zod'
import { type SeedRule, seedRule } from '../rules/seed-shape.ts'

const folder = new URL('./', import.meta.url)

/** Every national rule of the seed files, checked by the schema, in the order of their files. */
export const readSeed = async (): Promise<readonly SeedRule[]> => {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.json')).sort()
  return (await Promise.all(names.map(async (name) => z.array(seedRule).parse(JSON.parse(await readFile(new URL(name, folder), 'utf8')))))).flat()
}

/** The id of a national rule follows from its key and first day: two installations hold the same one. */
export const seedId = ({ key, validFrom }: Pick<SeedRule, 'key' | 'validFrom'>): string => {
  const hash = createHash('sha256').update(`jenjang rulebook ${key} ${validFrom}`).digest('hex')
  return `${hash.slice(0, 8)}-${hash.slice(8, 12)}-8${hash.slice(13, 16)}-a${hash.slice(17, 20)}-${hash.slice(20, 32)}`
}

const quoted = (text: string | null): string => (text === null ? 'null' : `'${text.replaceAll("'", "''")}'`)

/** The rules as a migration: what is there already (same key, same first day) keeps its value and gets only its description. */
export const seedSql = (rules: readonly SeedRule[]): string => {
  const rows = rules.map((rule) => {
    const { key, name, kind, value, unit, legalBasis, article, validFrom, origin, note } = rule
    return `  (${[seedId(rule), key, JSON.stringify(name), kind, unit, JSON.stringify(value), legalBasis, article, validFrom].map(quoted).join(', ')}, false, ${quoted(origin)}, ${quoted(note?.en ?? '')}, ${quoted(note?.id ?? '')})`
  })
  return `insert into rulebook.entry (id, key, name, kind, unit, value, legal_basis, article, valid_from, confirmed, origin, note, note_id) values
${rows.join(',\n')}
on conflict (key, valid_from) do update set name = excluded.name, kind = excluded.kind, unit = excluded.unit, origin = excluded.origin, note_id = excluded.note_id;
`
}
