import { bind } from '#platform/http/bind.ts'
import { askCancel } from './actions/cancel.ts'
import { assign, readAssignment } from './actions/assign.ts'
import { callReserve } from './actions/call-reserve.ts'
import { checkEntry } from './actions/check-entry.ts'
import { askClose } from './actions/close-stage.ts'
import { confirmAuthorship } from './actions/confirm-authorship.ts'
import { createContest } from './actions/create-contest.ts'
import { readDeclaration, signDeclaration } from './actions/declare.ts'
import { addSeat, editSeat, orderPanel, removeSeat } from './actions/edit-panel.ts'
import { editRules } from './actions/edit-rules.ts'
import { enterForEmployee } from './actions/enter-for-employee.ts'
import { importEntries } from './actions/import-entries.ts'
import { inviteJudge } from './actions/invite-judge.ts'
import { askLeave } from './actions/leave-panel.ts'
import { moveDeadline } from './actions/move-deadline.ts'
import { answerObjection, listObjections, readObjectionFile, recordObjection } from './actions/objections.ts'
import { openJudging } from './actions/open-judging.ts'
import { openSession } from './actions/open-session.ts'
import { askPublish } from './actions/publish.ts'
import { readFullBundle, readPublicBundle } from './actions/read-bundles.ts'
import { listContests, listCriteria, listTemplates, readContest } from './actions/read-contests.ts'
import { listEntries, readEntry, readEntryFile } from './actions/read-entries.ts'
import { readColleagues, readMyEntry } from './actions/read-my-entry.ts'
import { readFairness } from './actions/read-fairness.ts'
import { readDiagnostics } from './actions/read-diagnostics.ts'
import { readMyResult } from './actions/read-my-result.ts'
import { readPanel } from './actions/read-panel.ts'
import { readProgress } from './actions/read-progress.ts'
import { listPublicContests, readPublicContest } from './actions/read-public.ts'
import { readQueue } from './actions/read-queue.ts'
import { readRecapitulation } from './actions/read-recapitulation.ts'
import { readRules } from './actions/read-rules.ts'
import { readSeparation } from './actions/read-separation.ts'
import { readSheet, readSheetFile } from './actions/read-sheet.ts'
import { readRecapitulationSheet } from './actions/recapitulation-sheet.ts'
import { listReceipts, readReceipt } from './actions/receipts.ts'
import { saveMyEntry } from './actions/save-entry.ts'
import { correctSheet, saveDraft, submitSheet } from './actions/score-sheet.ts'
import { askSeal } from './actions/ask-seal.ts'
import { sendMyEntry } from './actions/send-entry.ts'
import { contestContract } from './contract.ts'

export const contestRoutes = bind(contestContract, {
  listContests: { as: 'app', action: listContests },
  listCriteria: { as: 'app', action: listCriteria },
  listTemplates: { as: 'app', action: listTemplates },
  createContest: { as: 'app', action: createContest },
  readContest: { as: 'app', action: readContest },
  readSeparation: { as: 'app', action: readSeparation },
  readRules: { as: 'app', action: readRules },
  editRules: { as: 'app', action: editRules },
  askSeal: { as: 'app', action: askSeal },
  moveDeadline: { as: 'app', action: moveDeadline },
  openJudging: { as: 'app', action: openJudging },
  askClose: { as: 'app', action: askClose },
  askPublish: { as: 'app', action: askPublish },
  askCancel: { as: 'app', action: askCancel },
  readPanel: { as: 'app', action: readPanel },
  addSeat: { as: 'app', action: addSeat },
  orderPanel: { as: 'app', action: orderPanel },
  editSeat: { as: 'app', action: editSeat },
  removeSeat: { as: 'app', action: removeSeat },
  inviteJudge: { as: 'app', action: inviteJudge },
  callReserve: { as: 'app', action: callReserve },
  askLeave: { as: 'app', action: askLeave },
  readDeclaration: { as: 'app', action: readDeclaration },
  signDeclaration: { as: 'app', action: signDeclaration },
  readAssignment: { as: 'app', action: readAssignment },
  assign: { as: 'app', action: assign },
  readMyEntry: { as: 'app', action: readMyEntry },
  saveMyEntry: { as: 'app', action: saveMyEntry },
  sendMyEntry: { as: 'app', action: sendMyEntry },
  readColleagues: { as: 'app', action: readColleagues },
  confirmAuthorship: { as: 'app', action: confirmAuthorship },
  listEntries: { as: 'app', action: listEntries },
  readEntry: { as: 'app', action: readEntry },
  readEntryFile: { as: 'app', action: readEntryFile },
  enterForEmployee: { as: 'app', action: enterForEmployee },
  importEntries: { as: 'app', action: importEntries },
  checkEntry: { as: 'app', action: checkEntry },
  readQueue: { as: 'app', action: readQueue },
  openSession: { as: 'none', action: openSession },
  readSheet: { as: 'app', action: readSheet },
  readSheetFile: { as: 'app', action: readSheetFile },
  // scores: the login role that knows codes and no name
  saveDraft: { as: 'rank', action: saveDraft },
  submitSheet: { as: 'rank', action: submitSheet },
  correctSheet: { as: 'rank', action: correctSheet },
  readProgress: { as: 'app', action: readProgress },
  readFairness: { as: 'app', action: readFairness },
  readDiagnostics: { as: 'rank', action: readDiagnostics },
  readRecapitulation: { as: 'app', action: readRecapitulation },
  readRecapitulationSheet: { as: 'app', action: readRecapitulationSheet },
  listObjections: { as: 'app', action: listObjections },
  recordObjection: { as: 'app', action: recordObjection },
  answerObjection: { as: 'app', action: answerObjection },
  readObjectionFile: { as: 'app', action: readObjectionFile },
  readMyResult: { as: 'app', action: readMyResult },
  listReceipts: { as: 'app', action: listReceipts },
  readReceipt: { as: 'app', action: readReceipt },
  readFullBundle: { as: 'app', action: readFullBundle },
  listPublicContests: { as: 'app', action: listPublicContests },
  readPublicContest: { as: 'app', action: readPublicContest },
  readPublicBundle: { as: 'app', action: readPublicBundle },
})
