import { Client } from 'pg'

/** Makes the database that the URL names, if the server has none of that name; also proves that one can sign in. */
export const ensureDatabase = async (ownerUrl: string): Promise<void> => {
  const url = new URL(ownerUrl)
  const name = url.pathname.slice(1)
  url.pathname = '/postgres'
  const client = new Client({ connectionString: url.href })
  await client.connect()
  try {
    const found = await client.query('select 1 from pg_catalog.pg_database where datname = $1', [name])
    if (found.rowCount === 0) await client.query(`create database ${client.escapeIdentifier(name)}`)
  } finally {
    await client.end()
  }
}
