import { useState } from 'react'
import type { SmallImport } from '#platform/face/small-import.ts'
import { ApprovalPanel } from '../approval/approval-panel.tsx'
import { Moment } from '../ui/date-text.tsx'
import { DiffSign } from '../ui/diff.tsx'
import { Fact, Facts } from '../ui/facts.tsx'
import { Notice } from '../ui/notice.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { Panel } from '../ui/panel.tsx'
import { useFormat } from '../words/use-format.ts'
import { useTranslation } from '../words/use-translation.ts'
import { SmallActBar } from './small-act-bar.tsx'
import { SmallDifferences } from './small-differences.tsx'
import { SmallFindings } from './small-findings.tsx'
import { SmallImportState } from './small-import-state.tsx'
import { type SmallActs, useAskedAbout } from './use-small-acts.ts'

type Props = {
  readonly found: SmallImport
  readonly title: string
  readonly back: { readonly to: string; readonly label: string }
  /** Where the module's words for findings, ways out and fields stand: `<words>.finding.CODE`. */
  readonly words: string
  readonly acts: SmallActs
}

/** One small import: what was found and what differs, shown before anything changes (I-31). */
export const SmallImportPage = ({ found, title, back, words, acts }: Props) => {
  const { t } = useTranslation()
  const format = useFormat()
  const [aside, setAside] = useState<readonly number[]>([])
  const asked = useAskedAbout(found.id)
  return (
    <>
      <PageHead
        title={title}
        crumbs={[back]}
        states={
          <>
            <SmallImportState state={found.state} />
            <span>{found.fileName}</span>
            <span className="muted">
              {found.stagedBy}, <Moment at={found.stagedAt} />
            </span>
          </>
        }
      />
      {found.stale ? <Notice tone="warn">{t('import.stale')}</Notice> : null}
      {asked.map((approval) => (
        <ApprovalPanel key={approval.id} approval={approval} />
      ))}
      <Panel flush label={t('import.counts')} footer={found.warnings === 0 ? undefined : <span>{t('import.warnings', { count: found.warnings })}</span>}>
        <Facts>
          <Fact tone={found.rejected > 0 ? 'bad' : 'plain'} label={t('import.rejected')}>{format.number(found.rejected)}</Fact>
          <Fact label={<><DiffSign kind="added" /> {t('import.new')}</>}>{format.number(found.new)}</Fact>
          <Fact label={<><DiffSign kind="changed" /> {t('import.changed')}</>}>{format.number(found.changed)}</Fact>
          <Fact label={<><DiffSign kind="gone" /> {t('import.gone')}</>}>{format.number(found.gone)}</Fact>
          <Fact label={<><DiffSign kind="same" /> {t('import.same')}</>}>{format.number(found.same)}</Fact>
        </Facts>
      </Panel>
      <SmallFindings found={found} words={words} aside={aside} onAside={found.state === 'staged' && asked.length === 0 ? setAside : undefined} />
      <SmallDifferences found={found} words={words} />
      {asked.length > 0 ? null : <SmallActBar found={found} acts={acts} aside={aside} />}
    </>
  )
}
