import type { SmallImport } from '#platform/face/small-import.ts'
import { CheckList } from '../forms/check-list.tsx'
import { DataTable } from '../table/data-table.tsx'
import { Panel } from '../ui/panel.tsx'
import { State } from '../ui/state.tsx'
import { useFormat } from '../words/use-format.ts'
import { useTranslation } from '../words/use-translation.ts'

type Props = {
  readonly found: SmallImport
  readonly words: string
  readonly aside: readonly number[]
  /** Absent: rows can no longer be set aside. */
  readonly onAside: ((rows: readonly number[]) => void) | undefined
}

/** What the check found, each with its row and the way out; below it the refused rows, to be set aside by name. */
export const SmallFindings = ({ found, words, aside, onAside }: Props) => {
  const { t } = useTranslation()
  const format = useFormat()
  if (found.findings.length === 0) return null
  return (
    <>
      <Panel flush title={t('import.findings')} purpose={t('import.findings.why')}>
        <DataTable
          label={t('import.findings')}
          rows={found.findings}
          rowKey={({ row, code }) => `${row} ${code}`}
          columns={[
            { id: 'row', head: t('import.row'), cell: ({ row, refuses }) => <State is={refuses ? 'bad' : 'warn'}>{t('import.rowOf', { row: format.number(row) })}</State> },
            { id: 'name', head: t('import.name'), cell: ({ name }) => (name === '' ? <span className="muted">{t('shell.unknown')}</span> : name) },
            { id: 'column', head: t('import.column'), cell: ({ column, shown }) => <>{column}{shown === '' ? null : <small className="muted">{shown}</small>}</> },
            { id: 'what', head: t('import.problem'), card: 'bare', cell: ({ code }) => <>{t(`${words}.finding.${code}`)}<small className="muted">{t(`${words}.wayOut.${code}`)}</small></> },
          ]}
          empty={null}
        />
      </Panel>
      {onAside === undefined || found.refusedRows.length === 0 ? null : (
        <Panel title={t('import.aside')} purpose={t('import.aside.why')}>
          <CheckList
            label={t('import.aside.rows')}
            data={found.refusedRows.map(({ row, name }) => ({ value: String(row), label: `${t('import.rowOf', { row: format.number(row) })}: ${name === '' ? t('shell.unknown') : name}` }))}
            value={aside.map(String)}
            onChange={(rows) => onAside(rows.map(Number))}
          />
        </Panel>
      )}
    </>
  )
}
