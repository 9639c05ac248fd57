import { type ReactElement, useRef, useState } from 'react'
import { Refused } from '#platform/face/call.ts'
import { identityContract } from '#platform/identity/contract.ts'
import { useAct } from '../calls/use-act.ts'
import { CodeModal } from '../ui/code-modal.tsx'

type FreshCode = {
  /** Asks for the code, gives it to the session, then runs the act. */
  readonly ask: (run: () => void) => void
  /** For acts under a code that is still fresh (a judge's sheets): asks only when the server wanted one. True when it asks. */
  readonly askIfNeeded: (error: unknown, run: () => void) => boolean
  /** Goes anywhere in the page. */
  readonly modal: ReactElement
}

/**
 * Heavy acts need a fresh second factor (I-38). `act` is what the code signs, in the words of the button.
 *
 *     const fresh = useFreshCode(t('contest.publish'))
 *     <Button onClick={() => fresh.ask(() => publish.mutate({ params }))}>{t('contest.publish')}</Button>
 *     {fresh.modal}
 */
export const useFreshCode = (act: string): FreshCode => {
  const [opened, setOpened] = useState(false)
  const waiting = useRef<() => void>(() => undefined)
  const freshen = useAct(identityContract.freshen, {
    done: () => {
      setOpened(false)
      waiting.current()
    },
  })
  const ask = (run: () => void): void => {
    waiting.current = run
    freshen.reset()
    setOpened(true)
  }
  return {
    ask,
    askIfNeeded: (error, run) => {
      const needed = error instanceof Refused && error.problem.code === 'FRESH_CODE_NEEDED'
      if (needed) ask(run)
      return needed
    },
    modal: (
      <CodeModal
        opened={opened}
        act={act}
        busy={freshen.isPending}
        error={freshen.error}
        onCode={(code) => freshen.mutate({ body: { code } })}
        onClose={() => setOpened(false)}
      />
    ),
  }
}
