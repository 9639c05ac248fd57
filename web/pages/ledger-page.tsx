import { Button } from '@mantine/core'
import { X } from 'lucide-react'
import { auditContract } from '#platform/audit/contract.ts'
import { useRead } from '../calls/use-read.ts'
import { DateField } from '../forms/date-field.tsx'
import { DataTable } from '../table/data-table.tsx'
import { FilterPick } from '../table/filter-pick.tsx'
import { TableFoot } from '../table/table-foot.tsx'
import { useList } from '../table/use-list.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { Panel } from '../ui/panel.tsx'
import { Problem } from '../ui/problem.tsx'
import { useTranslation } from '../words/use-translation.ts'
import { useActColumns } from './ledger/act-columns.tsx'
import { useActWords } from './ledger/use-act-words.ts'

/** Who did what when: the whole ledger for those who oversee, the own acts for everybody. Filters stand in the address. */
export const LedgerPage = () => {
  const { t } = useTranslation()
  const { kindOf, chainOf } = useActWords()
  const list = useList()
  const [chain, kind, day, person] = [list.filter('proses'), list.filter('tindakan'), list.filter('hari'), list.filter('orang')]
  const ledger = useRead(auditContract.describeLedger, {})
  const acts = useRead(auditContract.listActs, { query: { chain, kind, day, person, after: list.after } }, { keep: true })
  const columns = useActColumns(list)
  const whole = ledger.data?.whole ?? false
  return (
    <>
      <PageHead title={t('ledger.title')} states={<span>{t(whole ? 'ledger.whole' : 'ledger.own')}</span>} />
      <Problem error={acts.error ?? ledger.error} again={() => void Promise.all([acts.refetch(), ledger.refetch()])} />
      <Panel
        flush
        title={t('ledger.acts')}
        purpose={t('ledger.purpose')}
        actions={
          <>
            <DateField aria-label={t('ledger.day')} value={day ?? ''} onChange={(chosen) => list.setFilter('hari', chosen === '' ? undefined : chosen)} />
            <FilterPick list={list} name="proses" label={t('ledger.process')} choices={(ledger.data?.chains ?? []).map((one) => ({ value: one.chain, label: chainOf(one) }))} />
            <FilterPick list={list} name="tindakan" label={t('ledger.kind')} choices={(ledger.data?.kinds ?? []).map((value) => ({ value, label: kindOf(value) })).sort((a, b) => a.label.localeCompare(b.label))} />
            {person === undefined ? null : (
              <Button variant="light" rightSection={<X aria-hidden="true" />} onClick={() => list.setFilter('orang', undefined)}>
                {t('ledger.onePerson')}
              </Button>
            )}
          </>
        }
        footer={<TableFoot list={list} next={acts.data?.next} />}
      >
        <DataTable label={t('ledger.acts')} columns={columns} rows={acts.data?.items} rowKey={(act) => `${act.chain} ${act.seq}`} empty={<EmptyState title={t('ledger.none')} why={t(whole ? 'ledger.none.why' : 'ledger.none.own')} />} />
      </Panel>
    </>
  )
}
