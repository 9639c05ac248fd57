import type { DoctorCheck } from '#platform/module.ts'
import { approvalsHold } from './doctor/approvals-hold.ts'
import { declarationsHold } from './doctor/declarations-hold.ts'
import { resultsHold } from './doctor/results-hold.ts'
import { sealsHold } from './doctor/seals-hold.ts'
import { sheetsHold } from './doctor/sheets-hold.ts'
import { statesHold } from './doctor/states-hold.ts'
import { timesHold } from './doctor/times-hold.ts'
import { wallHolds } from './doctor/wall-holds.ts'

/** The promises about contests that the tables themselves can show. */
export const contestDoctor: readonly DoctorCheck[] = [
  { promise: 'I-1', name: 'contest seals', as: 'rank', find: sealsHold },
  { promise: 'I-5', name: 'contest sheets', as: 'rank', find: sheetsHold },
  { promise: 'I-7', name: 'contest wall', as: 'app', find: wallHolds },
  { promise: 'I-8', name: 'contest results', as: 'rank', find: resultsHold },
  { promise: 'I-10', name: 'contest approvals', as: 'app', find: approvalsHold },
  { promise: 'I-11', name: 'contest declarations', as: 'app', find: declarationsHold },
  { promise: 'I-21', name: 'contest states', as: 'app', find: statesHold },
  { promise: 'I-27', name: 'contest times', as: 'app', find: timesHold },
]
