import { type ReactElement, useRef, useState } from 'react'
import { useTranslation } from '#web/words/use-translation.ts'
import { Refused } from '#platform/face/call.ts'
import { useAct } from '#web/calls/use-act.ts'
import { CodeModal } from '#web/ui/code-modal.tsx'
import { judgingRoutes } from '../../contract/judging-routes.ts'

export type JudgingSession = {
  /** Asks for the code, opens the sheets of this judge on this device, then goes on. */
  readonly open: (then: () => void) => void
  readonly modal: ReactElement
}

/** The system wants the judging session to be opened on this device first (I-38). */
export const wantsSession = (error: unknown): boolean => error instanceof Refused && error.problem.code === 'FRESH_CODE_NEEDED'

/** One code of the second factor covers a judge's sheets on this device for some hours. The modal goes anywhere in the page. */
export const useJudgingSession = (contestId: string): JudgingSession => {
  const { t } = useTranslation()
  const [opened, setOpened] = useState(false)
  const waiting = useRef<() => void>(() => undefined)
  const act = useAct(judgingRoutes.openSession, {
    stale: [judgingRoutes.readQueue],
    done: () => {
      setOpened(false)
      waiting.current()
    },
  })
  return {
    open: (then) => {
      waiting.current = then
      act.reset()
      setOpened(true)
    },
    modal: (
      <CodeModal
        opened={opened}
        act={t('contest.judge.openSession')}
        busy={act.isPending}
        error={act.error}
        onCode={(code) => act.mutate({ params: { contestId }, body: { code } })}
        onClose={() => setOpened(false)}
      />
    ),
  }
}
