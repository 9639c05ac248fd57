import { Button } from '@mantine/core'
import { FileDown } from 'lucide-react'
import { Link } from 'react-router'
import { useDownload } from '#web/calls/use-download.ts'
import { useRead } from '#web/calls/use-read.ts'
import { useMay } from '#web/session/use-may.ts'
import { DataTable } from '#web/table/data-table.tsx'
import { FilterPick } from '#web/table/filter-pick.tsx'
import { KnownOn, knownDay } from '#web/table/known-on.tsx'
import { SearchField } from '#web/table/search-field.tsx'
import { TableFoot } from '#web/table/table-foot.tsx'
import { useList } from '#web/table/use-list.ts'
import { BusyButton } from '#web/ui/busy-button.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { Panel } from '#web/ui/panel.tsx'
import { Problem } from '#web/ui/problem.tsx'
import { useFormat } from '#web/words/use-format.ts'
import { useTranslation } from '#web/words/use-translation.ts'
import { peopleContract } from '../contract.ts'
import { peoplePolicy } from '../policy.ts'
import { useDirectoryColumns } from './directory/directory-columns.tsx'
import { UnitFilter } from './directory/unit-filter.tsx'

const kinds = ['PNS', 'CPNS', 'PPPK', 'PPPK_PW', 'unknown'] as const
const states = ['inactive', 'all'] as const

/** Everybody of the agency by name; search and filters stand in the address. */
export const DirectoryPage = () => {
  const { t } = useTranslation()
  const format = useFormat()
  const list = useList()
  const kind = kinds.find((one) => one === list.filter('jenis'))
  const state = states.find((one) => one === list.filter('keadaan')) ?? ('active' as const)
  const wanted = { knownOn: knownDay(list), q: list.search, state, unit: list.filter('unit'), position: list.filter('jabatan'), kind }
  const found = useRead(peopleContract.listEmployees, { query: { ...wanted, after: list.after } }, { keep: true })
  const counted = useRead(peopleContract.countEmployees, { query: wanted }, { keep: true })
  const columns = useDirectoryColumns()
  const xlsx = useDownload(peopleContract.exportEmployees, 'pegawai.xlsx')
  const may = useMay(peoplePolicy.beginImport)
  const isFiltered = list.search !== '' || [wanted.unit, wanted.position, kind, list.filter('keadaan')].some((one) => one !== undefined)
  return (
    <>
      <PageHead
        title={t('people.directory')}
        states={counted.data === undefined ? undefined : <span>{t('people.directory.count', { count: counted.data.count })}</span>}
        actions={
          <BusyButton busy={xlsx.isPending} busyWords={t('people.making')} leftSection={<FileDown aria-hidden="true" />} onClick={() => xlsx.mutate({ query: wanted })}>
            {t('people.directory.export')}
          </BusyButton>
        }
      />
      <Problem error={found.error ?? xlsx.error} again={() => void found.refetch()} />
      <KnownOn list={list} words="people" />
      <Panel
        flush
        title={t('people.directory.list')}
        actions={
          <>
            <SearchField list={list} label={t('people.directory.search')} />
            <UnitFilter list={list} />
            <FilterPick list={list} name="jenis" label={t('people.column.kind')} choices={kinds.map((value) => ({ value, label: t(`people.kind.${value}`) }))} />
            <FilterPick list={list} name="keadaan" label={t('people.directory.state')} choices={states.map((value) => ({ value, label: t(`people.directory.state.${value}`) }))} />
            {wanted.position === undefined ? null : (
              <Button variant="light" onClick={() => list.setFilter('jabatan', undefined)}>
                {t('people.directory.anyPosition')}
              </Button>
            )}
          </>
        }
        footer={
          <TableFoot list={list} next={found.data?.next}>
            {found.data === undefined || counted.data === undefined ? null : t('people.directory.shown', { shown: format.number(found.data.items.length), count: counted.data.count })}
          </TableFoot>
        }
      >
        <DataTable
          label={t('people.directory.list')}
          columns={columns}
          rows={found.data?.items}
          rowKey={({ id }) => id}
          empty={
            isFiltered ? (
              <EmptyState title={t('people.directory.notFound')} why={t('people.directory.notFound.why')} />
            ) : (
              <EmptyState title={t('people.directory.none')} why={t(may.ok ? 'people.directory.none.why' : 'people.directory.none.wait')}>
                {may.ok ? (
                  <Button component={Link} to="/impor" variant="filled">
                    {t('people.imports.first')}
                  </Button>
                ) : null}
              </EmptyState>
            )
          }
        />
      </Panel>
    </>
  )
}
