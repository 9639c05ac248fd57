import { bind } from '#platform/http/bind.ts'
import { classPosition, listPositions } from './actions/positions.ts'
import { createUnit, listUnits, listUnitsKnown, placeUnits, renameUnit } from './actions/units.ts'
import { abandonUnitImport, applyFirstUnits, askUndoUnits, askUnitImport, beginUnitImport, listUnitImports, readUnitImport } from './actions/unit-imports.ts'
import { organisationContract } from './contract.ts'

export const organisationRoutes = bind(organisationContract, {
  listUnitImports: { as: 'app', action: listUnitImports },
  beginUnitImport: { as: 'app', action: beginUnitImport },
  readUnitImport: { as: 'app', action: readUnitImport },
  askUnitImport: { as: 'app', action: askUnitImport },
  applyFirstUnits: { as: 'app', action: applyFirstUnits },
  abandonUnitImport: { as: 'app', action: abandonUnitImport },
  askUndoUnits: { as: 'app', action: askUndoUnits },
  listUnits: { as: 'app', action: listUnits },
  listUnitsKnown: { as: 'app', action: listUnitsKnown },
  createUnit: { as: 'app', action: createUnit },
  placeUnits: { as: 'app', action: placeUnits },
  renameUnit: { as: 'app', action: renameUnit },
  listPositions: { as: 'app', action: listPositions },
  classPosition: { as: 'app', action: classPosition },
})
