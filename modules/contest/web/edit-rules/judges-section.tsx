import { useTranslation } from '#web/words/use-translation.ts'
import type { JudgeRules } from '../../rules/rules-document.ts'
import { ChoiceField } from './choice-field.tsx'
import classes from './edit-rules.module.css'
import { EditSection } from './edit-section.tsx'
import type { SectionProps } from './section-props.ts'
import { WholeField } from './whole-field.tsx'

const unsentRules = ['later', 'reserve', 'without'] as const
const leaverRules = ['drop', 'complete', 'count'] as const

/** Who scores what, how many at least, and what happens to sheets that never come. */
export const JudgesSection = ({ rules, edit, findings }: SectionProps) => {
  const { t } = useTranslation()
  const { judges } = rules
  const { assignment, unsent } = judges
  const put = (change: Partial<JudgeRules>): void => edit({ judges: { ...judges, ...change } })
  return (
    <EditSection section="juri" rules={rules} findings={findings}>
      <ChoiceField
        label={t('contest.edit.assignment')}
        value={assignment.rule}
        onChange={(rule) => put({ assignment: rule === 'every' ? { rule } : { rule, perEntry: judges.minimumPerEntry } })}
        choices={[
          { value: 'every', label: t('contest.rules.assignment.every') },
          { value: 'per-entry', label: t('contest.edit.assignment.perEntry') },
        ]}
      />
      <div className={classes.fields}>
        {assignment.rule === 'per-entry' ? <WholeField label={t('contest.edit.perEntry')} path="judges.assignment.perEntry" min={1} max={99} value={assignment.perEntry} onChange={(perEntry) => put({ assignment: { rule: 'per-entry', perEntry } })} /> : null}
        <WholeField label={t('contest.edit.minimum')} hint={t('contest.edit.minimum.hint')} path="judges.minimumPerEntry" min={1} max={99} value={judges.minimumPerEntry} onChange={(minimumPerEntry) => put({ minimumPerEntry })} />
      </div>
      <ChoiceField label={t('contest.edit.unsent')} value={unsent.rule} onChange={(rule) => put({ unsent: { rule, days: rule === 'without' ? 0 : Math.max(1, unsent.days) } })} choices={unsentRules.map((value) => ({ value, label: t(`contest.edit.unsent.${value}`) }))} />
      {unsent.rule === 'without' ? null : <WholeField label={t('contest.edit.unsent.days')} path="judges.unsent.days" min={1} max={60} value={unsent.days} onChange={(days) => put({ unsent: { ...unsent, days } })} />}
      <ChoiceField label={t('contest.edit.leaver')} value={judges.leaver} onChange={(leaver) => put({ leaver })} choices={leaverRules.map((value) => ({ value, label: t(`contest.rules.leaver.${value}`) }))} />
      <ChoiceField
        label={t('contest.edit.names')}
        value={rules.names}
        onChange={(names) => edit({ names })}
        choices={[
          { value: 'hidden', label: t('contest.rules.names.hidden') },
          { value: 'shown', label: t('contest.rules.names.shown') },
        ]}
      />
    </EditSection>
  )
}
