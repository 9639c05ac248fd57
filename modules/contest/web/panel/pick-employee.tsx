import { Button, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useState } from 'react'
import { peopleContract } from '#modules/people/contract.ts'
import type { AnswerOf } from '#platform/face/route.ts'
import { useRead } from '#web/calls/use-read.ts'
import { Person } from '#web/ui/person.tsx'
import { Problem } from '#web/ui/problem.tsx'
import { useTranslation } from '#web/words/use-translation.ts'
import classes from './panel.module.css'

export type Employee = AnswerOf<typeof peopleContract.listEmployees>['items'][number]

type Props = {
  readonly label: string
  readonly hint?: string
  readonly value: Employee | null
  readonly onChange: (employee: Employee | null) => void
  readonly error?: string | undefined
}

const shortest = 3

/** One employee of the agency, found by name in the directory; the number shows its last three digits. */
export const PickEmployee = ({ label, hint, value, onChange, error }: Props) => {
  const { t } = useTranslation()
  const [typed, setTyped] = useState('')
  const [q] = useDebouncedValue(typed.trim(), 300)
  const asked = q.length >= shortest
  const found = useRead(peopleContract.listEmployees, { query: { q, limit: 8 } }, { when: asked })
  const second = ({ position, unit, nipTail }: Employee): string => [position, unit, `NIP ··· ${nipTail}`].filter(Boolean).join(', ')
  if (value !== null) {
    return (
      <div className={classes.chosen}>
        <Person name={value.name} second={second(value)} />
        <Button size="xs" onClick={() => onChange(null)}>
          {t('contest.employee.other')}
        </Button>
      </div>
    )
  }
  return (
    <div className="stack stack-2" role="group" aria-label={label}>
      <TextInput label={label} description={hint} error={error} inputWrapperOrder={['label', 'input', 'description', 'error']} placeholder={t('contest.employee.search')} autoComplete="off" value={typed} onChange={(event) => setTyped(event.currentTarget.value)} />
      <p className="xs muted" role="status">
        {typed === '' ? null : !asked ? t('contest.employee.more', { count: shortest }) : found.data?.items.length === 0 ? t('contest.employee.none') : null}
      </p>
      <Problem error={found.error} />
      <ul>
        {(asked ? (found.data?.items ?? []) : []).map((employee) => (
          <li key={employee.id} className={classes.found}>
            <Person name={employee.name} second={second(employee)} />
            <Button size="xs" onClick={() => onChange(employee)}>
              {t('contest.employee.choose')}
              <span className="vh"> {employee.name}</span>
            </Button>
          </li>
        ))}
      </ul>
    </div>
  )
}
