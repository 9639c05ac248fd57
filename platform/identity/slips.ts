import { randomInt } from 'node:crypto'
import { sql } from 'kysely'
import { newId } from '../clock/ids.ts'
import { type Instant, later } from '../clock/instant.ts'
import type { Tx } from '../db/pools.ts'
import { loginName } from './login-name.ts'
import type { SecretBox } from './secret-box.ts'

// No letter or digit that is taken for another on paper.
const letters = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'
const SIGNS = 10
const DAY = 24 * 3_600_000

/** A printed one-time code: ten signs, 49 bits, written XXXXX-XXXXX. */
export const newSlipCode = (): string => {
  const signs = Array.from({ length: SIGNS }, () => letters[randomInt(letters.length)] ?? '2').join('')
  return `${signs.slice(0, 5)}-${signs.slice(5)}`
}

/**
 * What is kept of a slip: a keyed digest over number and code together. One look-up finds it or does not, so the answer and
 * its time are the same for a wrong code and for a number that is not there (I-42).
 */
export const slipDigest = (box: SecretBox, number: string, code: string): string => box.digest(`slip\n${number}\n${code.toUpperCase().replace(/[^0-9A-Z]/g, '')}`)

export type RosterAccount = { readonly accountId: string; readonly personId: string; readonly active: boolean; readonly byNumber: boolean }

/** The account of each person, made where there is none: nobody can enter it until its owner activated it. Role: app. */
export const rosterAccounts = async (tx: Tx, box: SecretBox, people: readonly { readonly personId: string; readonly number: string }[], now: Instant): Promise<readonly RosterAccount[]> => {
  const ids = people.map(({ personId }) => personId)
  const names = people.map(({ number }) => loginName(box, number))
  await sql`
    insert into platform.account (id, person_id, username, origin, created_at)
    select id, person, name, 'roster', ${now} from unnest(${people.map(() => newId(now))}::uuid[], ${ids}::uuid[], ${names}::text[]) p(id, person, name)
    on conflict do nothing`.execute(tx)
  // A number that the roster corrected since: the account goes by the right one.
  await sql`
    update platform.account a set username = p.name from unnest(${ids}::uuid[], ${names}::text[]) p(person, name)
     where a.person_id = p.person and a.username like 'nip:%' and a.username <> p.name and not exists (select 1 from platform.account b where b.username = p.name)`.execute(tx)
  const found = await sql<{ accountId: string; personId: string; active: boolean; username: string }>`
    select id as "accountId", person_id as "personId", activated_at is not null as active, username from platform.account where person_id = any(${ids}::uuid[])`.execute(tx)
  const named = new Map(people.map(({ personId }, index) => [personId, names[index]]))
  return found.rows.map(({ username, ...row }) => ({ ...row, byNumber: username === named.get(row.personId) }))
}

export type NewSlips = {
  readonly agencyId: string
  readonly madeBy: string
  readonly days: number
  readonly of: readonly { readonly accountId: string; readonly number: string }[]
}

/** A code for each account, in the order given; earlier unused ones of the account end. Only digests stay. Role: app. */
export const newSlips = async (tx: Tx, box: SecretBox, given: NewSlips, now: Instant): Promise<readonly { readonly id: string; readonly code: string }[]> => {
  const accounts = given.of.map(({ accountId }) => accountId)
  const slips = given.of.map(() => ({ id: newId(now), code: newSlipCode() }))
  const digests = given.of.map(({ number }, index) => slipDigest(box, number, slips[index]?.code ?? ''))
  await sql`update platform.invitation set expires_at = ${now} where account_id = any(${accounts}::uuid[]) and used_at is null and expires_at > ${now}`.execute(tx)
  await sql`
    insert into platform.invitation (id, token_digest, account_id, agency_id, made_by, made_at, expires_at)
    select id, digest, account, ${given.agencyId}::uuid, ${given.madeBy}::uuid, ${now}, ${later(now, given.days * DAY)}
      from unnest(${slips.map(({ id }) => id)}::uuid[], ${digests}::text[], ${accounts}::uuid[]) p(id, digest, account)`.execute(tx)
  return slips
}
