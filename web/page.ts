import type { ComponentType } from 'react'
import type { RouteObject } from 'react-router'

/**
 * A page that loads when it is opened:
 * `{ path: 'kompetisi', ...page(async () => (await import('./contests-page.tsx')).ContestsPage) }`
 */
export const page = (load: () => Promise<ComponentType>): Pick<RouteObject, 'lazy'> => ({
  lazy: async () => ({ Component: await load() }),
})
