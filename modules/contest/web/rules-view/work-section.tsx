import { useTranslation } from '#web/words/use-translation.ts'
import { State } from '#web/ui/state.tsx'
import type { EligibilityRule, RulesDocument } from '../../rules/rules-document.ts'
import { useBoth } from '../use-both.ts'
import { RulesSection } from './rules-section.tsx'
import classes from './rules-view.module.css'

type Props = { readonly rules: Pick<RulesDocument, 'eligibility' | 'work' | 'categories'> }

/** Who may enter, and with what. */
export const WorkSection = ({ rules: { eligibility, work, categories } }: Props) => {
  const { t } = useTranslation()
  const both = useBoth()
  const members = Math.max(...categories.map(({ entrant }) => entrant.membersAtMost))
  const types = work.fileTypes.map((type) => t(`contest.rules.fileType.${type}`)).join(', ')
  return (
    <>
      <RulesSection title={t('contest.rules.eligibility')}>
        {eligibility.length === 0 ? <p>{t('contest.rules.eligibility.none')}</p> : null}
        <ul className={classes.bullets}>
          {eligibility.map((rule) => (
            <li key={rule.code}>
              {both(rule.text)} <Basis rule={rule} />
            </li>
          ))}
        </ul>
      </RulesSection>
      <RulesSection title={t('contest.rules.work')}>
        <ul className={classes.bullets}>
          <li>{t('contest.rules.members', { count: members })}</li>
          {work.fields.map((field) => (
            <li key={field.code}>
              {t(field.required ? 'contest.rules.field' : 'contest.rules.field.optional', { label: both(field.label), count: field.maxLength })}
              {both(field.help) === '' ? null : <span className="muted"> {both(field.help)}</span>}
            </li>
          ))}
          <li>
            {work.filesAtMost === 0 ? t('contest.rules.files.none') : t('contest.rules.files', { count: work.filesAtMost, size: Math.round(work.fileBytesAtMost / 1_048_576), types })}
          </li>
        </ul>
      </RulesSection>
    </>
  )
}

/** A limit of age or service cites the law or guideline that sets it (I-18); without it the number is not confirmed. */
const Basis = ({ rule: { basis, test } }: { readonly rule: EligibilityRule }) => {
  const { t } = useTranslation()
  if (basis !== '') return <span className="muted">{t('contest.rules.basis', { basis })}</span>
  if (test.kind !== 'age-at-most' && test.kind !== 'service-years-at-least') return null
  return <State is="warn">{t('contest.rules.unconfirmed')}</State>
}
