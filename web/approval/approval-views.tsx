import { createContext, lazy, type ReactElement } from 'react'
import type { JsonObject } from '#platform/face/json.ts'
import type { WebModule } from '../web-module.ts'

type Draw = (document: JsonObject) => ReactElement

/** What the platform itself lets two people do. */
export const shellApprovals: NonNullable<WebModule['approvals']> = {
  'agency.changed': async () => (await import('../pages/agency/agency-change-view.tsx')).AgencyChangeView,
}

/** How each kind of document is drawn for the second person; its code loads when one is on the screen. */
export const viewsOf = (modules: readonly Pick<WebModule, 'approvals'>[]): ReadonlyMap<string, Draw> =>
  new Map(
    modules.flatMap((module) =>
      Object.entries(module.approvals ?? {}).map(([kind, load]): [string, Draw] => {
        const View = lazy(async () => ({ default: await load() }))
        return [kind, (document) => <View document={document} />]
      }),
    ),
  )

export const ApprovalViewsContext = createContext<ReadonlyMap<string, Draw>>(new Map())
