import { useState } from 'react'
import { useTranslation } from '#web/words/use-translation.ts'
import type { AnswerOf } from '#platform/face/route.ts'
import { homeContract } from '#platform/home/contract.ts'
import { useRead } from '#web/calls/use-read.ts'
import { FormSummary } from '#web/forms/form-summary.tsx'
import { Problem } from '#web/ui/problem.tsx'
import type { contestContract } from '../../contract.ts'
import type { Category, RulesDocument } from '../../rules/rules-document.ts'
import type { Contest } from '../contest/use-contest.ts'
import { useHashScroll } from '../contest/use-hash-scroll.ts'
import { AfterSection } from './after-section.tsx'
import { BasicsSection } from './basics-section.tsx'
import { checkDraft, sectionOf } from './check-draft.ts'
import { AddCategory, CategoryHead } from './category-head.tsx'
import { ConflictNotice } from './conflict-notice.tsx'
import { ConflictsSection } from './conflicts-section.tsx'
import { CriteriaSection } from './criteria-section.tsx'
import { replaceAt } from './edit-list.ts'
import classes from './edit-rules.module.css'
import { EligibilitySection } from './eligibility-section.tsx'
import { FaultsContext } from './field-faults.ts'
import { JudgesSection } from './judges-section.tsx'
import { LeaveGuard } from './leave-guard.tsx'
import { RankingSection } from './ranking-section.tsx'
import { SaveBar } from './save-bar.tsx'
import { ScheduleSection } from './schedule-section.tsx'
import { SectionNav } from './section-nav.tsx'
import { useRulesDraft } from './use-rules-draft.ts'
import { WorkSection } from './work-section.tsx'

type Props = {
  readonly contest: Contest
  readonly draft: NonNullable<AnswerOf<typeof contestContract.readRules>['draft']>
  readonly seats: AnswerOf<typeof contestContract.readPanel>['seats']
}

/** The rules of a stage as a form. What is typed is checked by the server's own rules at once, and stored only by saving. */
export const RulesEditor = ({ contest, draft, seats }: Props) => {
  const { t } = useTranslation()
  useHashScroll()
  const [tries, setTries] = useState(0)
  const now = useRead(homeContract.health, {}).data?.now ?? ''
  const { mine, setMine, dirty, findings: stored, saving, error, conflict, save, saveMerged, takeStored } = useRulesDraft(contest.id, draft)
  const { rules, schedule } = mine
  const sitting = seats.filter(({ state }) => state === 'seated' || state === 'called')
  const living = seats.filter(({ state }) => state !== 'left')
  const panel = { judges: sitting.length, reserves: seats.filter(({ state }) => state === 'waiting').length, seats: living.map(({ seat }) => seat) }
  const check = checkDraft(mine, panel, now)
  const findings = dirty ? check.findings : stored
  const sealed = contest.state !== 'draft'
  const edit = (change: Partial<RulesDocument>): void => setMine({ ...mine, rules: { ...rules, ...change } })
  const given = { rules, edit, findings }
  const faults = tries === 0 ? new Map() : check.faults
  const trySave = (): void => {
    setTries(tries + 1)
    if (check.faults.size === 0 && !saving) save()
  }
  const places = [...new Map([...check.faults.keys()].map((path) => [sectionOf(path), t('contest.edit.fault.here')]))]
  return (
    <FaultsContext value={faults}>
      <LeaveGuard dirty={dirty} />
      <div className={classes.editor}>
        <SectionNav findings={findings} />
        <div className="stack stack-5">
          <FormSummary tries={tries} errors={Object.fromEntries(places)} fields={Object.fromEntries(places.map(([section]) => [section, { id: section, label: t(`contest.edit.section.${section}`) }]))} />
          <BasicsSection {...given} />
          <ScheduleSection {...given} schedule={schedule} sealed={sealed} onSchedule={(next) => setMine({ ...mine, schedule: next })} />
          {rules.categories.map((category, at) => {
            const one = { ...given, category, at, editCategory: (change: Partial<Category>) => edit({ categories: replaceAt(rules.categories, at, { ...category, ...change }) }) }
            return (
              <div key={category.code} className="stack stack-5">
                <CategoryHead {...one} />
                <CriteriaSection {...one} />
                <RankingSection {...one} />
              </div>
            )
          })}
          <AddCategory {...given} />
          <JudgesSection {...given} />
          <ConflictsSection {...given} seats={living} sealed={sealed} />
          <EligibilitySection {...given} />
          <WorkSection {...given} />
          <AfterSection {...given} />
          <SaveBar dirty={dirty} saving={saving} faults={check.faults.size} findings={findings.length} back={`/kompetisi/${contest.id}/aturan`} onSave={trySave}>
            {conflict === null ? null : <ConflictNotice conflict={conflict} onMerge={saveMerged} onTake={takeStored} />}
            <Problem error={error} />
          </SaveBar>
        </div>
      </div>
    </FaultsContext>
  )
}
