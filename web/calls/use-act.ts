import { useMutation, type UseMutationResult, useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import { Unreachable } from '#platform/face/call.ts'
import type { AnswerOf, Route, Sent } from '#platform/face/route.ts'
import { call } from './call.ts'
import { readKey } from './read-key.ts'

type Options<R extends Route> = {
  /** The reads that this act makes stale. */
  readonly stale?: readonly Pick<Route, 'path'>[]
  readonly done?: (answer: AnswerOf<R>) => void
}

/** What an act sends; `file` for an operation that takes an upload. */
export type ActOf<R extends Route> = Sent<R> & { readonly file?: File }

type Pending = { readonly of: string; readonly key: string }

const described = (act: { readonly file?: File }): string => JSON.stringify([act, act.file?.name, act.file?.size, act.file?.lastModified])

/**
 * An act of a person: `const seal = useAct(contestContract.sealRules, { stale: [contestContract.readContest] })`, then
 * `seal.mutate({ params, body })`. `seal.error` goes to `<Problem error={seal.error} />`.
 *
 * One act has one idempotency key (I-28). When the server could not be reached nothing is known of the act, so pressing
 * again sends the same key; after any answer the next press is a new act.
 */
export const useAct = <R extends Route>(route: R, options: Options<R> = {}): UseMutationResult<AnswerOf<R>, Error, ActOf<R>> => {
  const client = useQueryClient()
  const pending = useRef<Pending | undefined>(undefined)
  return useMutation<AnswerOf<R>, Error, ActOf<R>>({
    mutationFn: async (act) => {
      const of = described(act)
      const { key }: Pending = pending.current?.of === of ? pending.current : { of, key: crypto.randomUUID() }
      pending.current = { of, key }
      const { file } = act
      try {
        const answer = await call(route, act, file === undefined ? { key } : { key, file: { name: file.name, content: file } })
        pending.current = undefined
        return answer
      } catch (error) {
        if (!(error instanceof Unreachable)) pending.current = undefined
        throw error
      }
    },
    onSuccess: async (answer) => {
      await Promise.all((options.stale ?? []).map((read) => client.invalidateQueries({ queryKey: readKey(read) })))
      options.done?.(answer)
    },
  })
}
