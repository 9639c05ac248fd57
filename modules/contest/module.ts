import type { Module } from '#platform/module.ts'
import { cancelContest } from './actions/cancel.ts'
import { closeStage } from './actions/close-stage.ts'
import { finalAtTerm } from './actions/finalise.ts'
import { leavePanel } from './actions/leave-panel.ts'
import { moveSchedule } from './actions/move-deadline.ts'
import { publishAtMinute, publishResult } from './actions/publish.ts'
import { changeRules, sealRules } from './actions/seal-rules.ts'
import { contestContract } from './contract.ts'
import { contestDoctor } from './doctor.ts'
import { contestNames } from './reads.ts'
import { contestRoutes } from './routes.ts'
import { searchContests } from './search.ts'
import { isAuthor } from './store/members.ts'
import { contestWaiting } from './waiting.ts'
import en from './words/en.json' with { type: 'json' }
import id from './words/id.json' with { type: 'json' }

export const contestModule: Module = {
  name: 'contest',
  migrations: new URL('./migrations/', import.meta.url),
  contract: contestContract,
  routes: contestRoutes,
  words: { id, en },
  approvals: [sealRules, changeRules, moveSchedule, leavePanel, closeStage, publishResult, cancelContest],
  due: [publishAtMinute, finalAtTerm],
  doctor: contestDoctor,
  relations: async (tx, agencyId, personId) => ((await isAuthor(tx, agencyId, personId)) ? ['author'] : []),
  waiting: contestWaiting,
  search: searchContests,
  chainNames: contestNames,
  opensScores: ['stage.closed'],
}
