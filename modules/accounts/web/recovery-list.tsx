import type { ComponentProps } from 'react'
import { useAct } from '#web/calls/use-act.ts'
import { useRead } from '#web/calls/use-read.ts'
import { homeContract } from '#platform/home/contract.ts'
import { BusyButton } from '#web/ui/busy-button.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { Panel } from '#web/ui/panel.tsx'
import { Problem } from '#web/ui/problem.tsx'
import { Row, Rows } from '#web/ui/rows.tsx'
import { State } from '#web/ui/state.tsx'
import { useFormat } from '#web/words/use-format.ts'
import { useTranslation } from '#web/words/use-translation.ts'
import { accountsContract } from '../contract.ts'

const shapes = { open: 'running', finished: 'closed', ended: 'idle' } as const satisfies Record<string, ComponentProps<typeof State>['is']>

/** Who began new access for whom: an hr officer who did not begin it says that it was seen. */
export const RecoveryList = () => {
  const { t } = useTranslation()
  const format = useFormat()
  const recoveries = useRead(accountsContract.listRecoveries, {})
  const see = useAct(accountsContract.acknowledgeRecovery, { stale: [accountsContract.listRecoveries, homeContract.readHome] })
  const items = recoveries.data?.items
  return (
    <Panel flush title={t('accounts.recovery.list')}>
      <Problem error={recoveries.error ?? see.error} />
      {items?.length === 0 ? <EmptyState title={t('accounts.recovery.none')} why={t('accounts.recovery.none.why')} /> : null}
      <Rows label={t('accounts.recovery.list')}>
        {(items ?? []).map((one) => (
          <Row
            key={one.id}
            title={one.personName}
            detail={
              <>
                {t('accounts.recovery.by', { who: one.begunName, at: format.shortInstant(one.begunAt), reason: one.reason })}
                {one.seenName === null ? null : <> · {t('accounts.recovery.seen', { who: one.seenName })}</>}
              </>
            }
            second={<State is={shapes[one.state]}>{t(`accounts.recovery.state.${one.state}`)}</State>}
            act={
              one.maySee ? (
                <BusyButton busy={see.isPending} busyWords={t('accounts.recovery.see')} onClick={() => see.mutate({ params: { recoveryId: one.id } })}>
                  {t('accounts.recovery.see')}
                </BusyButton>
              ) : undefined
            }
          />
        ))}
      </Rows>
    </Panel>
  )
}
