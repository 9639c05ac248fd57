import { Button, TextInput } from '@mantine/core'
import { useTranslation } from '#web/words/use-translation.ts'
import { Link } from 'react-router'
import { InstantField } from '#web/forms/instant-field.tsx'
import { Notice } from '#web/ui/notice.tsx'
import { type MomentName, momentNames, type ScheduleDocument } from '../../rules/schedule-document.ts'
import { ScheduleRemarks } from '../schedule/schedule-remarks.tsx'
import { TermField } from '../schedule/term-field.tsx'
import { removeAt, replaceAt } from './edit-list.ts'
import classes from './edit-rules.module.css'
import { EditSection } from './edit-section.tsx'
import { useFault } from './field-faults.ts'
import { ListTools } from './list-tools.tsx'
import type { SectionProps } from './section-props.ts'

type Props = SectionProps & {
  readonly schedule: ScheduleDocument
  readonly onSchedule: (schedule: ScheduleDocument) => void
  /** After sealing a date only moves by an act of its own (I-2). */
  readonly sealed: boolean
}

/** What a term for a moment is counted from: usually the moment before it. */
const countedFrom: Readonly<Partial<Record<MomentName, MomentName>>> = {
  entriesUntil: 'entriesFrom',
  mendUntil: 'entriesUntil',
  confirmUntil: 'entriesUntil',
  declareUntil: 'confirmUntil',
  judgingFrom: 'declareUntil',
  judgingUntil: 'judgingFrom',
  publishAt: 'judgingUntil',
}

/** All moments of the stage, in the zone of the agency; each typed as a date, or as a term after another. */
export const ScheduleSection = ({ rules, findings, schedule, onSchedule, sealed }: Props) => {
  const { t } = useTranslation()
  const fault = useFault()
  const place = (at: number, change: Partial<ScheduleDocument['places'][number]>): void => {
    const old = schedule.places[at]
    if (old !== undefined) onSchedule({ ...schedule, places: replaceAt(schedule.places, at, { ...old, ...change }) })
  }
  return (
    <EditSection section="jadwal" rules={rules} findings={findings}>
      {sealed ? (
        <Notice title={t('contest.edit.schedule.sealed')}>
          <Link to={`/kompetisi/${rules.contest}/undur`}>{t('contest.act.move')}</Link>
        </Notice>
      ) : null}
      <div className={classes.fields}>
        {momentNames.map((name) => {
          const set = (at: string): void => onSchedule({ ...schedule, moments: { ...schedule.moments, [name]: at } })
          const from = countedFrom[name]
          return (
            <div key={name}>
              <InstantField label={t(`contest.moment.${name}`)} hint={t(`contest.edit.moment.${name}`)} disabled={sealed} value={schedule.moments[name]} error={fault(`schedule.moments.${name}`)} onChange={set} />
              {sealed || from === undefined ? null : <TermField label={t(`contest.moment.${name}`)} from={schedule.moments[from]} fromLabel={t(`contest.moment.${from}`)} onMoment={set} />}
            </div>
          )
        })}
      </div>
      {sealed ? null : <p className="sm muted">{t('contest.term.why')}</p>}
      <ScheduleRemarks moments={schedule.moments} timeZone={schedule.timeZone} />
      <p className="sm muted">{t('contest.schedule.clock')}</p>
      {schedule.places.map(({ what, where }, at) => (
        <div key={at} className={classes.line}>
          <TextInput className={classes.grow} label={t('contest.edit.place.what')} maxLength={120} disabled={sealed} value={what} onChange={(event) => place(at, { what: event.currentTarget.value })} />
          <TextInput className={classes.grow} label={t('contest.edit.place.where')} maxLength={300} disabled={sealed} value={where} onChange={(event) => place(at, { where: event.currentTarget.value })} />
          {sealed ? null : <ListTools name={what} onRemove={() => onSchedule({ ...schedule, places: removeAt(schedule.places, at) })} />}
        </div>
      ))}
      {sealed ? null : (
        <div>
          <Button variant="light" onClick={() => onSchedule({ ...schedule, places: [...schedule.places, { what: '', where: '' }] })}>
            {t('contest.edit.place.add')}
          </Button>
        </div>
      )}
    </EditSection>
  )
}
