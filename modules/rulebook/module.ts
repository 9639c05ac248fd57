import type { Module } from '#platform/module.ts'
import { carryOutConfirm, carryOutVersion } from './actions/change-rules.ts'
import { rulebookContract } from './contract.ts'
import { rulebookDoctor } from './doctor.ts'
import { secondPeople } from './policy.ts'
import { rulebookRoutes } from './routes.ts'
import { searchRules } from './search.ts'
import en from './words/en.json' with { type: 'json' }
import id from './words/id.json' with { type: 'json' }

/** The numbers of the law as versioned data: read by every module, confirmed and changed by two people. */
export const rulebookModule: Module = {
  name: 'rulebook',
  migrations: new URL('./migrations/', import.meta.url),
  contract: rulebookContract,
  routes: rulebookRoutes,
  words: { id, en },
  approvals: [
    { kind: 'rule.confirmed', as: 'app', who: secondPeople['rule.confirmed'], carryOut: carryOutConfirm },
    { kind: 'rule.versioned', as: 'app', who: secondPeople['rule.versioned'], carryOut: carryOutVersion },
  ],
  doctor: rulebookDoctor,
  search: searchRules,
}
