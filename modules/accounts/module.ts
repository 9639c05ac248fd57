import type { Module } from '#platform/module.ts'
import { grantListApproval } from './actions/grant-lists.ts'
import { forgetSlips, makeSlips } from './actions/make-slips.ts'
import { accountsContract } from './contract.ts'
import { accountsDoctor } from './doctor.ts'
import { accountsRoutes } from './routes.ts'
import { waitingRecoveries } from './waiting.ts'
import en from './words/en.json' with { type: 'json' }
import id from './words/id.json' with { type: 'json' }

export const accountsModule: Module = {
  name: 'accounts',
  migrations: new URL('./migrations/', import.meta.url),
  contract: accountsContract,
  routes: accountsRoutes,
  words: { id, en },
  approvals: [grantListApproval],
  due: [makeSlips, forgetSlips],
  doctor: accountsDoctor,
  waiting: waitingRecoveries,
}
