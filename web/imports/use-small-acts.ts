import { approvalContract, type Approval } from '#platform/approval/contract.ts'
import type { Outcome } from '#platform/face/outcome.ts'
import { useRead } from '../calls/use-read.ts'

/** What may be done with a small import, given by the page that owns its operations. */
export type SmallActs = {
  readonly may: Outcome<true>
  readonly ask: (setAside: readonly number[]) => void
  readonly apply: () => void
  readonly abandon: () => void
  readonly undo: (reason: string) => void
  readonly busy: boolean
  readonly error: Error | null
}

/** The requests about this import that wait for a second person. */
export const useAskedAbout = (importId: string): readonly Approval[] => {
  const asked = useRead(approvalContract.listApprovals, { query: {} }, { every: 5000 })
  return (asked.data?.items ?? []).filter(({ document }) => document['import'] === importId)
}
