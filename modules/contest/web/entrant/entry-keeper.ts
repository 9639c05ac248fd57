import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import { Refused } from '#platform/face/call.ts'
import { call } from '#web/calls/call.ts'
import { readKey } from '#web/calls/read-key.ts'
import { leave, useSession } from '#web/session/use-session.ts'
import { contestContract } from '../../contract.ts'
import { systemInstant } from '../keeping/system-now.ts'
import { type Keeper, openKeeper } from '../keeping/keeper.ts'
import { bodyOf, type EntryContent, type MyEntry } from './entry-content.ts'

type Bound = { readonly reader: string; readonly client: QueryClient; readonly keeper: Keeper<EntryContent> }
let bound: Bound | undefined

const myEntryKey = (contestId: string): readonly unknown[] => readKey(contestContract.readMyEntry, { params: { contestId } })

/** Saves the draft over the version that this page knows: another device's later save is never overwritten silently (I-30). */
const saveWith =
  (client: QueryClient) =>
  async (contestId: string, content: EntryContent, key: string): Promise<{ readonly savedAt: string }> => {
    const known = client.getQueryData<MyEntry>(myEntryKey(contestId))?.entry
    try {
      const { version } = await call(contestContract.saveMyEntry, { params: { contestId }, body: { ...bodyOf(content), version: known?.version ?? null } }, { key })
      const { work } = bodyOf(content)
      const { files, category, coauthors, mentors } = content
      if (known === undefined || known === null) await client.invalidateQueries({ queryKey: readKey(contestContract.readMyEntry) })
      else {
        client.setQueryData<MyEntry>(myEntryKey(contestId), (before) =>
          before?.entry ? { ...before, entry: { ...before.entry, version, work, category, files: [...files], named: { coauthors: [...coauthors], mentors: [...mentors] }, unsent: true } } : before,
        )
      }
      return { savedAt: systemInstant(client) }
    } catch (error) {
      if (error instanceof Refused && error.problem.code === 'SIGN_IN_NEEDED') leave(client)
      throw error
    }
  }

const boundTo = (reader: string, client: QueryClient): Bound => {
  if (bound?.reader !== reader || bound.client !== client) bound = { reader, client, keeper: openKeeper(saveWith(client), () => systemInstant(client)) }
  return bound
}

/** The reader's own drafts of entries, one a contest. */
export const useEntryKeeper = (): Keeper<EntryContent> => {
  const { personId, agency } = useSession()
  return boundTo(`${personId}/${agency.id}`, useQueryClient()).keeper
}
