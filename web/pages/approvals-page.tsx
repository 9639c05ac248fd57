import { SegmentedControl } from '@mantine/core'
import { useTranslation } from '../words/use-translation.ts'
import { useSearchParams } from 'react-router'
import { approvalContract } from '#platform/approval/contract.ts'
import { useRead } from '../calls/use-read.ts'
import { BusyLines } from '../ui/busy-lines.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { Panel } from '../ui/panel.tsx'
import { Problem } from '../ui/problem.tsx'
import { Row, Rows } from '../ui/rows.tsx'
import { Shape } from '../ui/shape.tsx'
import { useFormat } from '../words/use-format.ts'

const shapes = { asked: 'idle', approved: 'good', refused: 'bad', withdrawn: 'cancelled', expired: 'cancelled' } as const

/** What was asked for and by whom, and what became of it. */
export const ApprovalsPage = () => {
  const { t } = useTranslation()
  const format = useFormat()
  const [search, setSearch] = useSearchParams()
  const state = search.get('keadaan') === 'diputuskan' ? 'decided' : 'asked'
  const list = useRead(approvalContract.listApprovals, { query: { state } })
  return (
    <>
      <PageHead
        title={t('approval.list')}
        actions={
          <SegmentedControl
            aria-label={t('approval.list')}
            value={state}
            onChange={(value) => setSearch(value === 'decided' ? { keadaan: 'diputuskan' } : {})}
            data={[
              { value: 'asked', label: t('approval.asked') },
              { value: 'decided', label: t('approval.decided') },
            ]}
          />
        }
      />
      <Problem error={list.error} again={() => void list.refetch()} />
      <Panel flush label={t('approval.list')}>
        {list.isPending ? <BusyLines /> : null}
        {list.data?.items.length === 0 ? <EmptyState title={t(`approval.none.${state}`)} why={t('approval.none.why')} /> : null}
        <Rows label={t('approval.list')}>
          {(list.data?.items ?? []).map((approval) => (
            <Row
              key={approval.id}
              to={`/persetujuan/${approval.id}`}
              now={approval.mayDecide}
              lead={<Shape name={shapes[approval.state]} label={t(`approval.state.${approval.state}`)} size="large" />}
              title={t(`approval.${approval.kind}`)}
              detail={t('approval.askedBy', { name: approval.askedName, at: format.shortInstant(approval.askedAt) })}
              second={approval.mayDecide ? t('approval.waitsForYou') : t(`approval.state.${approval.state}`)}
            />
          ))}
        </Rows>
      </Panel>
    </>
  )
}
