import { recoveriesContract } from './contract/recoveries.ts'
import { slipsContract } from './contract/slips.ts'

/** How people come into the product: slips, lost access. */
export const accountsContract = { ...slipsContract, ...recoveriesContract } as const
