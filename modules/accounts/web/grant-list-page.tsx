import { useState } from 'react'
import { Link } from 'react-router'
import { filesContract } from '#platform/files/contract.ts'
import { useAct } from '#web/calls/use-act.ts'
import { FileField } from '#web/forms/file-field.tsx'
import { useMay } from '#web/session/use-may.ts'
import { DataTable } from '#web/table/data-table.tsx'
import { Allowed } from '#web/ui/allowed.tsx'
import { BusyButton } from '#web/ui/busy-button.tsx'
import { Notice } from '#web/ui/notice.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { Panel } from '#web/ui/panel.tsx'
import { Problem } from '#web/ui/problem.tsx'
import { useTranslation } from '#web/words/use-translation.ts'
import { accountsContract } from '../contract.ts'
import { accountsPolicy } from '../policy.ts'
import { useCheckedColumns } from './grant-columns.tsx'

const LARGEST = 5 * 1024 * 1024

/** Roles from a list: read, shown line by line, asked for as a whole. */
export const GrantListPage = () => {
  const { t } = useTranslation()
  const allowed = useMay(accountsPolicy.askGrants)
  const columns = useCheckedColumns()
  const [file, setFile] = useState<File | null>(null)
  const preview = useAct(accountsContract.previewGrants)
  const upload = useAct(filesContract.uploadFile, { done: ({ id }) => preview.mutate({ body: { fileId: id } }) })
  const ask = useAct(accountsContract.askGrants)
  const choose = (chosen: File | null): void => {
    setFile(chosen)
    preview.reset()
    ask.reset()
  }
  const busy = upload.isPending || preview.isPending
  const shown = preview.data
  const fileId = upload.data?.id
  const send = (): void => {
    if (shown !== undefined && fileId !== undefined) ask.mutate({ body: { fileId, digest: shown.digest } })
  }
  return (
    <>
      <PageHead title={t('accounts.roleList.title')} crumbs={[{ to: '/akun', label: t('accounts.title') }]} />
      <Panel title={t('accounts.roleList.file')} purpose={t('accounts.roleList.why')}>
        <div className="stack">
          <FileField label={t('accounts.roleList.file')} hint={t('accounts.roleList.hint')} accept=".xlsx,.csv" largest={LARGEST} value={file} onChange={choose} disabled={busy} />
          <Problem error={upload.error ?? preview.error} />
          <div>
            <Allowed when={allowed} reason="beside">
              <BusyButton variant={shown === undefined ? 'filled' : 'default'} busy={busy} busyWords={t('accounts.roleList.reading')} disabled={file === null} onClick={() => (file === null ? undefined : upload.mutate({ file }))}>
                {t('accounts.roleList.read')}
              </BusyButton>
            </Allowed>
          </div>
        </div>
      </Panel>
      {shown === undefined ? null : (
        <Panel flush title={t('accounts.roleList.count', { count: shown.items.length })} {...(shown.refused === 0 ? {} : { purpose: t('accounts.roleList.refused', { count: shown.refused }) })}>
          <DataTable label={t('accounts.roleList.title')} columns={columns} rows={shown.items} rowKey={(line) => String(line.row)} empty={null} />
        </Panel>
      )}
      {shown === undefined || shown.refused > 0 ? null : (
        <Panel title={t('accounts.roleList.ask')}>
          <Problem error={ask.error} />
          {ask.data === undefined ? (
            <BusyButton variant="filled" busy={ask.isPending} busyWords={t('accounts.roleList.asking')} onClick={send}>
              {t('accounts.roleList.ask')}
            </BusyButton>
          ) : (
            <Notice tone="good" live title={t('accounts.roleList.asked')}>
              <Link to={`/persetujuan/${ask.data.approvalId}`}>{t('accounts.roleList.see')}</Link>
            </Notice>
          )}
        </Panel>
      )}
    </>
  )
}
