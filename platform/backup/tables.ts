import type { Client } from 'pg'
import { StartRefused } from '../db/launcher/start-refused.ts'

export type Table = { readonly name: string; readonly kind: string; readonly columns: readonly string[]; readonly key: readonly string[] }

/** Every table with the columns that hold something of their own, what is referenced before what refers to it. */
export const readTables = async (client: Client): Promise<readonly Table[]> => {
  const there = await client.query<{ there: boolean }>(`select to_regclass('platform.table_kind') is not null as there`)
  if (there.rows[0]?.there !== true) throw new StartRefused('There is nothing to back up: this installation was never started.')
  const { rows } = await client.query<Table & { readonly refers: readonly string[] }>(
    `select k.name, k.kind,
            array(select a.attname::text from pg_attribute a where a.attrelid = t.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '' order by a.attnum) as columns,
            array(select a.attname::text from pg_constraint c, unnest(c.conkey) with ordinality u(num, place), pg_attribute a
                   where c.conrelid = t.oid and c.contype = 'p' and a.attrelid = t.oid and a.attnum = u.num order by u.place) as key,
            array(select distinct r.name from pg_constraint c join platform.table_kind r on to_regclass(r.name) = c.confrelid
                   where c.conrelid = t.oid and c.contype = 'f' and c.confrelid <> t.oid) as refers
       from platform.table_kind k join pg_class t on t.oid = to_regclass(k.name) order by k.name`,
  )
  const sequences = await client.query(`select 1 from pg_sequences where schemaname not in ('pg_catalog', 'information_schema')`)
  if (sequences.rows.length > 0) throw new Error('A sequence is in the schema, and a backup knows of none (beyond one machine, rule 5).')
  const ordered: Table[] = []
  const left = new Map(rows.map((row) => [row.name, row]))
  while (left.size > 0) {
    const ready = [...left.values()].filter(({ refers }) => refers.every((name) => !left.has(name)))
    if (ready.length === 0) throw new Error(`These tables refer to each other in a circle: ${[...left.keys()].join(', ')}.`)
    for (const { name, kind, columns, key } of ready) {
      ordered.push({ name, kind, columns, key })
      left.delete(name)
    }
  }
  return ordered
}

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`

export const columnsOf = (table: Table): string => table.columns.map(quoted).join(', ')

/** Row security counts for an owner who is neither superuser nor free of it (a PostgreSQL of one's own). */
export const isHeldByRowSecurity = async (client: Client): Promise<boolean> => {
  const { rows } = await client.query<{ free: boolean }>('select rolsuper or rolbypassrls as free from pg_roles where rolname = current_user')
  return rows[0]?.free !== true
}
