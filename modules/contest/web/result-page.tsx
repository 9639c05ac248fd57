import { Fragment } from 'react'
import { useRead } from '#web/calls/use-read.ts'
import { useMay } from '#web/session/use-may.ts'
import { BusyLines } from '#web/ui/busy-lines.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { Panel } from '#web/ui/panel.tsx'
import { Problem } from '#web/ui/problem.tsx'
import { useTranslation } from '#web/words/use-translation.ts'
import { contestContract } from '../contract.ts'
import { contestPolicy } from '../policy.ts'
import { ContestStep } from './contest/contest-step.tsx'
import { useContest } from './contest/use-contest.ts'
import { WaitingPanel } from './contest/waiting-panel.tsx'
import { DiagnosisNotices } from './result/diagnosis/diagnosis-notices.tsx'
import { SeverityPanel } from './result/diagnosis/severity-panel.tsx'
import { EvidencePanel } from './result/evidence-panel.tsx'
import { ObjectionsPanel } from './result/objections-panel.tsx'
import { PublicationPanel } from './result/publication-panel.tsx'
import { RankingPanel } from './result/ranking-panel.tsx'
import { MergedNotice, rankedCategories } from './result/merged-notice.tsx'
import { WithoutPanel } from './result/without-panel.tsx'

/** The ranking after closing, why each number is what it is, and the evidence. Before closing nobody sees a score (I-7). */
export const ResultPage = () => {
  const { t } = useTranslation()
  const contest = useContest()
  const may = useMay(contestPolicy.readRecapitulation, contest.state)
  const mayDiagnose = useMay(contestPolicy.readDiagnostics, contest.state)
  const diagnostics = useRead(contestContract.readDiagnostics, { params: { contestId: contest.id } }, { when: mayDiagnose.ok })
  const result = useRead(contestContract.readRecapitulation, { params: { contestId: contest.id } }, { when: may.ok })
  if (!may.ok) {
    const closed = may.refusal === 'FORBIDDEN'
    return (
      <Panel label={t('contest.tab.result')}>
        <EmptyState title={t(closed ? 'contest.result.notYours' : 'contest.result.notYet')} why={t(closed ? 'contest.result.notYours.why' : contest.state === 'cancelled' ? 'contest.result.cancelled' : 'contest.result.notYet.why')} />
      </Panel>
    )
  }
  const { data } = result
  const diagnosisOf = (code: string) => diagnostics.data?.categories.find(({ category }) => category === code)
  return (
    <>
      <ContestStep contest={contest} />
      <WaitingPanel waiting={contest.waiting} />
      <Problem error={result.error} again={() => void result.refetch()} />
      {result.isPending ? <BusyLines lines={8} /> : null}
      {data === undefined ? null : (
        <>
          <Problem error={diagnostics.error} again={() => void diagnostics.refetch()} />
          <MergedNotice result={data} />
          {rankedCategories(data).map((category) => {
            const diagnosis = diagnosisOf(category.code)
            return (
              <Fragment key={category.code}>
                {diagnosis === undefined ? null : <DiagnosisNotices diagnosis={diagnosis} />}
                <RankingPanel contestId={contest.id} result={data} category={category} figures={diagnosis?.figures ?? null} />
              </Fragment>
            )
          })}
          {data.without.map((without) => (
            <WithoutPanel key={without.judge + without.category} result={data} without={without} />
          ))}
        </>
      )}
      <div className="cols c-11">
        <div className="stack stack-5">
          {(data === undefined ? [] : rankedCategories(data)).map((category) => {
            const figures = diagnosisOf(category.code)?.figures ?? null
            return data === undefined || figures === null ? null : <SeverityPanel key={category.code} result={data} category={category} figures={figures} ownOnly={diagnostics.data?.ownOnly ?? false} />
          })}
          <PublicationPanel contest={contest} />
          <ObjectionsPanel contest={contest} />
        </div>
        {data === undefined ? null : <EvidencePanel contest={contest} result={data} />}
      </div>
    </>
  )
}
