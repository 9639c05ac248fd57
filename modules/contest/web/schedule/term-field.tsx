import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import { Refused } from '#platform/face/call.ts'
import { calendarContract } from '#modules/calendar/contract.ts'
import { call } from '#web/calls/call.ts'
import { useTranslation } from '#web/words/use-translation.ts'
import classes from './term-field.module.css'

type Props = {
  /** What the term is for, for readers who hear the page. */
  readonly label: string
  /** The moment that it is counted from, and its name. */
  readonly from: string
  readonly fromLabel: string
  readonly onMoment: (at: string) => void
}

/** A deadline as a term: "3 hari kerja" after another moment, by the calendar of the agency. */
export const TermField = ({ label, from, fromLabel, onMoment }: Props) => {
  const { t } = useTranslation()
  const [typed, setTyped] = useState('')
  const [busy, setBusy] = useState(false)
  const [fault, setFault] = useState<string | null>(null)
  const count = async (): Promise<void> => {
    setBusy(true)
    setFault(null)
    try {
      const { at } = await call(calendarContract.reckonTerm, { query: { from, typed } })
      onMoment(at)
    } catch (error) {
      setFault(error instanceof Refused && error.problem.code === 'TERM_UNREADABLE' ? t('contest.term.unreadable') : t('contest.term.failed'))
    } finally {
      setBusy(false)
    }
  }
  return (
    <div className={classes.term}>
      <TextInput
        className={classes.typed}
        size="xs"
        aria-label={t('contest.term.label', { moment: label, from: fromLabel })}
        placeholder={t('contest.term.example')}
        maxLength={40}
        value={typed}
        error={fault}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return
          event.preventDefault()
          if (typed.trim() !== '' && from !== '') void count()
        }}
      />
      <Button size="xs" variant="light" disabled={busy || typed.trim() === '' || from === ''} onClick={() => void count()}>
        {t('contest.term.count')}
      </Button>
    </div>
  )
}
