import { grantListsContract } from './contract/grant-lists.ts'
import { recoveriesContract } from './contract/recoveries.ts'
import { slipsContract } from './contract/slips.ts'

/** How people come into the product: slips, lost access, roles from a list. */
export const accountsContract = { ...slipsContract, ...recoveriesContract, ...grantListsContract } as const
