import { Button } from '@mantine/core'
import { ChevronLeft, ChevronRight, Receipt } from 'lucide-react'
import { Link, useParams } from 'react-router'
import { auditContract } from '#platform/audit/contract.ts'
import { useDownload } from '../calls/use-download.ts'
import { useRead } from '../calls/use-read.ts'
import { BusyButton } from '../ui/busy-button.tsx'
import { BusyPage } from '../ui/busy-page.tsx'
import { Copy } from '../ui/copy.tsx'
import { KeyValues } from '../ui/key-values.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { Panel } from '../ui/panel.tsx'
import { Problem } from '../ui/problem.tsx'
import { useFormat } from '../words/use-format.ts'
import { useTranslation } from '../words/use-translation.ts'
import { addressOf } from './ledger/act-columns.tsx'
import classes from './ledger/act.module.css'
import { ActPart } from './ledger/act-part.tsx'
import { useActWords } from './ledger/use-act-words.ts'

/** One act: what is committed to, what opens to this reader, and where it stands in its chain. */
export const LedgerActPage = () => {
  const { t } = useTranslation()
  const format = useFormat()
  const { kindOf, chainOf } = useActWords()
  const { chain = '', seq = '' } = useParams()
  const params = { chain, seq: Number(seq) }
  const read = useRead(auditContract.readAct, { params })
  const receipt = useDownload(auditContract.downloadActReceipt, `tanda-terima-${seq}.txt`)
  const act = read.data
  if (act === undefined) return read.error === null ? <BusyPage /> : <Problem error={read.error} again={() => void read.refetch()} />
  const digest = (value: string, what: string) => (
    <span className={classes.digest}>
      <span className="mono">{value}</span> <Copy text={value} what={what} />
    </span>
  )
  return (
    <>
      <PageHead
        title={kindOf(act.kind)}
        crumbs={[
          { to: '/jejak', label: t('ledger.title') },
          { to: `/jejak?proses=${act.chain}`, label: chainOf(act) },
        ]}
        actions={
          <>
            {act.seq > 1 ? (
              <Button component={Link} to={addressOf({ chain, seq: act.seq - 1 })} leftSection={<ChevronLeft aria-hidden="true" />}>
                {t('ledger.before')}
              </Button>
            ) : null}
            {act.next ? (
              <Button component={Link} to={addressOf({ chain, seq: act.seq + 1 })} rightSection={<ChevronRight aria-hidden="true" />}>
                {t('ledger.after')}
              </Button>
            ) : null}
            {act.mine ? (
              <BusyButton busy={receipt.isPending} busyWords={t('ledger.receipt.making')} leftSection={<Receipt aria-hidden="true" />} onClick={() => receipt.mutate({ params })}>
                {t('ledger.receipt')}
              </BusyButton>
            ) : null}
          </>
        }
      />
      <Problem error={receipt.error} />
      <div className="cols c-21">
        <div className="stack stack-5">
          {act.parts.map((part) => (
            <ActPart key={part.name} part={part} />
          ))}
        </div>
        <Panel title={t('ledger.place')} purpose={t('ledger.place.why')}>
          <KeyValues
            align="start"
            items={[
              [t('ledger.process'), chainOf(act)],
              [t('ledger.seq'), format.number(act.seq)],
              [t('ledger.by'), act.person === null ? (act.actor === 'system' ? t('ledger.system') : t('ledger.hidden')) : `${act.person.name} (${act.person.codes.map((code) => t(`role.${code}`, { defaultValue: t(`ledger.code.${code}`, { defaultValue: code }) })).join(', ')})`],
              ...(act.actor === 'system' ? [] : [[t('ledger.actor'), <span key="actor" className="mono">{act.actor}</span>] as const]),
              [t('ledger.received'), format.instant(act.received)],
              [t('ledger.recorded'), format.instant(act.recorded)],
              [t('ledger.digest'), digest(act.digest, t('ledger.digest'))],
              [t('ledger.prev'), digest(act.prev, t('ledger.prev'))],
              [t('ledger.checkpoint'), act.checkpoint === null ? t('ledger.checkpoint.none') : digest(act.checkpoint.line, t('ledger.checkpoint'))],
            ]}
          />
        </Panel>
      </div>
    </>
  )
}
