import { Anchor } from '@mantine/core'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import type { SmallImportItem } from '#platform/face/small-import.ts'
import { DataTable } from '../table/data-table.tsx'
import { Moment } from '../ui/date-text.tsx'
import { Panel } from '../ui/panel.tsx'
import { useTranslation } from '../words/use-translation.ts'
import { SmallImportState } from './small-import-state.tsx'

type Props = { readonly title: string; readonly items: readonly SmallImportItem[] | undefined; readonly to: (id: string) => string; readonly kind?: (kind: string) => string; readonly empty: ReactNode }

/** The imports before, newest first. */
export const SmallImportList = ({ title, items, to, kind, empty }: Props) => {
  const { t } = useTranslation()
  return (
    <Panel flush title={title}>
      <DataTable
        label={title}
        rows={items}
        rowKey={({ id }) => id}
        columns={[
          {
            id: 'file',
            head: t('import.file'),
            cell: (one) => (
              <>
                <Anchor component={Link} to={to(one.id)}>
                  {one.fileName}
                </Anchor>
                <small className="muted">{[kind?.(one.kind), one.stagedBy].filter((part) => part !== undefined).join(', ')}</small>
              </>
            ),
          },
          { id: 'at', head: t('import.at'), cell: ({ stagedAt }) => <Moment at={stagedAt} /> },
          { id: 'state', head: t('import.state'), cell: ({ state }) => <SmallImportState state={state} /> },
        ]}
        empty={empty}
      />
    </Panel>
  )
}
