import { employeeRoutes } from './contract/employees.ts'
import { importRoutes } from './contract/imports.ts'

/** Everything that can be asked of the roster from outside. */
export const peopleContract = { ...employeeRoutes, ...importRoutes } as const
