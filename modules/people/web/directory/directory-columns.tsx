import { Anchor } from '@mantine/core'
import { Link } from 'react-router'
import type { Column } from '#web/table/data-table.tsx'
import { Person } from '#web/ui/person.tsx'
import { State } from '#web/ui/state.tsx'
import { useTranslation } from '#web/words/use-translation.ts'
import type { EmployeeItem } from '../../contract/employees.ts'
import { NipTail } from '../nip-tail.tsx'

/** The columns of the directory; a name leads to its page. */
export const useDirectoryColumns = (): readonly Column<EmployeeItem>[] => {
  const { t } = useTranslation()
  return [
    {
      id: 'name',
      head: t('people.column.name'),
      cell: ({ id, name, position }) => (
        <Anchor component={Link} to={`/pegawai/${id}`} c="inherit" underline="hover">
          <Person name={name} second={position ?? t('people.position.unknown')} />
        </Anchor>
      ),
    },
    { id: 'nip', head: t('people.column.nip'), cell: ({ nipTail }) => <NipTail tail={nipTail} /> },
    { id: 'unit', head: t('people.column.unit'), cell: ({ unit }) => unit ?? <span className="muted">{t('shell.unknown')}</span> },
    { id: 'kind', head: t('people.column.kind'), cell: ({ kind }) => t(`people.kind.${kind ?? 'unknown'}`) },
    {
      id: 'state',
      head: t('people.column.legalPosition'),
      cell: ({ active, legalPosition }) => <State is={active ? 'good' : 'closed'}>{legalPosition ?? t(active ? 'people.active' : 'people.inactive')}</State>,
    },
  ]
}
