import { type Instant, later } from '../clock/instant.ts'

/**
 * The mutations under way, by the moment each was complete. A stage closes only when no request received before its
 * deadline is still open (I-27).
 */
export type OpenRequests = {
  readonly enter: (received: Instant) => { readonly leave: () => void; readonly token: symbol }
  /** Resolves when no request other than `except` that was received before the moment is still open; false after the patience. */
  readonly settled: (before: Instant, except: symbol | undefined, patience?: number) => Promise<boolean>
}

export const openRequests = (): OpenRequests => {
  const open = new Map<symbol, Instant>()
  let watchers: (() => void)[] = []
  const noneBefore = (before: Instant, except: symbol | undefined): boolean =>
    ![...open].some(([token, received]) => token !== except && received < before)
  return {
    enter: (received) => {
      const token = Symbol(received)
      open.set(token, received)
      return {
        token,
        leave: () => {
          open.delete(token)
          const woken = watchers
          watchers = []
          for (const wake of woken) wake()
        },
      }
    },
    settled: async (before, except, patience = 30_000) => {
      const deadline = later(before, 0)
      const timeout = new Promise<'late'>((resolve) => setTimeout(resolve, patience, 'late').unref())
      while (!noneBefore(deadline, except)) {
        const next = new Promise<'one'>((resolve) => watchers.push(() => resolve('one')))
        if ((await Promise.race([next, timeout])) === 'late') return noneBefore(deadline, except)
      }
      return true
    },
  }
}
