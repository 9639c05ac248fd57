import { useTranslation } from '#web/words/use-translation.ts'
import { Panel } from '#web/ui/panel.tsx'
import { Row, Rows } from '#web/ui/rows.tsx'
import { Shape } from '#web/ui/shape.tsx'
import { State } from '#web/ui/state.tsx'
import type { EligibilityRule } from '../../rules/rules-document.ts'
import { useBoth } from '../use-both.ts'
import type { MyEntry } from './entry-content.ts'

const shapes = { met: 'good', 'not-met': 'bad', unknown: 'unknown' } as const

type Props = { readonly rules: readonly EligibilityRule[]; readonly lines: MyEntry['eligibility'] }

/** Rule by rule: met, not met or unknown, with what was looked at. Unknown is no verdict: the organiser decides it with a reason. */
export const EligibilityPanel = ({ rules, lines }: Props) => {
  const { t } = useTranslation()
  const both = useBoth()
  if (rules.length === 0) return null
  return (
    <Panel flush title={t('contest.entry.eligibility')} footer={lines.some(({ answer }) => answer === 'unknown') ? t('contest.entry.eligibility.whenUnknown') : undefined}>
      <Rows label={t('contest.entry.eligibility')}>
        {rules.map((rule) => {
          const line = lines.find(({ code }) => code === rule.code)
          const answer = line?.answer ?? 'unknown'
          return (
            <Row
              key={rule.code}
              lead={<Shape name={shapes[answer]} />}
              title={both(rule.text)}
              detail={
                <>
                  {line === undefined ? null : t(line.evidence.key, line.evidence.facts)}
                  {line?.decidedBy ? ` ${t('contest.entry.eligibility.decided', { name: line.decidedBy })}` : null}
                  {rule.basis === '' ? null : ` ${t('contest.rules.basis', { basis: rule.basis })}`}
                </>
              }
              second={<State is={shapes[answer]}>{t(`contest.entry.eligibility.${answer}`)}</State>}
            />
          )
        })}
      </Rows>
    </Panel>
  )
}
