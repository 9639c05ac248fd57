import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { Refused } from '#platform/face/call.ts'
import type { AnswerOf } from '#platform/face/route.ts'
import { call } from '#web/calls/call.ts'
import { readKey } from '#web/calls/read-key.ts'
import { useAct } from '#web/calls/use-act.ts'
import { contestContract } from '../../contract.ts'
import type { Obstacle } from '../contest/use-contest.ts'
import { changedParts, type Draft, type Merge, mergeDrafts } from './merge-drafts.ts'
import { tidyDraft } from './tidy-draft.ts'

type Stored = NonNullable<AnswerOf<typeof contestContract.readRules>['draft']>
type Saved = Draft & { readonly version: number; readonly findings: readonly Obstacle[] }

/** Someone saved meanwhile: what they stored, and how it goes together with mine. */
export type Conflict = { readonly stored: Stored; readonly merge: Merge }

/**
 * The draft on the screen beside the one on the server. Saving names the version that was read (I-30): if someone saved in
 * between, their parts and mine are put together, and nothing that was typed is lost.
 */
export const useRulesDraft = (contestId: string, loaded: Stored) => {
  const client = useQueryClient()
  const params = { contestId }
  const [base, setBase] = useState<Saved>(loaded)
  const [mine, setMine] = useState<Draft>({ rules: loaded.rules, schedule: loaded.schedule })
  const [conflict, setConflict] = useState<Conflict | null>(null)
  const dirty = changedParts(base, mine).length > 0
  const act = useAct(contestContract.editRules, { stale: [contestContract.readContest, contestContract.readRules] })

  useEffect(() => {
    if (!dirty) return
    const ask = (event: BeforeUnloadEvent): void => event.preventDefault()
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [dirty])

  const send = (typed: Draft, version: number): void => {
    const draft = tidyDraft(typed)
    setMine(draft)
    act.mutate(
      { params, body: { version, rules: draft.rules, schedule: draft.schedule } },
      {
        onSuccess: (answer) => {
          setBase({ ...draft, ...answer })
          setConflict(null)
        },
        onError: (error) => {
          if (error instanceof Refused && error.problem.code === 'STALE') void meet(draft)
        },
      },
    )
  }
  const meet = async (draft: Draft): Promise<void> => {
    const { draft: stored } = await client.fetchQuery({ queryKey: readKey(contestContract.readRules, { params }), queryFn: () => call(contestContract.readRules, { params }), staleTime: 0 })
    if (stored === null) return
    const merge = mergeDrafts(base, draft, stored)
    // Only the panel or another act moved the version on: nobody wrote in the rules, so there is nothing to decide.
    if (merge.theirs.length === 0 && merge.both.length === 0) {
      setBase(stored)
      send(draft, stored.version)
    } else setConflict({ stored, merge })
  }

  return {
    mine,
    setMine,
    dirty,
    findings: base.findings,
    saving: act.isPending,
    /** The refusal of the last save; a meeting of two people is shown as a conflict instead. */
    error: conflict === null ? act.error : null,
    conflict,
    save: () => send(mine, base.version),
    /** Saves both people's work, mine where both wrote in the same part. */
    saveMerged: () => {
      if (conflict === null) return
      setBase(conflict.stored)
      setMine(conflict.merge.merged)
      send(conflict.merge.merged, conflict.stored.version)
    },
    /** Takes what the other person saved and drops mine. */
    takeStored: () => {
      if (conflict === null) return
      setBase(conflict.stored)
      setMine({ rules: conflict.stored.rules, schedule: conflict.stored.schedule })
      setConflict(null)
      act.reset()
    },
  }
}
