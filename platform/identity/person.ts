import { sql } from 'kysely'
import type { Tx } from '../db/pools.ts'
import type { Instant } from '../clock/instant.ts'
import { newId } from '../clock/ids.ts'

export type NewPerson = { readonly name: string; readonly agencyId: string }

/** One human, known to the platform, who may enter the agency. */
export const newPersons = async (tx: Tx, persons: readonly NewPerson[], now: Instant): Promise<readonly string[]> => {
  const named = persons.map((person) => ({ ...person, id: newId(now) }))
  await writePersons(tx, named, now)
  return named.map(({ id }) => id)
}

/** The same for many at once whose ids are given: a roster brings a hundred thousand. */
export const writePersons = async (tx: Tx, persons: readonly (NewPerson & { readonly id: string })[], now: Instant): Promise<void> => {
  for (let start = 0; start < persons.length; start += 10_000) {
    const list = persons.slice(start, start + 10_000)
    const ids = list.map(({ id }) => id)
    await sql`
      insert into platform.person (id, name, created_at)
      select id, name, ${now} from unnest(${ids}::uuid[], ${list.map(({ name }) => name)}::text[]) p(id, name)`.execute(tx)
    await sql`
      insert into platform.membership (person_id, agency_id)
      select id, agency from unnest(${ids}::uuid[], ${list.map(({ agencyId }) => agencyId)}::uuid[]) p(id, agency)`.execute(tx)
  }
}

export const newPerson = async (tx: Tx, person: NewPerson, now: Instant): Promise<string> => {
  const [id] = await newPersons(tx, [person], now)
  if (id === undefined) throw new Error('No person was made.')
  return id
}

/** The names of persons, by id: for pages that say who did something. */
export const namesOf = async (tx: Tx, personIds: readonly string[]): Promise<ReadonlyMap<string, string>> => {
  if (personIds.length === 0) return new Map()
  const found = await tx.selectFrom('platform.person').select(['id', 'name']).where('id', 'in', [...new Set(personIds)]).execute()
  return new Map(found.map(({ id, name }) => [id, name]))
}
