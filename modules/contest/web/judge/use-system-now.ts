import { homeContract } from '#platform/home/contract.ts'
import { useRead } from '#web/calls/use-read.ts'

/** What the system's clock said when an answer came (`heardAt`, by this device): a wrong clock of the device changes nothing (I-27). */
export const useSystemNow = (heardAt: number): number => {
  const health = useRead(homeContract.health, {})
  return health.data === undefined ? heardAt : heardAt + Date.parse(health.data.now) - health.dataUpdatedAt
}
