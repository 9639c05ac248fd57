import { createContext, lazy, type ReactElement } from 'react'
import type { JsonObject } from '#platform/face/json.ts'
import type { WebModule } from '../web-module.ts'

type Draw = (document: JsonObject) => ReactElement

/** How each kind of document is drawn for the second person; its code loads when one is on the screen. */
export const viewsOf = (modules: readonly WebModule[]): ReadonlyMap<string, Draw> =>
  new Map(
    modules.flatMap((module) =>
      Object.entries(module.approvals ?? {}).map(([kind, load]): [string, Draw] => {
        const View = lazy(async () => ({ default: await load() }))
        return [kind, (document) => <View document={document} />]
      }),
    ),
  )

export const ApprovalViewsContext = createContext<ReadonlyMap<string, Draw>>(new Map())
