import { Button } from '@mantine/core'
import { PickField } from '#web/forms/pick-field.tsx'
import { useTranslation } from '#web/words/use-translation.ts'
import { DecimalField } from '#web/forms/decimal-field.tsx'
import type { ConflictRules } from '../../rules/rules-document.ts'
import { BothField } from './both-field.tsx'
import { removeAt, replaceAt } from './edit-list.ts'
import classes from './edit-rules.module.css'
import { EditSection } from './edit-section.tsx'
import { useFault } from './field-faults.ts'
import { ListTools } from './list-tools.tsx'
import type { SectionProps } from './section-props.ts'
import { WholeField } from './whole-field.tsx'

type Props = SectionProps & {
  readonly seats: readonly { readonly seat: number; readonly name: string }[]
  /** Judges carry their shares since the first seal. */
  readonly sealed: boolean
}

/** Whom a conflict of interest keeps away, and the named common conflicts with their capped weight (I-12). */
export const ConflictsSection = ({ rules, edit, findings, seats, sealed }: Props) => {
  const { t } = useTranslation()
  const fault = useFault()
  const { conflicts } = rules
  const put = (change: Partial<ConflictRules>): void => edit({ conflicts: { ...conflicts, ...change } })
  const { common } = conflicts
  const free = seats.find(({ seat }) => !common.some((one) => one.seat === seat))
  return (
    <EditSection section="konflik" rules={rules} findings={findings}>
      <div className={classes.fields}>
        <WholeField label={t('contest.edit.family')} hint={t('contest.edit.family.hint')} path="conflicts.familyDegree" min={1} max={6} value={conflicts.familyDegree} onChange={(familyDegree) => put({ familyDegree })} />
        <WholeField label={t('contest.edit.line')} hint={t('contest.edit.line.hint')} path="conflicts.lineLevels" min={1} max={12} value={conflicts.lineLevels} onChange={(lineLevels) => put({ lineLevels })} />
        <WholeField label={t('contest.edit.unit')} hint={t('contest.edit.unit.hint')} path="conflicts.unitLevel" min={1} max={12} value={conflicts.unitLevel} onChange={(unitLevel) => put({ unitLevel })} />
        <WholeField label={t('contest.edit.years')} hint={t('contest.edit.years.hint')} path="conflicts.years" min={0} max={20} value={conflicts.years} onChange={(years) => put({ years })} />
      </div>
      <fieldset className="stack stack-3" disabled={sealed}>
        <legend className="strong">{t('contest.edit.common')}</legend>
        <p className="sm muted measure">{t(sealed ? 'contest.edit.common.sealed' : 'contest.edit.common.why')}</p>
        {common.map((one, at) => (
          <div key={at} className={classes.item}>
            <div className={classes.line}>
              <PickField label={t('contest.edit.common.seat')} className={classes.grow} disabled={sealed} value={String(one.seat)} onChange={(seat) => put({ common: replaceAt(common, at, { ...one, seat: Number(seat) }) })} data={seats.map(({ seat, name }) => ({ value: String(seat), label: t('contest.edit.common.seatOf', { seat, name }) }))} />
              <DecimalField label={t('contest.edit.common.share')} description={t('contest.edit.common.share.hint')} inputWrapperOrder={['label', 'input', 'description', 'error']} disabled={sealed} value={one.share} error={fault(`conflicts.common.${at}.share`)} onChange={(share) => put({ common: replaceAt(common, at, { ...one, share }) })} />
              {sealed ? null : <ListTools name={one.office.id} onRemove={() => put({ common: removeAt(common, at) })} />}
            </div>
            <BothField label={t('contest.edit.common.office')} path={`conflicts.common.${at}.office`} maxLength={160} disabled={sealed} value={one.office} onChange={(office) => put({ common: replaceAt(common, at, { ...one, office }) })} />
          </div>
        ))}
        {sealed ? null : free === undefined ? (
          <p className="sm muted">{t('contest.edit.common.noSeat')}</p>
        ) : (
          <div>
            <Button variant="light" onClick={() => put({ common: [...common, { seat: free.seat, office: { id: '', en: '' }, share: '0.5' }] })}>
              {t('contest.edit.common.add')}
            </Button>
          </div>
        )}
      </fieldset>
    </EditSection>
  )
}
