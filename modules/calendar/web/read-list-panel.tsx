import { useState } from 'react'
import { filesContract } from '#platform/files/contract.ts'
import { useAct } from '#web/calls/use-act.ts'
import { FileField } from '#web/forms/file-field.tsx'
import { DataTable } from '#web/table/data-table.tsx'
import { BusyButton } from '#web/ui/busy-button.tsx'
import { Notice } from '#web/ui/notice.tsx'
import { Panel } from '#web/ui/panel.tsx'
import { Problem } from '#web/ui/problem.tsx'
import { useTranslation } from '#web/words/use-translation.ts'
import { calendarContract } from '../contract.ts'
import type { DayOff } from '../rules/day-off.ts'

const LARGEST = 5 * 1024 * 1024

/** A list of days off, read into the form below: nothing is set by it. */
export const ReadListPanel = ({ year, onDays }: { readonly year: number; readonly onDays: (days: DayOff[]) => void }) => {
  const { t } = useTranslation()
  const [file, setFile] = useState<File | null>(null)
  const read = useAct(calendarContract.previewDays, { done: ({ days }) => onDays(days) })
  const upload = useAct(filesContract.uploadFile, { done: ({ id }) => read.mutate({ params: { year }, body: { fileId: id } }) })
  const busy = upload.isPending || read.isPending
  const findings = read.data?.findings ?? []
  return (
    <Panel title={t('calendar.import')} purpose={t('calendar.import.why')}>
      <div className="stack">
        <FileField label={t('calendar.import.file')} hint={t('calendar.import.hint')} accept=".xlsx,.csv" largest={LARGEST} value={file} onChange={setFile} disabled={busy} />
        <Problem error={upload.error ?? read.error} />
        {read.data === undefined ? null : (
          <Notice live tone={findings.length === 0 ? 'good' : 'warn'} title={t('calendar.import.read', { count: read.data.days.length, year: String(year) })}>
            {read.data.otherYears === 0 ? t('calendar.import.below') : t('calendar.import.otherYears', { count: read.data.otherYears })}
          </Notice>
        )}
        {findings.length === 0 ? null : (
          <DataTable
            label={t('calendar.import.findings')}
            rows={findings}
            rowKey={({ row, code }) => `${row} ${code}`}
            columns={[
              { id: 'row', head: t('calendar.import.row'), number: true, cell: ({ row }) => row },
              { id: 'what', head: t('calendar.import.problem'), names: true, cell: ({ code }) => t(`calendar.finding.${code}`) },
              { id: 'shown', head: t('calendar.import.shown'), cell: ({ shown }) => shown },
            ]}
            empty={null}
          />
        )}
        <div>
          <BusyButton busy={busy} busyWords={t('calendar.import.reading')} disabled={file === null} onClick={() => (file === null ? undefined : upload.mutate({ file }))}>
            {t('calendar.import.act')}
          </BusyButton>
        </div>
      </div>
    </Panel>
  )
}
