import { Anchor, Button } from '@mantine/core'
import { Link } from 'react-router'
import { useRead } from '#web/calls/use-read.ts'
import { DataTable } from '#web/table/data-table.tsx'
import { Moment } from '#web/ui/date-text.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { Panel } from '#web/ui/panel.tsx'
import { Problem } from '#web/ui/problem.tsx'
import { useTranslation } from '#web/words/use-translation.ts'
import { useFormat } from '#web/words/use-format.ts'
import { peopleContract } from '../contract.ts'
import { ImportState } from './imports/import-state.tsx'
import { UploadPanel } from './imports/upload-panel.tsx'

/** Upload a roster, and what became of those before. */
export const ImportsPage = () => {
  const { t } = useTranslation()
  const format = useFormat()
  const imports = useRead(peopleContract.listImports, {}, { every: 5000 })
  return (
    <>
      <PageHead
        title={t('people.imports')}
        actions={
          <>
            <Button component={Link} to="/unit/impor">
              {t('people.imports.units')}
            </Button>
            <Button component={Link} to="/impor/riwayat">
              {t('people.history.import')}
            </Button>
          </>
        }
      />
      <UploadPanel emptyRoster={imports.data?.emptyRoster ?? false} />
      <Problem error={imports.error} again={() => void imports.refetch()} />
      <Panel flush title={t('people.imports.list')}>
        <DataTable
          label={t('people.imports.list')}
          rows={imports.data?.items}
          rowKey={({ id }) => id}
          columns={[
            {
              id: 'file',
              head: t('people.import.file'),
              cell: ({ id, fileName, stagedBy }) => (
                <>
                  <Anchor component={Link} to={`/impor/${id}`}>
                    {fileName}
                  </Anchor>
                  <small className="muted">{stagedBy}</small>
                </>
              ),
            },
            { id: 'at', head: t('people.import.at'), cell: ({ stagedAt }) => <Moment at={stagedAt} /> },
            { id: 'rows', head: t('people.import.rows'), number: true, cell: ({ rows }) => format.number(rows) },
            { id: 'rejected', head: t('people.import.rejected'), number: true, cell: ({ rejected }) => format.number(rejected) },
            { id: 'state', head: t('people.import.state'), cell: (one) => <ImportState of={one} /> },
          ]}
          empty={<EmptyState title={t('people.imports.none')} why={t('people.imports.none.why')} />}
        />
      </Panel>
    </>
  )
}
