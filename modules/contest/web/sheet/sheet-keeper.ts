import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import { Refused } from '#platform/face/call.ts'
import { call } from '#web/calls/call.ts'
import { readKey } from '#web/calls/read-key.ts'
import { leave, useSession } from '#web/session/use-session.ts'
import { judgingRoutes } from '../../contract/judging-routes.ts'
import { systemInstant } from '../keeping/system-now.ts'
import { type Keeper, openKeeper } from '../keeping/keeper.ts'
import type { SheetData, SheetDraft } from './sheet-draft.ts'

export const sheetName = (contestId: string, code: string): string => `${contestId}/${code}`

const paramsOf = (name: string): { readonly contestId: string; readonly code: string } => {
  const [contestId = '', code = ''] = name.split('/')
  return { contestId, code }
}

/** One reader's drafts. Held outside the pages, so that an ended session loses none; another reader never meets them. */
type Bound = { readonly reader: string; readonly client: QueryClient; readonly drafts: Keeper<SheetDraft> }
let bound: Bound | undefined

const saveWith =
  (client: QueryClient) =>
  async (name: string, draft: SheetDraft, key: string): Promise<{ readonly savedAt: string }> => {
    const params = paramsOf(name)
    try {
      const saved = await call(judgingRoutes.saveDraft, { params, body: draft }, { key })
      client.setQueryData<SheetData>(readKey(judgingRoutes.readSheet, { params }), (before) =>
        before === undefined ? before : { ...before, state: before.state === 'sent' ? 'sent' : 'draft', draft: { ...draft, ...saved } },
      )
      void client.invalidateQueries({ queryKey: readKey(judgingRoutes.readQueue) })
      return saved
    } catch (error) {
      if (error instanceof Refused && error.problem.code === 'SIGN_IN_NEEDED') leave(client)
      throw error
    }
  }


const boundTo = (reader: string, client: QueryClient): Bound => {
  if (bound?.reader !== reader || bound.client !== client) {
    bound = { reader, client, drafts: openKeeper(saveWith(client), () => systemInstant(client)) }
  }
  return bound
}

/** Drafts of score sheets: they go to the system by themselves. */
export const useSheetDrafts = (): Keeper<SheetDraft> => {
  const { personId, agency } = useSession()
  return boundTo(`${personId}/${agency.id}`, useQueryClient()).drafts
}
