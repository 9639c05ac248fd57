import { Client } from 'pg'
import { StartRefused } from '#platform/db/launcher/start-refused.ts'

/** The majors that the SQL is written and tried for: 16 because Citus 14 serves it, 18 because it is embedded. */
const oldest = 16
const newest = 18

/** A PostgreSQL of one's own (DATABASE_URL) is looked at before anything is written to it. */
export const acceptOwnDatabase = async (ownerUrl: string): Promise<void> => {
  const number = await askVersion(ownerUrl)
  const major = Math.floor(number / 10_000)
  if (major < oldest || major > newest) throw new StartRefused(`DATABASE_URL names a PostgreSQL ${major}, and Jenjang works with ${oldest} to ${newest}.`)
}

const askVersion = async (ownerUrl: string): Promise<number> => {
  const client = new Client({ connectionString: ownerUrl })
  try {
    await client.connect()
    const { rows } = await client.query<{ server_version_num: string }>('show server_version_num')
    return Number(rows[0]?.server_version_num)
  } catch (cause) {
    // A refused connection to a name with two addresses comes without a message.
    const { message, code } = cause as NodeJS.ErrnoException
    throw new StartRefused(`The PostgreSQL that DATABASE_URL names cannot be used: ${message || code}.`)
  } finally {
    await client.end().catch(() => undefined) // it may never have begun
  }
}
