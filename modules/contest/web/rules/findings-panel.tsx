import { Anchor } from '@mantine/core'
import { useTranslation } from '#web/words/use-translation.ts'
import { Link } from 'react-router'
import { Panel } from '#web/ui/panel.tsx'
import { Row, Rows } from '#web/ui/rows.tsx'
import { Shape } from '#web/ui/shape.tsx'
import { useRefusal } from '#web/words/use-refusal.ts'
import type { RulesDocument } from '../../rules/rules-document.ts'
import type { Obstacle } from '../contest/use-contest.ts'
import { placeOfFinding } from './place-of-finding.ts'
import { useNamedFacts } from './use-named-facts.ts'

type Props = {
  readonly findings: readonly Obstacle[]
  readonly rules: RulesDocument
  /** Where they are mended; absent for those who may not. */
  readonly editAt: string | undefined
}

/** What a seal would be refused for, each with the way to its place. */
export const FindingsPanel = ({ findings, rules, editAt }: Props) => {
  const { t } = useTranslation()
  const say = useRefusal()
  const named = useNamedFacts(rules)
  if (findings.length === 0) return null
  return (
    <Panel flush title={t('contest.findings', { count: findings.length })} purpose={t('contest.findings.why')}>
      <Rows label={t('contest.findings', { count: findings.length })}>
        {findings.map((finding) => (
          <Row
            key={finding.refusal + JSON.stringify(finding.facts)}
            lead={<Shape name="warn" />}
            title={say({ refusal: finding.refusal, facts: named(finding.facts) })}
            act={
              editAt === undefined ? undefined : (
                <Anchor component={Link} to={`${editAt}#${placeOfFinding(finding)}`} size="sm">
                  {t('contest.findings.mend')}
                </Anchor>
              )
            }
          />
        ))}
      </Rows>
    </Panel>
  )
}
