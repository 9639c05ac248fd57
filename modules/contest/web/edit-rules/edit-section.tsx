import type { ReactNode } from 'react'
import { useTranslation } from '#web/words/use-translation.ts'
import { Notice } from '#web/ui/notice.tsx'
import { Panel } from '#web/ui/panel.tsx'
import { useRefusal } from '#web/words/use-refusal.ts'
import type { RulesDocument } from '../../rules/rules-document.ts'
import type { Obstacle } from '../contest/use-contest.ts'
import { placeOfFinding, type Section } from '../rules/place-of-finding.ts'
import { useNamedFacts } from '../rules/use-named-facts.ts'

type Props = {
  readonly section: Section
  /** The category that it is about, where there are several: the first keeps the section's own address. */
  readonly of?: { readonly code: string; readonly at: number }
  readonly rules: RulesDocument
  readonly findings: readonly Obstacle[]
  readonly actions?: ReactNode
  readonly children: ReactNode
}

/** One part of the rules with what is still in its way, said where it is mended. */
export const EditSection = ({ section, of, rules, findings, actions, children }: Props) => {
  const { t } = useTranslation()
  const say = useRefusal()
  const named = useNamedFacts(rules)
  const own = findings.filter((finding) => placeOfFinding(finding) === section && (of === undefined || finding.facts['category'] === undefined || finding.facts['category'] === of.code))
  return (
    <Panel id={of === undefined || of.at === 0 ? section : `${section}-${of.at + 1}`} title={t(`contest.edit.section.${section}`)} purpose={t(`contest.edit.section.${section}.why`)} actions={actions}>
      <div className="stack stack-5">
        {own.length === 0 ? null : (
          <Notice tone="warn">
            <ul>
              {own.map((finding) => (
                <li key={finding.refusal + JSON.stringify(finding.facts)}>{say({ refusal: finding.refusal, facts: named(finding.facts) })}</li>
              ))}
            </ul>
          </Notice>
        )}
        {children}
      </div>
    </Panel>
  )
}
