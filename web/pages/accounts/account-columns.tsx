import { Button, Checkbox } from '@mantine/core'
import { useTranslation } from '../../words/use-translation.ts'
import type { AnswerOf } from '#platform/face/route.ts'
import type { identityContract } from '#platform/identity/contract.ts'
import type { Column } from '../../table/data-table.tsx'
import { State } from '../../ui/state.tsx'

export type Account = AnswerOf<typeof identityContract.listAccounts>['items'][number]

type Given = { readonly chosen: readonly string[]; readonly onChoose: (id: string) => void; readonly onOpen: (id: string) => void }

export const useAccountColumns = ({ chosen, onChoose, onOpen }: Given): readonly Column<Account>[] => {
  const { t } = useTranslation()
  return [
    {
      id: 'choose',
      head: <span className="vh">{t('accounts.choose')}</span>,
      card: 'bare',
      width: '3rem',
      cell: (account) =>
        account.activatedAt === null ? (
          <Checkbox aria-label={t('accounts.choose.one', { name: account.name })} checked={chosen.includes(account.id)} onChange={() => onChoose(account.id)} />
        ) : null,
    },
    {
      id: 'name',
      head: t('activation.name'),
      names: true,
      cell: (account) => (
        <>
          {account.name}
          <small>{account.username}</small>
        </>
      ),
    },
    {
      id: 'roles',
      head: t('accounts.roles'),
      cell: (account) => (account.roles.length === 0 ? <span className="muted">{t('accounts.roles.none')}</span> : account.roles.map((held) => t(`role.${held.role}`)).join(', ')),
    },
    {
      id: 'state',
      head: t('accounts.state'),
      cell: (account) => (account.activatedAt === null ? <State is="idle">{t('accounts.state.invited')}</State> : <State is="good">{t('accounts.state.active')}</State>),
    },
    {
      id: 'open',
      head: <span className="vh">{t('accounts.open')}</span>,
      card: 'bare',
      number: true,
      cell: (account) => (
        <Button size="xs" variant="subtle" onClick={() => onOpen(account.id)}>
          {t('accounts.open')}
          <span className="vh"> {account.name}</span>
        </Button>
      ),
    },
  ]
}
