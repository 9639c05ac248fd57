import { bind } from '#platform/http/bind.ts'
import { abandonImport, applyFirstImport, askImport } from './actions/ask-import.ts'
import { beginImport } from './actions/begin-import.ts'
import { countByUnit, countEmployees, listEmployees } from './actions/directory.ts'
import { exportEmployees, exportFindings } from './actions/export-lists.ts'
import { readEmployee, readEmployeeKnown, readMyEmployee } from './actions/read-employee.ts'
import * as corrections from './actions/corrections.ts'
import { exportMyData } from './actions/export-my-data.ts'
import * as histories from './actions/histories.ts'
import { listImports, readImport } from './actions/read-imports.ts'
import { listChanges, listFindings, listImportPeople } from './actions/read-preview.ts'
import { listReadings, readNumber, readProtected } from './actions/read-protected.ts'
import { askUndoImport } from './actions/undo-import.ts'
import { endSuperior, nameSuperior, readSuperior } from './actions/superiors.ts'
import { peopleContract } from './contract.ts'

export const peopleRoutes = bind(peopleContract, {
  listEmployees: { as: 'none', action: listEmployees },
  countEmployees: { as: 'none', action: countEmployees },
  countByUnit: { as: 'app', action: countByUnit },
  exportEmployees: { as: 'none', action: exportEmployees },
  readEmployee: { as: 'app', action: readEmployee },
  readEmployeeKnown: { as: 'app', action: readEmployeeKnown },
  readMyEmployee: { as: 'app', action: readMyEmployee },
  readNumber: { as: 'personal', action: readNumber },
  readProtected: { as: 'personal', action: readProtected },
  listReadings: { as: 'app', action: listReadings },
  readSuperior: { as: 'app', action: readSuperior },
  nameSuperior: { as: 'personal', action: nameSuperior },
  endSuperior: { as: 'personal', action: endSuperior },
  listMyCorrections: { as: 'personal', action: corrections.listMyCorrections },
  askCorrection: { as: 'personal', action: corrections.askCorrection },
  listCorrections: { as: 'personal', action: corrections.listCorrections },
  answerCorrection: { as: 'personal', action: corrections.answerCorrection },
  readCorrectionEvidence: { as: 'personal', action: corrections.readCorrectionEvidence },
  exportMyData: { as: 'personal', action: exportMyData },
  listHistories: { as: 'app', action: histories.listHistories },
  readDiscipline: { as: 'personal', action: histories.readDiscipline },
  listHistoryImports: { as: 'personal', action: histories.listHistoryImports },
  beginHistoryImport: { as: 'personal', action: histories.beginHistoryImport },
  readHistoryImport: { as: 'personal', action: histories.readHistoryImport },
  askHistoryImport: { as: 'personal', action: histories.askHistoryImport },
  abandonHistoryImport: { as: 'personal', action: histories.abandonHistoryImport },
  askUndoHistories: { as: 'personal', action: histories.askUndoHistories },
  listImports: { as: 'personal', action: listImports },
  beginImport: { as: 'none', action: beginImport },
  readImport: { as: 'personal', action: readImport },
  listFindings: { as: 'personal', action: listFindings },
  exportFindings: { as: 'personal', action: exportFindings },
  listChanges: { as: 'personal', action: listChanges },
  listImportPeople: { as: 'personal', action: listImportPeople },
  askImport: { as: 'personal', action: askImport },
  applyFirstImport: { as: 'personal', action: applyFirstImport },
  abandonImport: { as: 'personal', action: abandonImport },
  askUndoImport: { as: 'personal', action: askUndoImport },
})
