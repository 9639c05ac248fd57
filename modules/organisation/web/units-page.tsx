import { Button } from '@mantine/core'
import { FileUp } from 'lucide-react'
import { useState } from 'react'
import { Link } from 'react-router'
import { useRead } from '#web/calls/use-read.ts'
import { KnownOn, knownDay } from '#web/table/known-on.tsx'
import { useList } from '#web/table/use-list.ts'
import { BusyPage } from '#web/ui/busy-page.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { Problem } from '#web/ui/problem.tsx'
import { State } from '#web/ui/state.tsx'
import { useTranslation } from '#web/words/use-translation.ts'
import { organisationContract } from '../contract.ts'
import { OrganisationTabs } from './organisation-tabs.tsx'
import { RootPanel } from './units/root-panel.tsx'
import { TreePanel } from './units/tree-panel.tsx'
import { type Placing, UnplacedPanel } from './units/unplaced-panel.tsx'

/** The tree of units, and those that a roster named and nobody has placed yet. */
export const UnitsPage = () => {
  const { t } = useTranslation()
  const [placing, setPlacing] = useState<Placing>({ chosen: [], parentId: null })
  const list = useList()
  const day = knownDay(list)
  const now = useRead(organisationContract.listUnits, {}, { when: day === undefined })
  const then = useRead(organisationContract.listUnitsKnown, { params: { day: day ?? '' } }, { when: day !== undefined })
  const units = day === undefined ? now : then
  if (units.isPending) return <BusyPage />
  const items = units.data?.items ?? []
  const unplaced = items.filter(({ state }) => state === 'to_be_placed')
  const hasRoot = items.some(({ state, parentId }) => state === 'placed' && parentId === null)
  return (
    <>
      <PageHead
        title={t('organisation.title')}
        states={
          <>
            <span>{t('organisation.units.count', { count: items.length })}</span>
            {unplaced.length === 0 ? null : <State is="warn">{t('organisation.unplaced.count', { count: unplaced.length })}</State>}
          </>
        }
        actions={
          <>
            <Button component={Link} to="/unit/impor" leftSection={<FileUp aria-hidden="true" />}>
              {t('organisation.import.act')}
            </Button>
            <OrganisationTabs at="/unit" />
          </>
        }
      />
      <Problem error={units.error} again={() => void units.refetch()} />
      <KnownOn list={list} words="organisation" />
      {hasRoot || day !== undefined ? null : <RootPanel />}
      {unplaced.length > 0 && day === undefined ? <UnplacedPanel units={items} hasRoot={hasRoot} placing={placing} onPlacing={setPlacing} /> : null}
      {hasRoot ? <TreePanel units={items} past={day !== undefined} onDrop={(unitId, parentId) => setPlacing({ chosen: [unitId], parentId })} /> : null}
    </>
  )
}
