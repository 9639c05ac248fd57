import { useParams } from 'react-router'
import { approvalContract } from '#platform/approval/contract.ts'
import { useAct } from '#web/calls/use-act.ts'
import { useRead } from '#web/calls/use-read.ts'
import { SmallImportPage } from '#web/imports/small-import-page.tsx'
import { useMay } from '#web/session/use-may.ts'
import { BusyPage } from '#web/ui/busy-page.tsx'
import { Problem } from '#web/ui/problem.tsx'
import { useTranslation } from '#web/words/use-translation.ts'
import { peopleContract } from '../contract.ts'
import { peoplePolicy } from '../policy.ts'

/** One import of one kind of history. */
export const HistoryImportPage = () => {
  const { t } = useTranslation()
  const { importId = '' } = useParams()
  const found = useRead(peopleContract.readHistoryImport, { params: { importId } }, { every: 5000 })
  const stale = [peopleContract.readHistoryImport, peopleContract.listHistoryImports, approvalContract.listApprovals]
  const ask = useAct(peopleContract.askHistoryImport, { stale })
  const abandon = useAct(peopleContract.abandonHistoryImport, { stale })
  const undo = useAct(peopleContract.askUndoHistories, { stale })
  const may = useMay(peoplePolicy.askHistories)
  if (found.isPending) return <BusyPage />
  if (found.data === undefined) return <Problem error={found.error} again={() => void found.refetch()} />
  const params = { importId }
  const { version, kind } = found.data
  const send = (setAside: readonly number[]): void => ask.mutate({ params, body: { version, setAside: [...setAside] } })
  return (
    <SmallImportPage
      key={importId}
      found={found.data}
      title={t(`people.history.kind.${kind}`)}
      back={{ to: '/impor/riwayat', label: t('people.history.import') }}
      words="people.history"
      acts={{
        may,
        ask: send,
        apply: () => send([]),
        abandon: () => abandon.mutate({ params, body: { version } }),
        undo: (reason) => undo.mutate({ params, body: { version, reason } }),
        busy: [ask, abandon, undo].some((act) => act.isPending),
        error: ask.error ?? abandon.error ?? undo.error,
      }}
    />
  )
}
