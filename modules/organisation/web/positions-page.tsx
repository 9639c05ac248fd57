import { Anchor, Button } from '@mantine/core'
import { useState } from 'react'
import { Link } from 'react-router'
import { useRead } from '#web/calls/use-read.ts'
import { useMay } from '#web/session/use-may.ts'
import { type Column, DataTable } from '#web/table/data-table.tsx'
import { FilterPick } from '#web/table/filter-pick.tsx'
import { SearchField } from '#web/table/search-field.tsx'
import { TableFoot } from '#web/table/table-foot.tsx'
import { useList } from '#web/table/use-list.ts'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { Panel } from '#web/ui/panel.tsx'
import { Problem } from '#web/ui/problem.tsx'
import { State } from '#web/ui/state.tsx'
import { useTranslation } from '#web/words/use-translation.ts'
import { organisationContract, type PositionAnswer } from '../contract.ts'
import { organisationPolicy } from '../policy.ts'
import { OrganisationTabs } from './organisation-tabs.tsx'
import { PositionDialog } from './positions/position-dialog.tsx'

const states = ['no_tier', 'to_be_placed'] as const

/** Positions and their class: from it follow the date of pension and who heads a unit. */
export const PositionsPage = () => {
  const { t } = useTranslation()
  const list = useList()
  const state = states.find((one) => one === list.filter('keadaan')) ?? 'all'
  const found = useRead(organisationContract.listPositions, { query: { q: list.search, state, after: list.after } }, { keep: true })
  const [open, setOpen] = useState<PositionAnswer | null>(null)
  const columns = usePositionColumns(setOpen)
  return (
    <>
      <PageHead title={t('organisation.title')} actions={<OrganisationTabs at="/unit/jabatan" />} />
      <Problem error={found.error} again={() => void found.refetch()} />
      <Panel
        flush
        title={t('organisation.positions')}
        purpose={t('organisation.positions.why')}
        actions={
          <>
            <SearchField list={list} label={t('organisation.positions.search')} />
            <FilterPick list={list} name="keadaan" label={t('organisation.state')} choices={states.map((value) => ({ value, label: t(`organisation.state.${value}`) }))} />
          </>
        }
        footer={
          <TableFoot list={list} next={found.data?.next}>
            {t('organisation.positions.shown', { count: found.data?.items.length ?? 0 })}
          </TableFoot>
        }
      >
        <DataTable label={t('organisation.positions')} columns={columns} rows={found.data?.items} rowKey={({ id }) => id} empty={<EmptyState title={t('organisation.positions.none')} why={t('organisation.positions.none.why')} />} />
      </Panel>
      {open === null ? null : <PositionDialog key={open.id} position={open} onClose={() => setOpen(null)} />}
    </>
  )
}

const usePositionColumns = (open: (position: PositionAnswer) => void): readonly Column<PositionAnswer>[] => {
  const { t } = useTranslation()
  const may = useMay(organisationPolicy.classPositions)
  return [
    {
      id: 'name',
      head: t('organisation.position'),
      cell: ({ id, name }) => (
        <Anchor component={Link} to={`/pegawai?jabatan=${id}`} c="inherit">
          {name}
        </Anchor>
      ),
    },
    { id: 'kind', head: t('organisation.kind'), cell: ({ kind }) => t(`organisation.kind.${kind}`) },
    { id: 'tier', head: t('organisation.tier'), cell: ({ tier }) => (tier === null ? <span className="muted">{t('shell.unknown')}</span> : t(`organisation.tier.${tier}`)) },
    { id: 'basis', head: t('organisation.basis'), cell: ({ basis }) => (basis === 'person' ? <State is="good">{t('organisation.basis.person')}</State> : <State is="warn">{t('organisation.basis.title')}</State>) },
    ...(may.ok
      ? [
          {
            id: 'act',
            head: <span className="vh">{t('organisation.act')}</span>,
            card: 'bare' as const,
            cell: (position: PositionAnswer) => (
              <Button size="xs" variant="subtle" aria-label={t('organisation.class.of', { position: position.name })} onClick={() => open(position)}>
                {t('organisation.class')}
              </Button>
            ),
          },
        ]
      : []),
  ]
}
