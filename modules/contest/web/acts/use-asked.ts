import { useNavigate } from 'react-router'
import { approvalContract } from '#platform/approval/contract.ts'
import { homeContract } from '#platform/home/contract.ts'
import { contestContract } from '../../contract.ts'

/** After asking, the contest shows the request that waits. */
export const useAsked = (contestId: string) => {
  const navigate = useNavigate()
  return {
    stale: [contestContract.readContest, contestContract.readRules, contestContract.readPanel, approvalContract.listApprovals, homeContract.readHome],
    done: (): void => void navigate(`/kompetisi/${contestId}`),
  } as const
}
