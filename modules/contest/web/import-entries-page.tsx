import { Button } from '@mantine/core'
import { useState } from 'react'
import { Link } from 'react-router'
import { ok, refuse } from '#platform/face/outcome.ts'
import { filesContract } from '#platform/files/contract.ts'
import { useAct } from '#web/calls/use-act.ts'
import { useRead } from '#web/calls/use-read.ts'
import { FileField } from '#web/forms/file-field.tsx'
import { useMay } from '#web/session/use-may.ts'
import { Allowed } from '#web/ui/allowed.tsx'
import { BusyButton } from '#web/ui/busy-button.tsx'
import { Notice } from '#web/ui/notice.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { Panel } from '#web/ui/panel.tsx'
import { Problem } from '#web/ui/problem.tsx'
import { useTranslation } from '#web/words/use-translation.ts'
import { contestContract } from '../contract.ts'
import { contestPolicy } from '../policy.ts'
import classes from './acts/acts.module.css'
import type { Contest } from './contest/use-contest.ts'
import { WithContest } from './contest/with-contest.tsx'
import { type Preview, PreviewPanels } from './import-entries/preview-panels.tsx'
import { useBoth } from './use-both.ts'

/** Works from a table, all or nothing: first what it would do, then the same file applied (I-31). */
export const ImportEntriesPage = () => <WithContest>{(contest) => <ImportEntries contest={contest} />}</WithContest>

const LARGEST = 20_971_520

const ImportEntries = ({ contest }: { readonly contest: Contest }) => {
  const { t } = useTranslation()
  const both = useBoth()
  const params = { contestId: contest.id }
  const list = `/kompetisi/${contest.id}/peserta`
  const [file, setFile] = useState<File | null>(null)
  const [fileId, setFileId] = useState('')
  const [preview, setPreview] = useState<Preview | null>(null)
  const may = useMay(contestPolicy.enterForEmployee, contest.state)
  const rules = useRead(contestContract.readRules, { params }).data?.sealed?.rules
  const look = useAct(contestContract.importEntries, { done: setPreview })
  const upload = useAct(filesContract.uploadFile, {
    done: ({ id }) => {
      setFileId(id)
      look.mutate({ params, body: { fileId: id, preview: null } })
    },
  })
  const apply = useAct(contestContract.importEntries, { stale: [contestContract.listEntries, contestContract.readContest], done: setPreview })
  const choose = (chosen: File | null): void => {
    setFile(chosen)
    setPreview(null)
    for (const act of [look, upload, apply]) act.reset()
  }
  const columns = ['NIP', t('contest.importing.title'), ...(rules?.work.fields ?? []).map(({ label }) => both(label))].join(', ')
  const sound = preview === null || preview.rejected === 0 ? ok(true) : refuse('IMPORT_REJECTED', { count: preview.rejected })
  return (
    <>
      <PageHead
        title={t('contest.importing.page')}
        crumbs={[
          { to: `/kompetisi/${contest.id}`, label: contest.title },
          { to: list, label: t('contest.entries') },
        ]}
      />
      {preview?.applied === true ? (
        <Notice tone="good" live title={t('contest.importing.applied', { count: preview.accepted })}>
          <Link to={list}>{t('contest.overview.toEntries')}</Link>
        </Notice>
      ) : (
        <Panel title={t('contest.importing.file')} purpose={t('contest.importing.why')}>
          <div className="stack measure">
            <FileField label={t('contest.importing.choose')} accept=".xlsx,.csv" largest={LARGEST} value={file} onChange={choose} hint={t('contest.importing.columns', { columns })} />
            <Problem error={upload.error ?? look.error ?? apply.error} />
            <div className={classes.acts}>
              {preview === null ? (
                <Allowed when={may} reason="beside">
                  <BusyButton variant="filled" busy={upload.isPending || look.isPending} busyWords={t('contest.importing.reading')} aria-disabled={file === null || undefined} onClick={() => (file === null ? undefined : upload.mutate({ file }))}>
                    {t('contest.importing.look')}
                  </BusyButton>
                </Allowed>
              ) : (
                <Allowed when={[may, sound]} reason="beside">
                  <BusyButton variant="filled" busy={apply.isPending} busyWords={t('contest.importing.applying')} onClick={() => apply.mutate({ params, body: { fileId, preview: preview.preview } })}>
                    {t('contest.importing.apply', { count: preview.accepted })}
                  </BusyButton>
                </Allowed>
              )}
              <Button component={Link} to={list} variant="subtle">
                {t('shell.cancel')}
              </Button>
            </div>
          </div>
        </Panel>
      )}
      {preview === null || preview.applied ? null : <PreviewPanels preview={preview} />}
    </>
  )
}
