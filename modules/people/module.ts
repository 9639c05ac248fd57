import type { Module } from '#platform/module.ts'
import { carryOutImport } from './actions/ask-import.ts'
import { carryOutHistories, carryOutUndoHistories } from './actions/histories.ts'
import { carryOutUndo } from './actions/undo-import.ts'
import { peopleContract } from './contract.ts'
import { peopleDoctor } from './doctor.ts'
import { secondPeople } from './policy.ts'
import { peopleRelations } from './relations.ts'
import { peopleRoutes } from './routes.ts'
import { searchPeople } from './search.ts'
import { waitingCorrectionLines, waitingImports } from './waiting.ts'
import en from './words/en.json' with { type: 'json' }
import id from './words/id.json' with { type: 'json' }

export const peopleModule: Module = {
  name: 'people',
  migrations: new URL('./migrations/', import.meta.url),
  contract: peopleContract,
  routes: peopleRoutes,
  words: { id, en },
  approvals: [
    { kind: 'roster.imported', as: 'personal', who: secondPeople['roster.imported'], carryOut: carryOutImport },
    { kind: 'roster.undone', as: 'personal', who: secondPeople['roster.undone'], carryOut: carryOutUndo },
    { kind: 'histories.imported', as: 'personal', who: secondPeople['histories.imported'], carryOut: carryOutHistories },
    { kind: 'histories.undone', as: 'personal', who: secondPeople['histories.undone'], carryOut: carryOutUndoHistories },
  ],
  doctor: peopleDoctor,
  relations: peopleRelations,
  waiting: async (ctx) => [...(await waitingImports(ctx)), ...(await waitingCorrectionLines(ctx))],
  search: searchPeople,
}
