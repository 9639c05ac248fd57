import { Button, Textarea, TextInput } from '@mantine/core'
import { type SyntheticEvent, useState } from 'react'
import { peopleContract } from '#modules/people/contract.ts'
import { useAct } from '#web/calls/use-act.ts'
import { useRead } from '#web/calls/use-read.ts'
import { useMay } from '#web/session/use-may.ts'
import { Allowed } from '#web/ui/allowed.tsx'
import { BusyButton } from '#web/ui/busy-button.tsx'
import { Dialog } from '#web/ui/dialog.tsx'
import { Notice } from '#web/ui/notice.tsx'
import { Panel } from '#web/ui/panel.tsx'
import { Problem } from '#web/ui/problem.tsx'
import { Row, Rows } from '#web/ui/rows.tsx'
import { useFormat } from '#web/words/use-format.ts'
import { useTranslation } from '#web/words/use-translation.ts'
import { accountsContract } from '../contract.ts'
import { accountsPolicy } from '../policy.ts'

type Chosen = { readonly id: string; readonly name: string }

/** Begins new access for somebody at the desk: whom, why, and the code once. */
export const RecoveryPanel = () => {
  const { t } = useTranslation()
  const format = useFormat()
  const allowed = useMay(accountsPolicy.beginRecovery)
  const [typed, setTyped] = useState('')
  const [chosen, setChosen] = useState<Chosen>()
  const [reason, setReason] = useState('')
  const found = useRead(peopleContract.listEmployees, { query: { q: typed } }, { when: allowed.ok && chosen === undefined && typed.trim().length >= 3 })
  const begin = useAct(accountsContract.beginRecovery, { stale: [accountsContract.listRecoveries] })
  const close = (): void => {
    begin.reset()
    setTyped('')
    setReason('')
    setChosen(undefined)
  }
  const send = (event: SyntheticEvent): void => {
    event.preventDefault()
    if (chosen !== undefined && !begin.isPending) begin.mutate({ body: { employeeId: chosen.id, reason } })
  }
  const type = (text: string): void => {
    setTyped(text)
    setChosen(undefined)
  }
  return (
    <Panel title={t('accounts.recovery.title')} purpose={t('accounts.recovery.why')}>
      <form className="stack" onSubmit={send}>
        <TextInput label={t('accounts.recovery.person')} disabled={!allowed.ok} value={chosen?.name ?? typed} onChange={(event) => type(event.currentTarget.value)} />
        {chosen === undefined && found.data !== undefined ? (
          <Rows label={t('accounts.recovery.person')}>
            {found.data.items.slice(0, 5).map(({ id, name, nipTail, unit }) => (
              <Row key={id} title={name} detail={[`NIP …${nipTail}`, unit].filter((part) => part !== null).join(', ')} act={<Button size="xs" aria-label={t('accounts.recovery.pick', { name })} onClick={() => setChosen({ id, name })}>{t('accounts.recovery.choose')}</Button>} />
            ))}
            {found.data.items.length === 0 ? <Row title={t('accounts.recovery.nobody')} /> : null}
          </Rows>
        ) : null}
        <Textarea label={t('accounts.recovery.reason')} description={t('accounts.recovery.reason.hint')} inputWrapperOrder={['label', 'input', 'description', 'error']} required withAsterisk={false} minLength={5} autosize minRows={2} disabled={!allowed.ok} value={reason} onChange={(event) => setReason(event.currentTarget.value)} />
        <Problem error={found.error ?? begin.error} />
        <div>
          <Allowed when={allowed} reason="beside">
            <BusyButton type="submit" busy={begin.isPending} busyWords={t('accounts.recovery.beginning')} disabled={chosen === undefined}>
              {t('accounts.recovery.begin')}
            </BusyButton>
          </Allowed>
        </div>
      </form>
      <Dialog opened={begin.data !== undefined} onClose={close} title={t('accounts.recovery.title')}>
        {begin.data === undefined ? null : (
          <div className="stack">
            <Notice tone="warn" title={t('accounts.recovery.once')}>
              {t('accounts.recovery.once.why', { name: begin.data.name, at: format.instant(begin.data.expiresAt) })}
            </Notice>
            <p>
              {t('accounts.recovery.code')}: <strong className="mono">{begin.data.code}</strong>
            </p>
            <Button onClick={close}>{t('accounts.recovery.close')}</Button>
          </div>
        )}
      </Dialog>
    </Panel>
  )
}
