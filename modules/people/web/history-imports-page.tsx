import { useState } from 'react'
import { useNavigate } from 'react-router'
import { useAct } from '#web/calls/use-act.ts'
import { useRead } from '#web/calls/use-read.ts'
import { PickField } from '#web/forms/pick-field.tsx'
import { SmallImportList } from '#web/imports/small-import-list.tsx'
import { SmallUpload } from '#web/imports/small-upload.tsx'
import { useMay } from '#web/session/use-may.ts'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { Problem } from '#web/ui/problem.tsx'
import { useTranslation } from '#web/words/use-translation.ts'
import { peopleContract } from '../contract.ts'
import { peoplePolicy } from '../policy.ts'
import { historyKinds } from '../rules/history-kinds.ts'

/** Upload one kind of history, and what became of those before. */
export const HistoryImportsPage = () => {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const [kind, setKind] = useState<(typeof historyKinds)[number]>('rank')
  const imports = useRead(peopleContract.listHistoryImports, {})
  const begin = useAct(peopleContract.beginHistoryImport, { stale: [peopleContract.listHistoryImports], done: ({ importId }) => void navigate(`/impor/riwayat/${importId}`) })
  const said = (one: string): string => t(`people.history.kind.${one}`)
  return (
    <>
      <PageHead title={t('people.history.import')} crumbs={[{ to: '/impor', label: t('people.imports') }]} />
      <SmallUpload title={t('people.history.import')} purpose={t('people.history.import.why')} may={useMay(peoplePolicy.beginImport)} begin={(fileId) => begin.mutate({ body: { fileId, kind } })} busy={begin.isPending} error={begin.error}>
        <PickField label={t('people.history.kind')} data={historyKinds.map((value) => ({ value, label: said(value) }))} value={kind} onChange={(next) => setKind(historyKinds.find((one) => one === next) ?? 'rank')} />
      </SmallUpload>
      <Problem error={imports.error} again={() => void imports.refetch()} />
      <SmallImportList title={t('people.history.list')} items={imports.data?.items} to={(id) => `/impor/riwayat/${id}`} kind={said} empty={<EmptyState title={t('people.history.none')} why={t('people.history.none.why')} />} />
    </>
  )
}
