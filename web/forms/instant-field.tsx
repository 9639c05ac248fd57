import { TextInput } from '@mantine/core'
import { type ReactNode, useId, useState } from 'react'
import { useTranslation } from '../words/use-translation.ts'
import { instantOf, localOf, readTypedTime } from '#platform/face/i18n/date.ts'
import { zoneOf } from '#platform/face/i18n/zone.ts'
import { useSession } from '../session/use-session.ts'
import { Shape } from '../ui/shape.tsx'
import { DateField } from './date-field.tsx'
import classes from './instant-field.module.css'

type Props = {
  readonly label: ReactNode
  /** An instant in UTC, or '' while it is not whole. */
  readonly value: string
  readonly onChange: (instant: string) => void
  readonly hint?: ReactNode
  readonly error?: ReactNode
  readonly disabled?: boolean
}

/** A deadline: a day and a minute in the zone of the agency, which is shown beside it. */
export const InstantField = ({ label, value, onChange, hint, error, disabled = false }: Props) => {
  const { t } = useTranslation()
  const { agency } = useSession()
  const hintId = useId()
  const given = value === '' ? undefined : localOf(value, agency.timeZone)
  const [seen, setSeen] = useState(value)
  const [day, setDay] = useState(given?.day ?? '')
  const [time, setTime] = useState(given?.time.replace(':', '.') ?? '')
  if (value !== seen) {
    setSeen(value)
    if (given !== undefined) {
      setDay(given.day)
      setTime(given.time.replace(':', '.'))
    }
  }
  const change = (nextDay: string, nextTime: string): void => {
    setDay(nextDay)
    setTime(nextTime)
    const minute = readTypedTime(nextTime)
    const instant = nextDay === '' || minute === null ? '' : instantOf(nextDay, minute, agency.timeZone)
    setSeen(instant)
    onChange(instant)
  }
  const wrongTime = time.length >= 4 && readTypedTime(time) === null
  const failed = wrongTime ? t('shell.time.wrong') : error
  return (
    <fieldset className={classes.field} disabled={disabled} aria-describedby={hintId}>
      <legend>{label}</legend>
      <div className={classes.parts}>
        <DateField aria-label={t('shell.date')} value={day} onChange={(next) => change(next, time)} error={Boolean(error)} />
        <TextInput aria-label={t('shell.time')} className={classes.time} inputMode="numeric" placeholder="16.00" maxLength={5} autoComplete="off" value={time} onChange={(event) => change(day, event.currentTarget.value)} error={Boolean(failed)} />
        <span className={classes.zone}>{zoneOf(agency.timeZone).name}</span>
      </div>
      <p id={hintId} className={failed === undefined || failed === null || failed === false ? classes.hint : classes.error}>
        {failed === undefined || failed === null || failed === false ? hint : <><Shape name="bad" size="small" />{failed}</>}
      </p>
    </fieldset>
  )
}
