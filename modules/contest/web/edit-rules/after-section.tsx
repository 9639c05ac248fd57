import { Checkbox } from '@mantine/core'
import { PickField } from '#web/forms/pick-field.tsx'
import { useTranslation } from '#web/words/use-translation.ts'
import { State } from '#web/ui/state.tsx'
import type { RulesDocument } from '../../rules/rules-document.ts'
import { ChoiceField } from './choice-field.tsx'
import classes from './edit-rules.module.css'
import { EditSection } from './edit-section.tsx'
import type { SectionProps } from './section-props.ts'
import { WholeField } from './whole-field.tsx'

const entrantChoices = ['titles', 'all', 'none'] as const
const numberChoices = ['titles', 'all'] as const

/** The term for objections, and what the public page shows. */
export const AfterSection = ({ rules, edit, findings }: SectionProps) => {
  const { t } = useTranslation()
  const { objection, publication } = rules
  const put = (change: Partial<RulesDocument['publication']>): void => edit({ publication: { ...publication, ...change } })
  return (
    <EditSection section="sesudah" rules={rules} findings={findings}>
      <div className={classes.line}>
        <WholeField label={t('contest.edit.objection')} path="objection.count" min={0} max={365} value={objection.count} onChange={(count) => edit({ objection: { ...objection, count } })} />
        <PickField
          label={t('contest.edit.objection.unit')}
         
          value={objection.unit}
          onChange={(unit) => edit({ objection: { ...objection, unit: unit === 'day' ? 'day' : 'working-day' } })}
          data={[
            { value: 'working-day', label: t('contest.edit.objection.working-day') },
            { value: 'day', label: t('contest.edit.objection.day') },
          ]}
        />
        {objection.unit === 'working-day' ? <State is="warn">{t('contest.rules.objection.unconfirmed')}</State> : null}
      </div>
      <ChoiceField label={t('contest.edit.publication.entrants')} value={publication.entrants} onChange={(entrants) => put({ entrants })} choices={entrantChoices.map((value) => ({ value, label: t(`contest.rules.publication.entrants.${value}`) }))} />
      <ChoiceField label={t('contest.edit.publication.numbers')} value={publication.numbers} onChange={(numbers) => put({ numbers })} choices={numberChoices.map((value) => ({ value, label: t(`contest.rules.publication.numbers.${value}`) }))} />
      <Checkbox label={t('contest.rules.publication.works')} checked={publication.works} onChange={(event) => put({ works: event.currentTarget.checked })} />
      <Checkbox label={t('contest.rules.publication.judges')} checked={publication.judges} onChange={(event) => put({ judges: event.currentTarget.checked })} />
      <p className="sm muted">{t('contest.rules.publication.bundle')}</p>
    </EditSection>
  )
}
