import { bind } from '#platform/http/bind.ts'
import { askGrants, previewGrants } from './actions/grant-lists.ts'
import { acknowledgeRecovery, beginRecovery, listRecoveries } from './actions/recoveries.ts'
import { beginSlips, listSlipRuns, takeSlips } from './actions/slips.ts'
import { accountsContract } from './contract.ts'

export const accountsRoutes = bind(accountsContract, {
  listSlipRuns: { as: 'app', action: listSlipRuns },
  beginSlips: { as: 'app', action: beginSlips },
  takeSlips: { as: 'none', action: takeSlips },
  listRecoveries: { as: 'app', action: listRecoveries },
  beginRecovery: { as: 'app', action: beginRecovery },
  acknowledgeRecovery: { as: 'app', action: acknowledgeRecovery },
  previewGrants: { as: 'app', action: previewGrants },
  askGrants: { as: 'app', action: askGrants },
})
