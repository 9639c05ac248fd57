import type { Module } from '#platform/module.ts'
import { carryOutUndoUnits, carryOutUnits } from './actions/unit-imports.ts'
import { organisationContract } from './contract.ts'
import { organisationDoctor } from './doctor.ts'
import { secondPeople } from './policy.ts'
import { organisationRoutes } from './routes.ts'
import { searchOrganisation } from './search.ts'
import { waitingUnits } from './waiting.ts'
import en from './words/en.json' with { type: 'json' }
import id from './words/id.json' with { type: 'json' }

export const organisationModule: Module = {
  name: 'organisation',
  migrations: new URL('./migrations/', import.meta.url),
  contract: organisationContract,
  routes: organisationRoutes,
  words: { id, en },
  approvals: [
    { kind: 'units.imported', as: 'app', who: secondPeople['units.imported'], carryOut: carryOutUnits },
    { kind: 'units.undone', as: 'app', who: secondPeople['units.undone'], carryOut: carryOutUndoUnits },
  ],
  doctor: organisationDoctor,
  waiting: waitingUnits,
  search: searchOrganisation,
}
