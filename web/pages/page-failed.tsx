import { Anchor } from '@mantine/core'
import { useTranslation } from '../words/use-translation.ts'
import { useEffect } from 'react'
import { isRouteErrorResponse, useRouteError } from 'react-router'
import { Notice } from '../ui/notice.tsx'
import { Problem } from '../ui/problem.tsx'
import { Refused, Unreachable } from '#platform/face/call.ts'
import classes from './page-failed.module.css'

/** A page that could not be drawn: what failed, what is safe, one way out. */
export const PageFailed = () => {
  const { t } = useTranslation()
  const error = useRouteError()
  // The router keeps it to itself: whoever looks into the console, or listens in a test, is told.
  useEffect(() => {
    if (error instanceof Error && !(error instanceof Refused) && !(error instanceof Unreachable)) console.error(error)
  }, [error])
  if (error instanceof Refused || error instanceof Unreachable) return <Problem error={error} again={() => window.location.reload()} />
  const notFound = isRouteErrorResponse(error) && error.status === 404
  return (
    <div className={classes.failed}>
      <Notice tone="bad" title={t(notFound ? 'shell.notFound' : 'shell.pageFailed')} live>
        {t(notFound ? 'shell.notFound.why' : 'shell.pageFailed.why')}{' '}
        <Anchor component="button" type="button" inherit onClick={() => window.location.reload()}>
          {t('shell.again')}
        </Anchor>
      </Notice>
    </div>
  )
}
