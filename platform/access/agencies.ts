import type { Pools } from '../db/pools.ts'
import type { Agency } from '../http/context.ts'

/** Acts that belong to no agency stand in the ledger of the installation itself, a row of the same list (decision 0006). */
export const INSTALLATION = '00000000-0000-0000-0000-000000000000'

const columns = ['id', 'code', 'name', 'time_zone as timeZone'] as const

export type AgencyAtDoor = { readonly agency: Agency; /** Its first administrators have not all signed in yet. */ readonly waits: boolean }

/** For the gate: one look that also tells whether anything works there yet. */
export const agencyAtDoor = async (pools: Pools, by: { readonly id: string } | { readonly code: string }): Promise<AgencyAtDoor | undefined> => {
  const asked = pools.of('app').selectFrom('platform.agency').select([...columns, 'awaits'])
  const row = await ('id' in by ? asked.where('id', '=', by.id) : asked.where('code', '=', by.code).where('kind', '!=', 'installation')).executeTakeFirst()
  if (row === undefined) return undefined
  const { awaits, ...agency } = row
  return { agency, waits: awaits.length > 0 }
}

export const agencyByCode = async (pools: Pools, code: string): Promise<Agency | undefined> =>
  await pools.of('app').selectFrom('platform.agency').select(columns).where('code', '=', code).where('kind', '!=', 'installation').executeTakeFirst()

export const agencyById = async (pools: Pools, id: string): Promise<Agency | undefined> =>
  await pools.of('app').selectFrom('platform.agency').select(columns).where('id', '=', id).executeTakeFirst()

export const allAgencies = async (pools: Pools): Promise<readonly Agency[]> =>
  await pools.of('app').selectFrom('platform.agency').select(columns).where('kind', '!=', 'installation').orderBy('code').execute()
