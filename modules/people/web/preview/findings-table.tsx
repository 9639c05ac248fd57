import type { AnswerOf } from '#platform/face/route.ts'
import { DataTable } from '#web/table/data-table.tsx'
import { useFormat } from '#web/words/use-format.ts'
import { useTranslation } from '#web/words/use-translation.ts'
import type { peopleContract } from '../../contract.ts'
import classes from './findings-table.module.css'

type Finding = AnswerOf<(typeof peopleContract)['listFindings']>['items'][number]

/** Row, column, what stands in the file, what is wrong, the way out. */
export const FindingsTable = ({ label, rows, bad = false }: { readonly label: string; readonly rows: readonly Finding[] | undefined; readonly bad?: boolean }) => {
  const { t } = useTranslation()
  const format = useFormat()
  return (
    <DataTable
      label={label}
      rows={rows}
      rowKey={({ row, column, code }) => `${row} ${column} ${code}`}
      columns={[
        { id: 'row', head: t('people.column.row'), cell: ({ row }) => <span className="strong nowrap">{t('people.import.row', { row: format.number(row) })}</span> },
        { id: 'column', head: t('people.column.column'), cell: ({ column }) => column },
        { id: 'shown', head: t('people.column.shown'), cell: ({ shown }) => (shown === '' ? <span className="muted">{t('people.import.notShown')}</span> : <span className={`${classes.cell} ${shown.length < 24 ? 'nowrap' : ''}`} data-bad={bad || undefined}>{shown}</span>) },
        { id: 'problem', head: t('people.column.problem'), card: 'bare', cell: ({ code }) => t(`people.finding.${code}`) },
        { id: 'wayOut', head: t('people.column.wayOut'), card: 'bare', cell: ({ code }) => <span className="muted">{t(`people.wayOut.${code}`)}</span> },
      ]}
      empty={<p className="muted sm">{t('people.nothing')}</p>}
    />
  )
}
