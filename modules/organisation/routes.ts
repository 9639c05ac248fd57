import { bind } from '#platform/http/bind.ts'
import { classPosition, listPositions } from './actions/positions.ts'
import { createUnit, listUnits, placeUnits, renameUnit } from './actions/units.ts'
import { organisationContract } from './contract.ts'

export const organisationRoutes = bind(organisationContract, {
  listUnits: { as: 'app', action: listUnits },
  createUnit: { as: 'app', action: createUnit },
  placeUnits: { as: 'app', action: placeUnits },
  renameUnit: { as: 'app', action: renameUnit },
  listPositions: { as: 'app', action: listPositions },
  classPosition: { as: 'app', action: classPosition },
})
