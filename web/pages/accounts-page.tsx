import { Button } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { UserPlus } from 'lucide-react'
import { useState } from 'react'
import { Link } from 'react-router'
import { useTranslation } from '../words/use-translation.ts'
import { may } from '#platform/face/policy.ts'
import type { AccessCode } from '#platform/face/access-codes.ts'
import { identityContract } from '#platform/identity/contract.ts'
import { useRead } from '../calls/use-read.ts'
import { useSession } from '../session/use-session.ts'
import { DataTable } from '../table/data-table.tsx'
import { SearchField } from '../table/search-field.tsx'
import { TableFoot } from '../table/table-foot.tsx'
import { useList } from '../table/use-list.ts'
import { Allowed } from '../ui/allowed.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { Panel } from '../ui/panel.tsx'
import { Problem } from '../ui/problem.tsx'
import { AccountDrawer } from './accounts/account-drawer.tsx'
import { useAccountColumns } from './accounts/account-columns.tsx'
import { InvitationBar } from './accounts/invitation-bar.tsx'
import { NewAccountModal } from './accounts/new-account-modal.tsx'

/** Accounts of the agency with their roles: who may do what, given by two people. */
export const AccountsPage = () => {
  const { t } = useTranslation()
  const { codes } = useSession()
  const list = useList()
  const accounts = useRead(identityContract.listAccounts, { query: { search: list.search, after: list.after } }, { keep: true })
  const [adding, add] = useDisclosure(false)
  const [openId, setOpenId] = useState<string>()
  const [chosen, setChosen] = useState<readonly string[]>([])
  const choose = (id: string): void => setChosen(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id])
  const rows = accounts.data?.items
  const columns = useAccountColumns({ chosen, onChoose: choose, onOpen: setOpenId })
  return (
    <>
      <PageHead
        title={t('accounts.title')}
        actions={
          <>
            {codes.includes('agency_admin') ? (
              <Button component={Link} to="/akun/daftar-peran">
                {t('accounts.fromList')}
              </Button>
            ) : null}
            <Allowed when={may({ who: identityContract.createAccount.access }, codes as readonly AccessCode[])}>
              <Button variant="filled" leftSection={<UserPlus aria-hidden="true" />} onClick={add.open}>
                {t('accounts.new')}
              </Button>
            </Allowed>
          </>
        }
      />
      <Problem error={accounts.error} again={() => void accounts.refetch()} />
      <InvitationBar chosen={chosen} onClear={() => setChosen([])} />
      <Panel
        flush
        title={t('accounts.list')}
        purpose={t('accounts.list.why')}
        actions={<SearchField list={list} label={t('accounts.search')} />}
        footer={
          <TableFoot list={list} next={accounts.data?.next}>
            {rows === undefined ? null : t('accounts.shown', { count: rows.length })}
          </TableFoot>
        }
      >
        <DataTable
          label={t('accounts.list')}
          columns={columns}
          rows={rows}
          rowKey={(account) => account.id}
          marked={(account) => chosen.includes(account.id)}
          empty={<EmptyState title={t('accounts.none')} why={t('accounts.none.why')} />}
        />
      </Panel>
      <NewAccountModal opened={adding} onClose={add.close} />
      <AccountDrawer account={rows?.find((account) => account.id === openId)} onClose={() => setOpenId(undefined)} />
    </>
  )
}
