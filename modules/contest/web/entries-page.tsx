import { Button } from '@mantine/core'
import { Link } from 'react-router'
import { useRead } from '#web/calls/use-read.ts'
import { useMay } from '#web/session/use-may.ts'
import { DataTable } from '#web/table/data-table.tsx'
import { FilterPick } from '#web/table/filter-pick.tsx'
import { SearchField } from '#web/table/search-field.tsx'
import { TableFoot } from '#web/table/table-foot.tsx'
import { useList } from '#web/table/use-list.ts'
import { Allowed } from '#web/ui/allowed.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { Panel } from '#web/ui/panel.tsx'
import { Problem } from '#web/ui/problem.tsx'
import { useFormat } from '#web/words/use-format.ts'
import { useTranslation } from '#web/words/use-translation.ts'
import { contestContract } from '../contract.ts'
import { contestPolicy } from '../policy.ts'
import { type EntryState, entryStates } from '../rules/work.ts'
import { useContest } from './contest/use-contest.ts'
import { useEntryColumns } from './entries/entry-columns.tsx'

/** All entries of the contest for those who check them; search and filters stand in the address. */
export const EntriesPage = () => {
  const { t } = useTranslation()
  const format = useFormat()
  const list = useList()
  const { id: contestId, state: stage, counts } = useContest()
  const state = entryStates.find((one): one is EntryState => one === list.filter('keadaan'))
  const entries = useRead(contestContract.listEntries, { params: { contestId }, query: { state, search: list.search === '' ? undefined : list.search, after: list.after } }, { keep: true })
  const enter = useMay(contestPolicy.enterForEmployee, stage)
  const columns = useEntryColumns(contestId)
  const rows = entries.data?.items
  const count = (one: EntryState): number => ({ draft: counts?.drafts ?? 0, sent: counts?.toCheck ?? 0, returned: counts?.returned ?? 0, accepted: counts?.accepted ?? 0, rejected: counts?.rejected ?? 0 })[one]
  const filtered = state !== undefined || list.search !== ''
  return (
    <>
      <Problem error={entries.error} again={() => void entries.refetch()} />
      <Panel
        flush
        title={t('contest.entries')}
        purpose={t('contest.entries.why')}
        actions={
          <>
            <SearchField list={list} label={t('contest.entries.search')} />
            <FilterPick list={list} name="keadaan" label={t('contest.contests.state')} choices={entryStates.map((value) => ({ value, label: t(`contest.entryState.${value}`), count: format.number(count(value)) }))} />
            <Allowed when={enter}>
              <Button component={Link} to={`/kompetisi/${contestId}/peserta/baru`}>
                {t('contest.clerk')}
              </Button>
            </Allowed>
            <Allowed when={enter}>
              <Button component={Link} to={`/kompetisi/${contestId}/peserta/impor`}>
                {t('contest.importing')}
              </Button>
            </Allowed>
          </>
        }
        footer={
          <TableFoot list={list} next={entries.data?.next}>
            {rows === undefined ? null : t('contest.entries.shown', { count: rows.length })}
          </TableFoot>
        }
      >
        <DataTable
          label={t('contest.entries')}
          columns={columns}
          rows={rows}
          rowKey={({ id }) => id}
          empty={<EmptyState title={t(filtered ? 'contest.entries.notFound' : 'contest.entries.none')} why={t(filtered ? 'contest.contests.notFound.why' : 'contest.entries.none.why')} />}
        />
      </Panel>
    </>
  )
}
