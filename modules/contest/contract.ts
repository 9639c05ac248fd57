import { contestRoutes } from './contract/contest-routes.ts'
import { entryRoutes } from './contract/entry-routes.ts'
import { judgingRoutes } from './contract/judging-routes.ts'
import { panelRoutes } from './contract/panel-routes.ts'
import { resultRoutes } from './contract/result-routes.ts'

/** Everything that can be asked of the contest module from outside. */
export const contestContract = {
  ...contestRoutes,
  ...panelRoutes,
  ...entryRoutes,
  ...judgingRoutes,
  ...resultRoutes,
} as const
