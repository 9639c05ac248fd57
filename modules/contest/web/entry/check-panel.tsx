import { Button, Radio, Textarea } from '@mantine/core'
import { type SyntheticEvent, useState } from 'react'
import { homeContract } from '#platform/home/contract.ts'
import { useAct } from '#web/calls/use-act.ts'
import { useRead } from '#web/calls/use-read.ts'
import { useMay } from '#web/session/use-may.ts'
import { Allowed } from '#web/ui/allowed.tsx'
import { BusyButton } from '#web/ui/busy-button.tsx'
import { Notice } from '#web/ui/notice.tsx'
import { Panel } from '#web/ui/panel.tsx'
import { Problem } from '#web/ui/problem.tsx'
import { useTranslation } from '#web/words/use-translation.ts'
import { contestContract } from '../../contract.ts'
import { contestPolicy } from '../../policy.ts'
import { mayCheck } from '../../rules/may-check.ts'
import type { EligibilityRule } from '../../rules/rules-document.ts'
import type { ScheduleDocument } from '../../rules/schedule-document.ts'
import type { StageState } from '../../rules/stage-state.ts'
import type { EntryView } from '../entrant/entry-content.ts'
import { useBoth } from '../use-both.ts'
import { DecisionLines, type Decisions } from './decision-lines.tsx'

type Props = {
  readonly contestId: string
  readonly state: StageState
  readonly entry: EntryView
  readonly rules: readonly EligibilityRule[]
  readonly schedule: ScheduleDocument
}

const verdicts = ['accepted', 'returned', 'rejected'] as const
type Verdict = (typeof verdicts)[number]
/** What a clean copy must be free of (I-17). */
const usual = ['letterhead', 'face', 'name'] as const

/** The administrative check: accept, return for a clean copy, or reject, each with its reason; what facts left open is decided here. */
export const CheckPanel = ({ contestId, state, entry, rules, schedule }: Props) => {
  const { t } = useTranslation()
  const both = useBoth()
  const [verdict, setVerdict] = useState<Verdict | null>(null)
  const [reason, setReason] = useState('')
  const [decisions, setDecisions] = useState<Decisions>({})
  const now = useRead(homeContract.health, {}).data?.now ?? ''
  const may = useMay(contestPolicy.checkEntry, state)
  const check = useAct(contestContract.checkEntry, {
    stale: [contestContract.readEntry, contestContract.listEntries, contestContract.readContest],
    done: () => {
      setVerdict(null)
      setReason('')
      setDecisions({})
    },
  })
  const decided = Object.entries(decisions).flatMap(([code, { met, evidence }]) => (met === null ? [] : [{ code, met, evidence }]))
  const named = (code: string): string => {
    const rule = rules.find((one) => one.code === code)
    return rule === undefined ? code : both(rule.text)
  }
  const open = entry.eligibility.filter(({ code, answer }) => !(decided.find((one) => one.code === code)?.met ?? answer === 'met')).map(({ code }) => named(code))
  const lawful =
    verdict === null
      ? null
      : mayCheck({ verdict, reason: reason.trim(), number: entry.sent.length, decided: decided.map(({ code }) => code), asked: entry.eligibility.map(({ code }) => code), open, mendUntil: schedule.moments.mendUntil, now })
  const send = (event: SyntheticEvent): void => {
    event.preventDefault()
    if (verdict !== null && !check.isPending) check.mutate({ params: { contestId, entryId: entry.id }, body: { version: entry.version, verdict, reason: reason.trim(), decisions: decided } })
  }
  return (
    <Panel title={t('contest.check')} purpose={t('contest.check.why')}>
      <form className="stack stack-5" onSubmit={send}>
        {entry.check === null ? null : (
          <Notice tone={entry.check.verdict === 'accepted' ? 'good' : entry.check.verdict === 'returned' ? 'warn' : 'bad'} title={t(`contest.check.was.${entry.check.verdict}`, { name: entry.check.by ?? '' })}>
            {entry.check.reason}
          </Notice>
        )}
        <DecisionLines rules={rules} lines={entry.eligibility} decisions={decisions} onDecide={setDecisions} open={may.ok} />
        {may.ok ? (
          <>
            <Radio.Group label={t('contest.check.verdict')} value={verdict ?? ''} onChange={(value) => setVerdict(verdicts.find((one) => one === value) ?? null)}>
              <div className="stack stack-2">
                {verdicts.map((value) => (
                  <Radio key={value} value={value} label={t(`contest.check.${value}`)} description={t(`contest.check.${value}.then`)} />
                ))}
              </div>
            </Radio.Group>
            {verdict === null ? null : (
              <Textarea label={t(verdict === 'accepted' ? 'contest.check.note' : 'contest.ask.reason')} description={t(`contest.check.reason.${verdict}`)} inputWrapperOrder={['label', 'input', 'description', 'error']} rows={3} maxLength={2000} value={reason} onChange={(event) => setReason(event.currentTarget.value)} />
            )}
            {verdict === 'returned' ? (
              <div className="row-wrap">
                {usual.map((one) => (
                  <Button key={one} size="xs" variant="light" onClick={() => setReason([reason.trim(), t(`contest.check.usual.${one}`)].filter(Boolean).join(' '))}>
                    {t(`contest.check.usual.${one}.add`)}
                  </Button>
                ))}
              </div>
            ) : null}
          </>
        ) : null}
        <Problem error={check.error} />
        <div>
          <Allowed when={lawful === null ? may : [may, lawful]} reason="beside">
            <BusyButton type="submit" variant="filled" busy={check.isPending} busyWords={t('contest.edit.saving')} aria-disabled={verdict === null || undefined}>
              {t('contest.check.do')}
            </BusyButton>
          </Allowed>
        </div>
      </form>
    </Panel>
  )
}
