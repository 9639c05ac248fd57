import { useParams } from 'react-router'
import { approvalContract } from '#platform/approval/contract.ts'
import { useAct } from '#web/calls/use-act.ts'
import { useRead } from '#web/calls/use-read.ts'
import { SmallImportPage } from '#web/imports/small-import-page.tsx'
import { useMay } from '#web/session/use-may.ts'
import { BusyPage } from '#web/ui/busy-page.tsx'
import { Problem } from '#web/ui/problem.tsx'
import { useTranslation } from '#web/words/use-translation.ts'
import { organisationContract as organisation } from '../contract.ts'
import { organisationPolicy } from '../policy.ts'

/** One import of units. */
export const UnitImportPage = () => {
  const { t } = useTranslation()
  const { importId = '' } = useParams()
  const found = useRead(organisation.readUnitImport, { params: { importId } }, { every: 5000 })
  const stale = [organisation.readUnitImport, organisation.listUnitImports, organisation.listUnits, approvalContract.listApprovals]
  const ask = useAct(organisation.askUnitImport, { stale })
  const apply = useAct(organisation.applyFirstUnits, { stale })
  const abandon = useAct(organisation.abandonUnitImport, { stale })
  const undo = useAct(organisation.askUndoUnits, { stale })
  const may = useMay(organisationPolicy.askUnitImport)
  if (found.isPending) return <BusyPage />
  if (found.data === undefined) return <Problem error={found.error} again={() => void found.refetch()} />
  const params = { importId }
  const { version } = found.data
  return (
    <SmallImportPage
      key={importId}
      found={found.data}
      title={t('organisation.import')}
      back={{ to: '/unit/impor', label: t('organisation.import.act') }}
      words="organisation"
      acts={{
        may,
        ask: (setAside) => ask.mutate({ params, body: { version, setAside: [...setAside] } }),
        apply: () => apply.mutate({ params, body: { version } }),
        abandon: () => abandon.mutate({ params, body: { version } }),
        undo: (reason) => undo.mutate({ params, body: { version, reason } }),
        busy: [ask, apply, abandon, undo].some((act) => act.isPending),
        error: ask.error ?? apply.error ?? abandon.error ?? undo.error,
      }}
    />
  )
}
