import { Button } from '@mantine/core'
import { useTranslation } from '#web/words/use-translation.ts'
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
import { PageHead } from '#web/ui/page-head.tsx'
import { Panel } from '#web/ui/panel.tsx'
import { Problem } from '#web/ui/problem.tsx'
import { contestContract } from '../contract.ts'
import { contestPolicy } from '../policy.ts'
import { type StageState, stageStates } from '../rules/stage-state.ts'
import { useContestColumns } from './contests/contest-columns.tsx'
import { TemplateCards } from './contests/template-cards.tsx'

/** Every contest that the reader may see, newest first; where there is none yet, the first step. */
export const ContestsPage = () => {
  const { t } = useTranslation()
  const list = useList()
  const state = stageStates.find((one): one is StageState => one === list.filter('keadaan'))
  const contests = useRead(contestContract.listContests, { query: { search: list.search === '' ? undefined : list.search, after: list.after, state } }, { keep: true })
  const create = useMay(contestPolicy.createContest)
  const columns = useContestColumns()
  const rows = contests.data?.items
  const none = rows?.length === 0 && list.search === '' && state === undefined && list.after === undefined
  if (none) return <NoContests mayCreate={create.ok} />
  return (
    <>
      <PageHead
        title={t('contest.contests')}
        actions={
          <Allowed when={create}>
            <Button component={Link} to="/kompetisi/baru" variant="filled">
              {t('contest.contests.create')}
            </Button>
          </Allowed>
        }
      />
      <Problem error={contests.error} again={() => void contests.refetch()} />
      <Panel
        flush
        title={t('contest.contests.list')}
        actions={
          <>
            <SearchField list={list} label={t('contest.contests.search')} />
            <FilterPick list={list} name="keadaan" label={t('contest.contests.state')} choices={stageStates.map((value) => ({ value, label: t(`contest.state.${value}`) }))} />
          </>
        }
        footer={
          <TableFoot list={list} next={contests.data?.next}>
            {rows === undefined ? null : t('contest.contests.shown', { count: rows.length })}
          </TableFoot>
        }
      >
        <DataTable label={t('contest.contests.list')} columns={columns} rows={rows} rowKey={({ id }) => id} empty={<EmptyState title={t('contest.contests.notFound')} why={t('contest.contests.notFound.why')} />} />
      </Panel>
    </>
  )
}

const NoContests = ({ mayCreate }: { readonly mayCreate: boolean }) => {
  const { t } = useTranslation()
  return (
    <>
      <PageHead title={t('contest.contests')} />
      <Panel label={t('contest.contests.list')}>
        <EmptyState title={t('contest.contests.none')} why={t(mayCreate ? 'contest.contests.none.why' : 'contest.contests.none.wait')}>
          {mayCreate ? (
            <Button component={Link} to="/kompetisi/baru" variant="filled">
              {t('contest.contests.first')}
            </Button>
          ) : null}
        </EmptyState>
      </Panel>
      {mayCreate ? <TemplateCards /> : null}
    </>
  )
}
