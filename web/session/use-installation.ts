import { homeContract } from '#platform/home/contract.ts'
import { useRead } from '../calls/use-read.ts'

/** Is this the demonstration? Known before anyone signs in. */
export const useDemonstration = (): boolean => useRead(homeContract.health, {}).data?.demonstration ?? false

/** The agencies of this installation; the name of the one where there is only one. */
export const useOnlyAgency = (): string | undefined => {
  const agencies = useRead(homeContract.listAgencies, {}).data?.items ?? []
  return agencies.length === 1 ? agencies[0]?.name : undefined
}
