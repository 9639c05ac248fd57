import { employeeRoutes } from './contract/employees.ts'
import { correctionRoutes } from './contract/corrections.ts'
import { historyRoutes } from './contract/histories.ts'
import { importRoutes } from './contract/imports.ts'
import { superiorRoutes } from './contract/superiors.ts'

/** Everything that can be asked of the roster from outside. */
export const peopleContract = { ...employeeRoutes, ...importRoutes, ...superiorRoutes, ...historyRoutes, ...correctionRoutes } as const
