import { approvalContract, type Approval } from '#platform/approval/contract.ts'
import { useRead } from '#web/calls/use-read.ts'

/** The requests about this import that wait for a second person. */
export const useAsked = (importId: string): readonly Approval[] => {
  const asked = useRead(approvalContract.listApprovals, { query: {} }, { every: 5000 })
  return (asked.data?.items ?? []).filter(({ kind, document }) => kind.startsWith('roster.') && document['import'] === importId)
}
