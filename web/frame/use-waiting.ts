import { useRead } from '../calls/use-read.ts'
import { homeContract } from '#platform/home/contract.ts'

/** How many things wait for the reader: the kunyit count beside Beranda, changing in place. */
export const useWaiting = (): number => useRead(homeContract.readHome, {}, { every: 60_000 }).data?.items.length ?? 0
