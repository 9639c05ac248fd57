import { useTranslation } from '#web/words/use-translation.ts'
import { useRead } from '#web/calls/use-read.ts'
import { BusyLines } from '#web/ui/busy-lines.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { Panel } from '#web/ui/panel.tsx'
import { Problem } from '#web/ui/problem.tsx'
import { contestContract } from '../contract.ts'
import { ReceiptsPanel } from './receipts/receipts-panel.tsx'

/** All receipts of the reader, contest by contest. */
export const ReceiptsPage = () => {
  const { t } = useTranslation()
  const contests = useRead(contestContract.listContests, { query: { limit: 200 } })
  const mine = contests.data?.items.filter(({ mine: { seats, entry } }) => seats.length > 0 || entry !== 'none')
  return (
    <>
      <PageHead title={t('contest.receipt.mine')} />
      <p className="measure muted">{t('contest.receipt.why')}</p>
      <Problem error={contests.error} again={() => void contests.refetch()} />
      {mine === undefined && contests.isPending ? <BusyLines /> : null}
      {mine?.length === 0 ? (
        <Panel label={t('contest.receipt.mine')}>
          <EmptyState title={t('contest.receipt.none')} why={t('contest.receipt.none.why')} />
        </Panel>
      ) : null}
      {(mine ?? []).map(({ id, title }) => (
        <ReceiptsPanel key={id} contestId={id} title={title} />
      ))}
    </>
  )
}
