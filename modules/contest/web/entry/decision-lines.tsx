import { Radio, TextInput } from '@mantine/core'
import { State } from '#web/ui/state.tsx'
import { useTranslation } from '#web/words/use-translation.ts'
import type { EligibilityRule } from '../../rules/rules-document.ts'
import type { EntryView } from '../entrant/entry-content.ts'
import { useBoth } from '../use-both.ts'
import classes from './check-panel.module.css'

export type Decision = { readonly met: boolean | null; readonly evidence: string }
export type Decisions = Readonly<Record<string, Decision>>

const shapes = { met: 'good', 'not-met': 'bad', unknown: 'unknown' } as const

type Props = {
  readonly rules: readonly EligibilityRule[]
  readonly lines: EntryView['eligibility']
  readonly decisions: Decisions
  readonly onDecide: (decisions: Decisions) => void
  readonly open: boolean
}

/** Rule by rule: what the facts say, and where they say nothing a person decides, with evidence. Unknown is no verdict. */
export const DecisionLines = ({ rules, lines, decisions, onDecide, open }: Props) => {
  const { t } = useTranslation()
  const both = useBoth()
  if (rules.length === 0) return <p className="muted">{t('contest.rules.eligibility.none')}</p>
  return (
    <ul className={classes.lines}>
      {rules.map((rule) => {
        const line = lines.find(({ code }) => code === rule.code)
        const answer = line?.answer ?? 'unknown'
        const decision = decisions[rule.code] ?? { met: null, evidence: '' }
        const decide = (change: Partial<Decision>): void => onDecide({ ...decisions, [rule.code]: { ...decision, ...change } })
        return (
          <li key={rule.code}>
            <div className="stack stack-2">
              <p>
                <b>{both(rule.text)}</b> <State is={shapes[answer]}>{t(`contest.entry.eligibility.${answer}`)}</State>
              </p>
              <p className="sm muted">
                {line === undefined ? null : t(line.evidence.key, line.evidence.facts)}
                {line?.decidedBy ? ` ${t('contest.entry.eligibility.decided', { name: line.decidedBy })}` : null}
                {rule.basis === '' ? null : ` ${t('contest.rules.basis', { basis: rule.basis })}`}
              </p>
              {open && line !== undefined && (answer === 'unknown' || line.decidedBy !== null) ? (
                <>
                  <Radio.Group label={t('contest.check.decide')} value={decision.met === null ? '' : decision.met ? 'yes' : 'no'} onChange={(value) => decide({ met: value === 'yes' })}>
                    <div className="row-wrap">
                      <Radio value="yes" label={t('contest.check.met')} />
                      <Radio value="no" label={t('contest.check.notMet')} />
                    </div>
                  </Radio.Group>
                  {decision.met === null ? null : <TextInput label={t('contest.check.evidence')} description={t('contest.check.evidence.hint')} inputWrapperOrder={['label', 'input', 'description', 'error']} maxLength={2000} required withAsterisk={false} value={decision.evidence} onChange={(event) => decide({ evidence: event.currentTarget.value })} />}
                </>
              ) : null}
            </div>
          </li>
        )
      })}
    </ul>
  )
}
