import { Button } from '@mantine/core'
import { ChevronDown, X } from 'lucide-react'
import { useTranslation } from '../words/use-translation.ts'
import { PickList } from '../ui/pick-list.tsx'
import { Pop } from '../ui/pop.tsx'
import classes from './filter-pick.module.css'
import type { List } from './use-list.ts'

type Props = {
  readonly list: List
  /** The name in the address: "unit". */
  readonly name: string
  readonly label: string
  readonly choices: readonly { readonly value: string; readonly label: string; readonly count?: string }[]
}

/** A filter with few values: "Unit: semua". Chosen it is soft teal, and one press takes it away. Big lists search on the server. */
export const FilterPick = ({ list, name, label, choices }: Props) => {
  const { t } = useTranslation()
  const value = list.filter(name)
  const chosen = choices.find((choice) => choice.value === value)
  if (chosen !== undefined) {
    return (
      <Button variant="light" className={classes.chosen} rightSection={<X aria-hidden="true" />} onClick={() => list.setFilter(name, undefined)}>
        <span className="vh">{t('shell.filter.remove')}</span>
        {label}: {chosen.label}
      </Button>
    )
  }
  return (
    <Pop
      label={label}
      button={
        <Button className={classes.pick} rightSection={<ChevronDown aria-hidden="true" />}>
          {label}: {t('shell.filter.all')}
        </Button>
      }
    >
      <PickList items={choices.map(({ value: one, label: words, count }) => ({ value: one, label: words, ...(count === undefined ? {} : { second: count }) }))} onPick={(one) => list.setFilter(name, one)} />
    </Pop>
  )
}
