import { useNavigate } from 'react-router'
import { useAct } from '#web/calls/use-act.ts'
import { useRead } from '#web/calls/use-read.ts'
import { SmallImportList } from '#web/imports/small-import-list.tsx'
import { SmallUpload } from '#web/imports/small-upload.tsx'
import { useMay } from '#web/session/use-may.ts'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { Problem } from '#web/ui/problem.tsx'
import { useTranslation } from '#web/words/use-translation.ts'
import { organisationContract } from '../contract.ts'
import { organisationPolicy } from '../policy.ts'

/** Upload a unit reference, and what became of those before. */
export const UnitImportsPage = () => {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const imports = useRead(organisationContract.listUnitImports, {})
  const begin = useAct(organisationContract.beginUnitImport, { stale: [organisationContract.listUnitImports], done: ({ importId }) => void navigate(`/unit/impor/${importId}`) })
  return (
    <>
      <PageHead title={t('organisation.import')} crumbs={[{ to: '/unit', label: t('organisation.title') }]} />
      <SmallUpload title={t('organisation.import.act')} purpose={t('organisation.import.why')} may={useMay(organisationPolicy.beginUnitImport)} begin={(fileId) => begin.mutate({ body: { fileId } })} busy={begin.isPending} error={begin.error} />
      <Problem error={imports.error} again={() => void imports.refetch()} />
      <SmallImportList title={t('organisation.import.list')} items={imports.data?.items} to={(id) => `/unit/impor/${id}`} empty={<EmptyState title={t('organisation.import.none')} why={t('organisation.import.none.why')} />} />
    </>
  )
}
