import type { Route } from '#platform/face/route.ts'
import { type ActOf, useAct } from '#web/calls/use-act.ts'
import { type JudgingSession, wantsSession } from '../judge/use-judging-session.tsx'

export type SheetAct<R extends Route> = {
  readonly send: (act: ActOf<R>) => void
  readonly busy: boolean
  /** Waits for the network; it goes by itself, under its own key. */
  readonly waiting: boolean
  readonly error: Error | null
}

/** An act of an open judging session: where the session has ended the code is asked for, and the act goes on. */
export const useSheetAct = <R extends Route>(route: R, session: JudgingSession, options: Parameters<typeof useAct<R>>[1]): SheetAct<R> => {
  const act = useAct(route, options)
  const send = (given: ActOf<R>): void =>
    act.mutate(given, {
      onError: (error) => {
        if (wantsSession(error)) session.open(() => send(given))
      },
    })
  return { send, busy: act.isPending, waiting: act.isPaused, error: wantsSession(act.error) ? null : act.error }
}
