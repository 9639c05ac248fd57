import { Anchor, Button } from '@mantine/core'
import { useState } from 'react'
import { Link } from 'react-router'
import { peopleContract } from '#modules/people/contract.ts'
import { useRead } from '#web/calls/use-read.ts'
import { useMay } from '#web/session/use-may.ts'
import { DataTable } from '#web/table/data-table.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { Panel } from '#web/ui/panel.tsx'
import { useFormat } from '#web/words/use-format.ts'
import { useTranslation } from '#web/words/use-translation.ts'
import type { UnitAnswer } from '../../contract.ts'
import { organisationPolicy } from '../../policy.ts'
import { treeOrder } from './tree-order.ts'
import classes from './tree-panel.module.css'
import { UnitSheet } from './unit-sheet.tsx'

/** The tree as a table: names indented, the people of each unit by itself, and what one may change. */
export const TreePanel = ({ units, past, onDrop }: { readonly units: readonly UnitAnswer[]; readonly past: boolean; readonly onDrop: (unitId: string, parentId: string) => void }) => {
  const { t } = useTranslation()
  const format = useFormat()
  const [open, setOpen] = useState<{ readonly unit: UnitAnswer; readonly act: 'change' | 'add' } | null>(null)
  const may = useMay(organisationPolicy.changeUnits)
  const counts = useRead(peopleContract.countByUnit, {})
  const of = new Map((counts.data?.items ?? []).map(({ unitId, count }) => [unitId, count]))
  return (
    <Panel flush title={t('organisation.tree')} purpose={t('organisation.tree.why')}>
      <DataTable
        label={t('organisation.tree')}
        rows={treeOrder(units)}
        rowKey={({ unit }) => unit.id}
        columns={[
          {
            id: 'name',
            head: t('organisation.unit'),
            cell: ({ unit, depth }) => (
              <DropName unit={unit} depth={depth} onDrop={onDrop} />
            ),
          },
          {
            id: 'people',
            head: t('organisation.people'),
            number: true,
            cell: ({ unit }) => (
              <Anchor component={Link} to={`/pegawai?unit=${unit.id}`} aria-label={t('organisation.people.of', { unit: unit.name, count: of.get(unit.id) ?? 0 })}>
                {format.number(of.get(unit.id) ?? 0)}
              </Anchor>
            ),
          },
          ...(may.ok && !past
            ? [
                {
                  id: 'act',
                  head: <span className="vh">{t('organisation.act')}</span>,
                  card: 'bare' as const,
                  cell: ({ unit }: { readonly unit: UnitAnswer }) => (
                    <span className="row-wrap">
                      <Button size="xs" variant="subtle" aria-label={t('organisation.add.to', { unit: unit.name })} onClick={() => setOpen({ unit, act: 'add' })}>
                        {t('organisation.add')}
                      </Button>
                      <Button size="xs" variant="subtle" aria-label={t('organisation.change.of', { unit: unit.name })} onClick={() => setOpen({ unit, act: 'change' })}>
                        {t('organisation.change')}
                      </Button>
                    </span>
                  ),
                },
              ]
            : []),
        ]}
        empty={<EmptyState title={t('organisation.none')} why={t('organisation.none.why')} />}
      />
      {open === null ? null : <UnitSheet key={`${open.unit.id}${open.act}`} unit={open.unit} act={open.act} units={units} onClose={() => setOpen(null)} />}
    </Panel>
  )
}

/** A unit's name, on which another may be dropped. Dragging is for those who point: the form above does the same by keyboard and thumb. */
const DropName = ({ unit, depth, onDrop }: { readonly unit: UnitAnswer; readonly depth: number; readonly onDrop: (unitId: string, parentId: string) => void }) => {
  const [over, setOver] = useState(false)
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <span
      className={classes.unit}
      data-depth={Math.min(depth, 6)}
      data-over={over || undefined}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault()
        setOver(false)
        const unitId = event.dataTransfer.getData('text/plain')
        if (unitId === '' || unitId === unit.id) return
        onDrop(unitId, unit.id)
        document.getElementById('penempatan')?.scrollIntoView({ block: 'start' })
      }}
    >
      {unit.name}
    </span>
  )
}
