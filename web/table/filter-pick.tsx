import { Button, Menu } from '@mantine/core'
import { Check, ChevronDown, X } from 'lucide-react'
import { useTranslation } from '../words/use-translation.ts'
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
    <Menu position="bottom-start">
      <Menu.Target>
        <Button className={classes.pick} rightSection={<ChevronDown aria-hidden="true" />}>
          {label}: {t('shell.filter.all')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {choices.map((choice) => (
          <Menu.Item key={choice.value} rightSection={choice.count} leftSection={choice.value === value ? <Check aria-hidden="true" /> : undefined} onClick={() => list.setFilter(name, choice.value)}>
            {choice.label}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
