import { CloseButton, Select } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useState } from 'react'
import { useTranslation } from '#web/words/use-translation.ts'
import { useRead } from '#web/calls/use-read.ts'
import { Person } from '#web/ui/person.tsx'
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
  const found = useRead(contestContract.readColleagues, { params: { contestId }, query: { search } }, { when: search.length >= shortest, keep: true })
  const others = (search.length < shortest ? [] : (found.data?.items ?? [])).filter(({ employeeId }) => !chosen.some((one) => one.employeeId === employeeId))
  return (
    <div className="stack stack-2">
      {chosen.length >= atMost ? (
        <p className={classes.label}>{label}</p>
      ) : (
        <Select
          label={label}
          description={hint}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          placeholder={t('contest.entry.colleague.search')}
          searchable
          value={null}
          searchValue={typed}
          onSearchChange={setTyped}
          data={others.map(({ employeeId, name, unit }) => ({ value: employeeId, label: `${name}, ${unit}` }))}
          filter={({ options }) => options}
          nothingFoundMessage={search.length < shortest ? t('contest.entry.colleague.more', { count: shortest }) : found.isFetching ? t('shell.loading') : t('contest.entry.colleague.none')}
          onChange={(employeeId) => {
            const person = others.find((one) => one.employeeId === employeeId)
            if (person !== undefined) onChange([...chosen, person])
            setTyped('')
          }}
        />
      )}
      <ul className={classes.list}>
        {chosen.map((person) => (
          <li key={person.employeeId}>
            <Person name={person.name} second={person.unit} />
            <CloseButton aria-label={t('contest.entry.colleague.remove', { name: person.name })} onClick={() => onChange(chosen.filter(({ employeeId }) => employeeId !== person.employeeId))} />
          </li>
        ))}
      </ul>
    </div>
  )
}
