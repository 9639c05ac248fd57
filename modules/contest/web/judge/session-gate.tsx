import { Button } from '@mantine/core'
import { useTranslation } from '#web/words/use-translation.ts'
import { Notice } from '#web/ui/notice.tsx'
import { Problem } from '#web/ui/problem.tsx'
import classes from './session-gate.module.css'
import { type JudgingSession, wantsSession } from './use-judging-session.tsx'

type Props = { readonly error: Error | null; readonly session: JudgingSession; readonly again: () => void }

/** Why the sheet is not there: the judging session is not open on this device, or what else the system said. */
export const SessionGate = ({ error, session, again }: Props) => {
  const { t } = useTranslation()
  return (
    <div className={classes.gate}>
      {wantsSession(error) ? (
        <>
          <Notice title={t('contest.judge.session')}>{t('contest.judge.session.why')}</Notice>
          <Button variant="filled" onClick={() => session.open(again)}>
            {t('contest.judge.openSession')}
          </Button>
        </>
      ) : (
        <Problem error={error} again={again} />
      )}
      {session.modal}
    </div>
  )
}
