import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Refused } from '#platform/face/call.ts'
import { useFreshCode } from '#web/session/use-fresh-code.tsx'
import { Notice } from '#web/ui/notice.tsx'
import { Problem } from '#web/ui/problem.tsx'
import classes from './fresh-gate.module.css'

type Props = { readonly error: Error | null; readonly act: string; readonly again: () => void }

/** A page that opens under a fresh second factor: it asks for the code where that is what is missing (I-38). */
export const FreshGate = ({ error, act, again }: Props) => {
  const { t } = useTranslation()
  const fresh = useFreshCode(act)
  const wanted = error instanceof Refused && error.problem.code === 'FRESH_CODE_NEEDED'
  if (!wanted) {
    return (
      <div className={classes.gate}>
        <Problem error={error} again={again} />
      </div>
    )
  }
  return (
    <div className={classes.gate}>
      <Notice title={t('contest.judge.session')}>{t('contest.judge.session.why')}</Notice>
      <Button variant="filled" onClick={() => fresh.ask(again)}>
        {act}
      </Button>
      {fresh.modal}
    </div>
  )
}
