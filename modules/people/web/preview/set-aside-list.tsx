import { Button, Checkbox } from '@mantine/core'
import { useMay } from '#web/session/use-may.ts'
import { Panel } from '#web/ui/panel.tsx'
import { useFormat } from '#web/words/use-format.ts'
import { useTranslation } from '#web/words/use-translation.ts'
import { peoplePolicy } from '../../policy.ts'
import { readableName } from '../../rules/display-name.ts'
import type { PreviewProps } from './preview-of.ts'
import { useSetAside } from './set-aside.tsx'
import classes from './set-aside-list.module.css'

/** The refused rows by name, to be set aside one by one: the import is then the remaining rows, and these stay listed. */
export const SetAsideList = ({ found }: PreviewProps) => {
  const { t } = useTranslation()
  const format = useFormat()
  const aside = useSetAside()
  const may = useMay(peoplePolicy.askImport, found.state)
  if (!may.ok) return null
  const change = (row: number, isAside: boolean): void => {
    const next = new Set(aside.rows)
    if (isAside) next.add(row)
    else next.delete(row)
    aside.set(next)
  }
  const all = aside.rows.size === found.refusedRows.length
  return (
    <Panel
      title={t('people.aside')}
      purpose={t('people.aside.purpose')}
      actions={
        <Button size="xs" onClick={() => aside.set(all ? new Set() : new Set(found.refusedRows.map(({ row }) => row)))}>
          {t(all ? 'people.aside.none' : 'people.aside.all')}
        </Button>
      }
    >
      <ul className={classes.list}>
        {found.refusedRows.map(({ row, name, nipTail }) => (
          <li key={row}>
            <Checkbox
              checked={aside.rows.has(row)}
              onChange={(event) => change(row, event.currentTarget.checked)}
              label={t('people.aside.row', { row: format.number(row), name: name === '' ? t('people.nameless') : readableName(name) })}
              description={nipTail === '' ? undefined : `NIP ··· ${nipTail}`}
            />
          </li>
        ))}
      </ul>
    </Panel>
  )
}
