import type { ReactNode } from 'react'
import { useTranslation } from '#web/words/use-translation.ts'
import type { Outcome } from '#platform/face/outcome.ts'
import { Allowed } from '#web/ui/allowed.tsx'
import { BusyButton } from '#web/ui/busy-button.tsx'
import { Notice } from '#web/ui/notice.tsx'
import { Problem } from '#web/ui/problem.tsx'
import classes from './send-act.module.css'

type Props = {
  readonly words: string
  /** What the act does, before it is done. */
  readonly consequence: ReactNode
  readonly when: readonly Outcome<unknown>[]
  readonly busy: boolean
  readonly waiting: boolean
  readonly error: Error | null
  readonly onSend: () => void
}

/** The button that sends, with its consequence on the line before it. */
export const SendAct = ({ words, consequence, when, busy, waiting, error, onSend }: Props) => {
  const { t } = useTranslation()
  return (
    <div className={classes.act}>
      {waiting ? (
        <Notice tone="warn" live>
          {t('contest.sheet.waiting')}
        </Notice>
      ) : null}
      <Problem error={error} />
      <p className="xs muted">{consequence}</p>
      <Allowed when={when} reason="beside">
        <BusyButton variant="filled" className={classes.send} busy={busy} busyWords={t('contest.sheet.sending')} onClick={onSend}>
          {words}
        </BusyButton>
      </Allowed>
    </div>
  )
}
