import { bind } from '#platform/http/bind.ts'
import { askConfirmRule, askRuleVersion } from './actions/change-rules.ts'
import { listRules, readRule } from './actions/read-rules.ts'
import { rulebookContract } from './contract.ts'

export const rulebookRoutes = bind(rulebookContract, {
  listRules: { as: 'app', action: listRules },
  readRule: { as: 'app', action: readRule },
  askConfirmRule: { as: 'app', action: askConfirmRule },
  askRuleVersion: { as: 'app', action: askRuleVersion },
})
