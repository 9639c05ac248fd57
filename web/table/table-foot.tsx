import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from '../words/use-translation.ts'
import type { List } from './use-list.ts'

type Props = {
  readonly list: List
  /** The key of the answer; null on the last page. */
  readonly next: string | null | undefined
  /** "1 sampai 50 dari 12.048 pegawai" */
  readonly children?: ReactNode
}

/** Below a table: how much is shown, and the next page. Goes into the footer of its Panel. */
export const TableFoot = ({ list, next, children }: Props) => {
  const { t } = useTranslation()
  return (
    <>
      <span>{children}</span>
      <span className="end row no-print">
        {list.after === undefined ? null : (
          <Button variant="subtle" size="xs" onClick={list.goFirst}>
            {t('shell.previous')}
          </Button>
        )}
        {next === null || next === undefined ? null : (
          <Button size="xs" onClick={() => list.goAfter(next)}>
            {t('shell.next')}
          </Button>
        )}
      </span>
    </>
  )
}
