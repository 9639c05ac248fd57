import { ApprovalPanel } from '#web/approval/approval-panel.tsx'
import { Moment } from '#web/ui/date-text.tsx'
import { Notice } from '#web/ui/notice.tsx'
import { Panel } from '#web/ui/panel.tsx'
import { Progress } from '#web/ui/progress.tsx'
import { useRefusal } from '#web/words/use-refusal.ts'
import { useTranslation } from '#web/words/use-translation.ts'
import type { PreviewProps } from './preview-of.ts'
import { useAsked } from './use-asked.ts'

/** Bytes of an employee in a file, roughly: to say how far the reading is. */
const bytesPerRow = { csv: 840, xlsx: 430 } as const

/** What the reader should know before the counts: how far the reading is, why the file was refused, what waits for a second person. */
export const ImportNotice = ({ found }: PreviewProps) => {
  const { t } = useTranslation()
  const say = useRefusal()
  const expected = Math.max(found.rows, Math.ceil(found.fileSize / bytesPerRow[/\.csv$/i.test(found.fileName) ? 'csv' : 'xlsx']))
  if (found.interrupted) return <Notice tone="bad" title={t('people.import.interrupted')}>{t('people.import.interrupted.why')}</Notice>
  switch (found.state) {
    case 'reading':
      return (
        <Panel label={t('people.import.state.reading')}>
          <Progress title={t('people.import.readSoFar', { count: found.rows })} done={found.rows} of={expected} />
        </Panel>
      )
    case 'refused':
      return <Notice tone="bad" title={t('people.import.refused')}>{say({ refusal: found.refusal ?? '', facts: found.refusalFacts })}</Notice>
    case 'applied':
      return (
        <>
          <Notice tone="good" title={t('people.import.applied')}>
            {found.appliedAt === null ? null : <Moment at={found.appliedAt} long />} {found.setAside > 0 ? t('people.import.setAside', { count: found.setAside }) : null}
          </Notice>
          <Waiting found={found} />
        </>
      )
    case 'undone':
      return <Notice tone="still" title={t('people.import.undone')} />
    case 'abandoned':
      return <Notice tone="still" title={t('people.import.abandoned')} />
    case 'staged':
      return found.stale ? <Notice tone="warn" title={t('people.import.stale')}>{t('refusal.IMPORT_STALE')}</Notice> : <Waiting found={found} />
  }
}

/** The request that waits for the second person, whole. */
const Waiting = ({ found }: PreviewProps) => useAsked(found.id).map((approval) => <ApprovalPanel key={approval.id} approval={approval} />)
