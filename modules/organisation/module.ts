import type { Module } from '#platform/module.ts'
import { organisationContract } from './contract.ts'
import { organisationDoctor } from './doctor.ts'
import { organisationRoutes } from './routes.ts'
import { waitingUnits } from './waiting.ts'
import en from './words/en.json' with { type: 'json' }
import id from './words/id.json' with { type: 'json' }

export const organisationModule: Module = {
  name: 'organisation',
  migrations: new URL('./migrations/', import.meta.url),
  contract: organisationContract,
  routes: organisationRoutes,
  words: { id, en },
  doctor: organisationDoctor,
  waiting: waitingUnits,
}
