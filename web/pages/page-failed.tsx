import { Anchor } from '@mantine/core'
import { useTranslation } from '../words/use-translation.ts'
import { isRouteErrorResponse, useRouteError } from 'react-router'
import { Notice } from '../ui/notice.tsx'
import { Problem } from '../ui/problem.tsx'
import { Refused, Unreachable } from '#platform/face/call.ts'
import classes from './page-failed.module.css'

/** A page that could not be drawn: what failed, what is safe, one way out. */
export const PageFailed = () => {
  const { t } = useTranslation()
  const error = useRouteError()
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
