import type { Tx } from '../db/pools.ts'
import type { Instant } from '../clock/instant.ts'
import { newId } from '../clock/ids.ts'

export type NewPerson = { readonly name: string; readonly agencyId: string }

/** One human, known to the platform, who may enter the agency. */
export const newPersons = async (tx: Tx, persons: readonly NewPerson[], now: Instant): Promise<readonly string[]> => {
  if (persons.length === 0) return []
  const rows = persons.map((person) => ({ id: newId(now), name: person.name, created_at: now, agency_id: person.agencyId }))
  await tx.insertInto('platform.person').values(rows.map(({ id, name, created_at }) => ({ id, name, created_at }))).execute()
  await tx.insertInto('platform.membership').values(rows.map((row) => ({ person_id: row.id, agency_id: row.agency_id }))).execute()
  return rows.map((row) => row.id)
}

export const newPerson = async (tx: Tx, person: NewPerson, now: Instant): Promise<string> => {
  const [id] = await newPersons(tx, [person], now)
  if (id === undefined) throw new Error('No person was made.')
  return id
}

/** Lets the person enter the agency. Entering shows nothing by itself: roles and seats do. */
export const join = async (tx: Tx, personId: string, agencyId: string): Promise<void> => {
  await tx
    .insertInto('platform.membership')
    .values({ person_id: personId, agency_id: agencyId })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}
