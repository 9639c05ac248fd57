import { Button, CloseButton, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useState } from 'react'
import { useRead } from '#web/calls/use-read.ts'
import { Person } from '#web/ui/person.tsx'
import { useTranslation } from '#web/words/use-translation.ts'
import { contestContract } from '../../contract.ts'
import classes from './colleague-picker.module.css'
import type { Colleague } from './entry-content.ts'

type Props = {
  readonly contestId: string
  readonly label: string
  readonly hint: string
  readonly chosen: readonly Colleague[]
  readonly atMost: number
  readonly onChange: (chosen: readonly Colleague[]) => void
}

const shortest = 3

/** Colleagues by name: name and unit, nothing else. */
export const ColleaguePicker = ({ contestId, label, hint, chosen, atMost, onChange }: Props) => {
  const { t } = useTranslation()
  const [typed, setTyped] = useState('')
  const [search] = useDebouncedValue(typed.trim(), 300)
  const asked = search.length >= shortest
  const found = useRead(contestContract.readColleagues, { params: { contestId }, query: { search } }, { when: asked })
  const others = asked ? found.data?.items.filter(({ employeeId }) => !chosen.some((one) => one.employeeId === employeeId)) : undefined
  return (
    <div className={classes.picker} role="group" aria-label={label}>
      <TextInput
        label={label}
        description={hint}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        placeholder={t('contest.entry.colleague.search')}
        autoComplete="off"
        value={typed}
        disabled={chosen.length >= atMost}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <p className="xs muted" role="status">
        {typed === '' ? null : !asked ? t('contest.entry.colleague.more', { count: shortest }) : others?.length === 0 ? t('contest.entry.colleague.none') : null}
      </p>
      <ul>
        {(others ?? []).map((person) => (
          <li key={person.employeeId} className={classes.person}>
            <Person name={person.name} second={person.unit} />
            <Button
              size="xs"
              onClick={() => {
                onChange([...chosen, person])
                setTyped('')
              }}
            >
              {t('contest.entry.colleague.add')}
              <span className="vh"> {person.name}</span>
            </Button>
          </li>
        ))}
        {chosen.map((person) => (
          <li key={person.employeeId} className={classes.person} data-chosen>
            <Person name={person.name} second={person.unit} />
            <CloseButton aria-label={t('contest.entry.colleague.remove', { name: person.name })} onClick={() => onChange(chosen.filter(({ employeeId }) => employeeId !== person.employeeId))} />
          </li>
        ))}
      </ul>
    </div>
  )
}
