import { Button } from '@mantine/core'
import { Dialog } from '#web/ui/dialog.tsx'
import { useTranslation } from '#web/words/use-translation.ts'
import { useBlocker } from 'react-router'

/** Asks before unsaved work would be left behind; anchors within the page go through. */
export const LeaveGuard = ({ dirty }: { readonly dirty: boolean }) => {
  const { t } = useTranslation()
  const blocker = useBlocker(({ currentLocation, nextLocation }) => dirty && currentLocation.pathname !== nextLocation.pathname)
  return (
    <Dialog opened={blocker.state === 'blocked'} onClose={() => blocker.reset?.()} title={t('contest.edit.leave')}>
      <div className="stack">
        <p>{t('contest.edit.leave.why')}</p>
        <div className="row-wrap">
          <Button data-autofocus onClick={() => blocker.reset?.()}>
            {t('contest.edit.leave.stay')}
          </Button>
          <Button variant="risk" onClick={() => blocker.proceed?.()}>
            {t('contest.edit.leave.go')}
          </Button>
        </div>
      </div>
    </Dialog>
  )
}
