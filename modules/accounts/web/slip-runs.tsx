import { useQueryClient } from '@tanstack/react-query'
import type { ComponentProps } from 'react'
import { useDownload } from '#web/calls/use-download.ts'
import { readKey } from '#web/calls/read-key.ts'
import { useRead } from '#web/calls/use-read.ts'
import { BusyButton } from '#web/ui/busy-button.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { Panel } from '#web/ui/panel.tsx'
import { Problem } from '#web/ui/problem.tsx'
import { Progress } from '#web/ui/progress.tsx'
import { Row, Rows } from '#web/ui/rows.tsx'
import { State } from '#web/ui/state.tsx'
import { useFormat } from '#web/words/use-format.ts'
import { useTranslation } from '#web/words/use-translation.ts'
import { accountsContract } from '../contract.ts'
import type { SlipRun } from '../contract/slips.ts'

const shapes = { waiting: 'idle', printing: 'running', ready: 'good', taken: 'closed', broken: 'bad' } as const satisfies Record<SlipRun['state'], ComponentProps<typeof State>['is']>

const moves = (run: SlipRun): boolean => run.state === 'waiting' || run.state === 'printing'

/** What was printed, how far it is, and the sheets for their maker, once. */
export const SlipRuns = () => {
  const { t } = useTranslation()
  const format = useFormat()
  const client = useQueryClient()
  const runs = useRead(accountsContract.listSlipRuns, {}, { every: 2000 })
  const take = useDownload(accountsContract.takeSlips, 'kupon-aktivasi.pdf')
  const items = runs.data?.items
  const fetchSheets = (id: string): void => take.mutate({ params: { runId: id } }, { onSettled: () => void client.invalidateQueries({ queryKey: readKey(accountsContract.listSlipRuns) }) })
  return (
    <Panel flush title={t('accounts.slips.list')} purpose={t('accounts.slips.list.why')}>
      <Problem error={runs.error ?? take.error} />
      {items?.length === 0 ? <EmptyState title={t('accounts.slips.none')} why={t('accounts.slips.none.why')} /> : null}
      <Rows label={t('accounts.slips.list')}>
        {(items ?? []).map((run) => (
          <Row
            key={run.id}
            title={run.unitName ?? t('accounts.slips.whole')}
            detail={
              <>
                {t('accounts.slips.by', { who: run.madeName, at: format.shortInstant(run.begunAt) })}. {t('accounts.slips.count', { count: run.slips })}.
                {run.inUse + run.named + run.withRole === 0 ? null : <> {t('accounts.slips.skipped', { inUse: run.inUse, named: run.named, withRole: run.withRole })}</>}
                {moves(run) ? <Progress title={t('accounts.slips.printing', { count: run.slips })} done={run.printed} of={run.slips} /> : null}
              </>
            }
            second={<State is={shapes[run.state]}>{t(`accounts.slips.state.${run.state}`)}</State>}
            act={
              run.mine && run.state === 'ready' ? (
                <BusyButton busy={take.isPending} busyWords={t('accounts.slips.taking')} onClick={() => fetchSheets(run.id)}>
                  {t('accounts.slips.take')}
                </BusyButton>
              ) : undefined
            }
          />
        ))}
      </Rows>
    </Panel>
  )
}
