import { useRead } from '#web/calls/use-read.ts'
import { Panel } from '#web/ui/panel.tsx'
import { Problem } from '#web/ui/problem.tsx'
import { useTranslation } from '#web/words/use-translation.ts'
import { peopleContract } from '../../contract.ts'
import { FindingsTable } from './findings-table.tsx'
import { PageFoot } from './page-foot.tsx'
import type { PreviewProps } from './preview-of.ts'
import { SetAsideList } from './set-aside-list.tsx'
import { useAsked } from './use-asked.ts'
import { usePages } from './use-pages.ts'

/** The rows that stop the import, and below them the way to go on without them: each by name, and with a second person. */
export const RefusedPanel = ({ found }: PreviewProps) => {
  const { t } = useTranslation()
  const pages = usePages()
  const findings = useRead(peopleContract.listFindings, { params: { importId: found.id }, query: { refuses: 'yes', after: pages.after } }, { keep: true })
  const isAsked = useAsked(found.id).length > 0
  const title = t('people.import.rowsRefused', { count: found.rejected })
  return (
    <>
      <Panel
        flush
        id="ditolak"
        title={title}
        purpose={t('people.import.mend')}
        footer={
          <PageFoot pages={pages} next={findings.data?.next}>
            {t('people.import.findingsShown', { count: findings.data?.items.length ?? 0 })}
          </PageFoot>
        }
      >
        <Problem error={findings.error} again={() => void findings.refetch()} />
        <FindingsTable label={title} rows={findings.data?.items} bad />
      </Panel>
      {found.state === 'staged' && !isAsked ? <SetAsideList found={found} /> : null}
    </>
  )
}
