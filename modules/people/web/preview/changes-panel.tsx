import { useRead } from '#web/calls/use-read.ts'
import { DataTable } from '#web/table/data-table.tsx'
import { FilterPick } from '#web/table/filter-pick.tsx'
import { SearchField } from '#web/table/search-field.tsx'
import { TableFoot } from '#web/table/table-foot.tsx'
import { useList } from '#web/table/use-list.ts'
import { Diff, DiffSign } from '#web/ui/diff.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { Panel } from '#web/ui/panel.tsx'
import { Problem } from '#web/ui/problem.tsx'
import { State } from '#web/ui/state.tsx'
import { useFormat } from '#web/words/use-format.ts'
import { useTranslation } from '#web/words/use-translation.ts'
import { peopleContract } from '../../contract.ts'
import { NipTail } from '../nip-tail.tsx'
import type { PreviewProps } from './preview-of.ts'

/** What changes, cell by cell. Of a protected value only that it changes. */
export const ChangesPanel = ({ found }: PreviewProps) => {
  const { t } = useTranslation()
  const format = useFormat()
  const list = useList()
  const field = list.filter('kolom')
  const changes = useRead(peopleContract.listChanges, { params: { importId: found.id }, query: { field, q: list.search, after: list.after } }, { keep: true })
  const total = found.fields.reduce((sum, { count }) => sum + count, 0)
  const title = t('people.import.peopleChanged', { count: found.changed })
  const value = (text: string | null): string | null => (text !== null && /^\d{4}-\d{2}-\d{2}$/.test(text) ? format.shortDay(text) : text)
  return (
    <Panel
      flush
      id="berubah"
      title={title}
      actions={
        <>
          <FilterPick list={list} name="kolom" label={t('people.column.column')} choices={found.fields.map((one) => ({ value: one.field, label: t(`people.field.${one.field}`), count: format.number(one.count) }))} />
          <SearchField list={list} label={t('people.import.searchName')} />
        </>
      }
      footer={
        <TableFoot list={list} next={changes.data?.next}>
          {t('people.import.cellsShown', { shown: format.number(changes.data?.items.length ?? 0), count: total })}
        </TableFoot>
      }
    >
      <Problem error={changes.error} again={() => void changes.refetch()} />
      <DataTable
        label={title}
        rows={changes.data?.items}
        rowKey={(one) => `${one.employeeId} ${one.field}`}
        columns={[
          {
            id: 'name',
            head: t('people.column.employee'),
            cell: ({ name, nipTail }) => (
              <>
                <DiffSign kind="changed" /> {name}
                <small className="muted">
                  <NipTail tail={nipTail} />
                </small>
              </>
            ),
          },
          { id: 'field', head: t('people.column.column'), cell: ({ field: one }) => t(`people.field.${one}`) },
          {
            id: 'change',
            head: t('people.import.change'),
            card: 'bare',
            cell: (one) => (one.hidden ? <State is="locked">{t('people.import.hidden')}</State> : <Diff before={value(one.before)} after={value(one.after)} kept={one.kept} />),
          },
          { id: 'since', head: t('people.import.note'), card: 'bare', cell: ({ since }) => (since === null ? null : t('people.import.tmt', { day: format.shortDay(since) })) },
        ]}
        empty={<EmptyState title={t('people.import.noChange')} why={t('people.import.noChange.why')} />}
      />
    </Panel>
  )
}
