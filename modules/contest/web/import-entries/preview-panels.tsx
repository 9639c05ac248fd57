import type { AnswerOf } from '#platform/face/route.ts'
import { type Column, DataTable } from '#web/table/data-table.tsx'
import { DiffSign } from '#web/ui/diff.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { Fact, Facts } from '#web/ui/facts.tsx'
import { Panel } from '#web/ui/panel.tsx'
import { useFormat } from '#web/words/use-format.ts'
import { useTranslation } from '#web/words/use-translation.ts'
import type { contestContract } from '../../contract.ts'

export type Preview = AnswerOf<typeof contestContract.importEntries>
type Finding = Preview['findings'][number]
type Line = Preview['entries'][number]

/** What the file would do, before anything changes: counts, refused rows with their reasons, works by author (I-31). */
export const PreviewPanels = ({ preview }: { readonly preview: Preview }) => {
  const { t } = useTranslation()
  const format = useFormat()
  const findings: readonly Column<Finding>[] = [
    { id: 'row', head: t('contest.importing.row'), number: true, width: '5rem', cell: ({ row }) => format.number(row) },
    { id: 'column', head: t('contest.importing.column'), names: true, cell: ({ column }) => column },
    { id: 'message', head: t('contest.importing.message'), card: 'bare', cell: ({ message }) => message },
  ]
  const entries: readonly Column<Line>[] = [
    { id: 'row', head: t('contest.importing.row'), number: true, width: '5rem', card: 'none', cell: ({ row }) => format.number(row) },
    { id: 'title', head: t('contest.result.work'), names: true, cell: ({ title }) => title },
    {
      id: 'name',
      head: t('contest.entries.authors'),
      card: 'bare',
      cell: ({ name, unit }) => (
        <span>
          {name}
          <small>{unit}</small>
        </span>
      ),
    },
    {
      id: 'change',
      head: t('contest.importing.change'),
      cell: ({ change }) => (
        <span className="row">
          <DiffSign kind={change === 'new' ? 'added' : 'changed'} />
          {t(`contest.importing.${change}`)}
        </span>
      ),
    },
  ]
  return (
    <>
      <Panel flush title={t('contest.importing.preview')} purpose={t('contest.importing.preview.why')}>
        <Facts>
          <Fact label={t('contest.importing.rows')}>{format.number(preview.rows)}</Fact>
          <Fact label={t('contest.importing.accepted')}>{format.number(preview.accepted)}</Fact>
          <Fact label={t('contest.importing.rejected')} tone={preview.rejected === 0 ? 'plain' : 'bad'}>
            {format.number(preview.rejected)}
          </Fact>
        </Facts>
      </Panel>
      {preview.findings.length === 0 ? null : (
        <Panel flush title={t('contest.importing.findings')} purpose={t('contest.importing.findings.why')}>
          <DataTable label={t('contest.importing.findings')} columns={findings} rows={preview.findings} rowKey={({ row, column, code }) => `${row} ${column} ${code}`} empty={null} />
        </Panel>
      )}
      <Panel flush title={t('contest.importing.entries')}>
        <DataTable label={t('contest.importing.entries')} columns={entries} rows={preview.entries} rowKey={({ row }) => String(row)} empty={<EmptyState title={t('contest.importing.entries.none')} why={t('contest.importing.findings.why')} />} />
      </Panel>
    </>
  )
}
