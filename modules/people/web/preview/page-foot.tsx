import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from '#web/words/use-translation.ts'
import type { usePages } from './use-pages.ts'

type Props = { readonly pages: ReturnType<typeof usePages>; readonly next: string | null | undefined; readonly children: ReactNode }

/** Below one of several lists on a page. */
export const PageFoot = ({ pages, next, children }: Props) => {
  const { t } = useTranslation()
  return (
    <>
      <span>{children}</span>
      <span className="end row no-print">
        {pages.after === undefined ? null : (
          <Button variant="subtle" size="xs" onClick={pages.goFirst}>
            {t('shell.previous')}
          </Button>
        )}
        {next === null || next === undefined ? null : (
          <Button size="xs" onClick={() => pages.goAfter(next)}>
            {t('shell.next')}
          </Button>
        )}
      </span>
    </>
  )
}
