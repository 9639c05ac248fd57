import type { DueKind } from '../module.ts'
import { record } from './decide.ts'
import { findRequest } from './requests.ts'

/** A request that nobody decided ends by itself, on record. */
export const expireApproval: DueKind = {
  kind: 'approval.expire',
  as: 'app',
  carryOut: async (ctx, task) => {
    const request = await findRequest(ctx, task.subject)
    if (request?.state === 'asked') await record(ctx, request, 'expired', null)
  },
}
