import { useTranslation } from '#web/words/use-translation.ts'
import { useRead } from '#web/calls/use-read.ts'
import { BusyLines } from '#web/ui/busy-lines.tsx'
import { Deadline } from '#web/ui/date-text.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { Fact, Facts } from '#web/ui/facts.tsx'
import { Panel } from '#web/ui/panel.tsx'
import { Problem } from '#web/ui/problem.tsx'
import { Row, Rows } from '#web/ui/rows.tsx'
import { useFormat } from '#web/words/use-format.ts'
import { contestContract } from '../contract.ts'
import { useContest } from './contest/use-contest.ts'
import { CriteriaScores } from './entrant/criteria-scores.tsx'
import { ExactValue } from './entrant/exact-value.tsx'
import { ReceiptsPanel } from './receipts/receipts-panel.tsx'
import { useBoth } from './use-both.ts'
import { weightShare } from '../rules/weight-share.ts'

/** The own place, where it comes from, and what the judges wrote; nobody else's beyond what the rules publish (I-36). */
export const MyResultPage = () => {
  const { t } = useTranslation()
  const format = useFormat()
  const both = useBoth()
  const { id: contestId, state } = useContest()
  const result = useRead(contestContract.readMyResult, { params: { contestId } })
  if (result.data === undefined) return result.isPending ? <BusyLines lines={8} /> : <Problem error={result.error} again={() => void result.refetch()} />
  const { code, place, shared, of, award, passed, method, criteria, notes, objectionUntil } = result.data
  const value = result.data.result
  return (
    <>
      {value === null ? (
        <Panel label={t('contest.mine.result')}>
          <EmptyState title={t('contest.mine.noPlace')} why={t('contest.mine.noPlace.why')} />
        </Panel>
      ) : (
        <>
          <Panel flush title={t('contest.mine.result')} purpose={t('contest.mine.code', { code })}>
            <Facts>
              <Fact label={t('contest.mine.place')} second={t('contest.mine.of', { count: of })}>
                {place === null ? t('contest.result.noPlace') : format.number(place)}
              </Fact>
              <Fact label={t('contest.mine.value')}>
                <ExactValue result={value} method={method} parts={criteria.map(({ name, weight, result: mean }) => [t('contest.mine.part', { name: both(name), weight: format.percent(weightShare(weight, criteria)) }), format.number(mean)] as const)} />
              </Fact>
              {award === null ? null : <Fact label={t('contest.mine.award')}>{both(award)}</Fact>}
              {passed === null ? null : <Fact label={t('contest.mine.gate')}>{t(passed ? 'contest.result.passed' : 'contest.result.notPassed')}</Fact>}
            </Facts>
          </Panel>
          {shared ? <p className="sm muted measure">{t('contest.mine.shared')}</p> : null}
          <CriteriaScores criteria={criteria} />
          <Panel flush title={t('contest.mine.notes')} purpose={t('contest.mine.notes.why')}>
            {notes.length === 0 ? <EmptyState title={t('contest.mine.notes.none')} why={t('contest.mine.notes.none.why')} /> : null}
            <Rows label={t('contest.mine.notes')}>
              {notes.map(({ judge, text }) => (
                <Row key={judge} title={judge} detail={text} />
              ))}
            </Rows>
          </Panel>
        </>
      )}
      <Panel title={t('contest.mine.objection')}>
        <p className="measure">
          {state === 'published' && objectionUntil !== null ? (
            <>
              {t('contest.mine.objection.until')} <Deadline at={objectionUntil} />. {t('contest.mine.objection.how')}
            </>
          ) : (
            t('contest.mine.objection.over')
          )}
        </p>
      </Panel>
      <ReceiptsPanel contestId={contestId} title={t('contest.receipt.mine')} />
    </>
  )
}
