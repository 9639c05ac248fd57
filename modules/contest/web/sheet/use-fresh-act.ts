import type { ReactElement } from 'react'
import { Refused } from '#platform/face/call.ts'
import type { Route } from '#platform/face/route.ts'
import { type ActOf, useAct } from '#web/calls/use-act.ts'
import { useFreshCode } from '#web/session/use-fresh-code.tsx'

export type FreshAct<R extends Route> = {
  readonly send: (act: ActOf<R>) => void
  readonly busy: boolean
  /** Waits for the network; it goes by itself, under its own key. */
  readonly waiting: boolean
  readonly error: Error | null
  readonly modal: ReactElement
}

const wantsCode = (error: Error | null): boolean => error instanceof Refused && error.problem.code === 'FRESH_CODE_NEEDED'

/** An act under a second factor that is fresh for a while: the code is asked for only when the system wants a new one (I-38). */
export const useFreshAct = <R extends Route>(route: R, words: string, options: Parameters<typeof useAct<R>>[1]): FreshAct<R> => {
  const act = useAct(route, options)
  const fresh = useFreshCode(words)
  const send = (given: ActOf<R>): void => act.mutate(given, { onError: (error) => fresh.askIfNeeded(error, () => send(given)) })
  return { send, busy: act.isPending, waiting: act.isPaused, error: wantsCode(act.error) ? null : act.error, modal: fresh.modal }
}
