import { useQueryClient } from '@tanstack/react-query'
import { readKey } from '#web/calls/read-key.ts'
import { contestContract } from '../../contract.ts'

/** Reads the contest anew after someone else changed it (STALE): the way out of a refused act. */
export const useRefresh = (): (() => void) => {
  const client = useQueryClient()
  return () => {
    for (const read of [contestContract.readContest, contestContract.readRules, contestContract.readPanel, contestContract.readAssignment]) void client.invalidateQueries({ queryKey: readKey(read) })
  }
}
