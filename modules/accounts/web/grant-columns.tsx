import type { AnswerOf } from '#platform/face/route.ts'
import type { Column } from '#web/table/data-table.tsx'
import { State } from '#web/ui/state.tsx'
import { useFormat } from '#web/words/use-format.ts'
import { useTranslation } from '#web/words/use-translation.ts'
import type { accountsContract } from '../contract.ts'

type Shown = AnswerOf<typeof accountsContract.previewGrants>['items'][number]
export type GrantLine = Omit<Shown, 'findings' | 'row'>

/** What a line of the list gives, for both people who look at it. */
export const useGrantColumns = <Line extends GrantLine>(): readonly Column<Line>[] => {
  const { t } = useTranslation()
  const format = useFormat()
  return [
    {
      id: 'name',
      head: t('accounts.roleList.name'),
      names: true,
      cell: ({ name, tail }) => (
        <>
          {name}
          <small>NIP …{tail}</small>
        </>
      ),
    },
    { id: 'role', head: t('accounts.roleList.role'), cell: ({ role }) => t(`role.${role}`, { defaultValue: role }) },
    { id: 'unit', head: t('accounts.roleList.unit'), cell: ({ unit }) => unit },
    { id: 'letter', head: t('accounts.roleList.letter'), cell: ({ letter }) => letter },
    { id: 'until', head: t('accounts.roleList.until'), cell: ({ until }) => (until === null ? null : format.shortDay(until)) },
  ]
}

/** The same with the line's number and what is wrong with it. */
export const useCheckedColumns = (): readonly Column<Shown>[] => {
  const { t } = useTranslation()
  const columns = useGrantColumns<Shown>()
  return [
    { id: 'row', head: t('accounts.roleList.row'), number: true, cell: ({ row }) => row },
    ...columns,
    {
      id: 'findings',
      head: t('accounts.roleList.check'),
      cell: ({ findings }) =>
        findings.length === 0 ? <State is="good">{t('accounts.roleList.right')}</State> : <State is="bad">{findings.map((code) => t(`accounts.roleList.finding.${code}`)).join(' ')}</State>,
    },
  ]
}
