import type { Pools } from '../db/pools.ts'
import type { Agency } from '../http/context.ts'

/** Acts that belong to no agency stand in the ledger of the installation itself, a row of the same list (decision 0006). */
export const INSTALLATION = '00000000-0000-0000-0000-000000000000'

const columns = ['id', 'code', 'name', 'time_zone as timeZone'] as const

export const agencyByCode = async (pools: Pools, code: string): Promise<Agency | undefined> =>
  await pools.of('app').selectFrom('platform.agency').select(columns).where('code', '=', code).where('kind', '!=', 'installation').executeTakeFirst()

export const agencyById = async (pools: Pools, id: string): Promise<Agency | undefined> =>
  await pools.of('app').selectFrom('platform.agency').select(columns).where('id', '=', id).executeTakeFirst()

export const allAgencies = async (pools: Pools): Promise<readonly Agency[]> =>
  await pools.of('app').selectFrom('platform.agency').select(columns).where('kind', '!=', 'installation').orderBy('code').execute()
