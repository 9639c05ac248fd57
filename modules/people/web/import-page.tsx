import { useParams } from 'react-router'
import { useRead } from '#web/calls/use-read.ts'
import { BusyPage } from '#web/ui/busy-page.tsx'
import { Problem } from '#web/ui/problem.tsx'
import { peopleContract } from '../contract.ts'
import { ChangesPanel } from './preview/changes-panel.tsx'
import { CountsPanel } from './preview/counts-panel.tsx'
import { ImportHead } from './preview/import-head.tsx'
import { ImportNotice } from './preview/import-notice.tsx'
import { PeoplePanel } from './preview/people-panel.tsx'
import { PreviewActs } from './preview/preview-acts.tsx'
import { RefusedPanel } from './preview/refused-panel.tsx'
import { SetAsideProvider } from './preview/set-aside.tsx'
import { WarningsPanel } from './preview/warnings-panel.tsx'

/** One import: what it would change, shown before anything changes (I-31). */
export const ImportPage = () => {
  const { importId = '' } = useParams()
  const found = useRead(peopleContract.readImport, { params: { importId } }, { every: 2000 })
  if (found.isPending) return <BusyPage />
  if (found.data === undefined) return <Problem error={found.error} again={() => void found.refetch()} />
  const { data } = found
  const hasPreview = data.state === 'staged' || data.state === 'applied' || data.state === 'undone'
  return (
    <SetAsideProvider key={data.id}>
      <ImportHead found={data} />
      <ImportNotice found={data} />
      {hasPreview ? (
        <>
          <CountsPanel found={data} />
          {data.rejected > 0 ? <RefusedPanel found={data} /> : null}
          {data.fields.length > 0 ? <ChangesPanel found={data} /> : null}
          {data.state === 'staged' && data.new > 0 ? <PeoplePanel found={data} which="new" /> : null}
          {data.state === 'staged' && data.gone > 0 ? <PeoplePanel found={data} which="gone" /> : null}
          {data.warnings > 0 ? <WarningsPanel found={data} /> : null}
        </>
      ) : null}
      <PreviewActs found={data} />
    </SetAsideProvider>
  )
}
