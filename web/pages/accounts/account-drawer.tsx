import { useTranslation } from '../../words/use-translation.ts'
import { KeyValues } from '../../ui/key-values.tsx'
import { Sheet } from '../../ui/sheet.tsx'
import { useFormat } from '../../words/use-format.ts'
import type { Account } from './account-columns.tsx'
import { GrantForm } from './grant-form.tsx'
import { HeldRole } from './held-role.tsx'

/** One account: its roles, each endable, and asking for another. */
export const AccountDrawer = ({ account, onClose }: { readonly account: Account | undefined; readonly onClose: () => void }) => {
  const { t } = useTranslation()
  const format = useFormat()
  return (
    <Sheet opened={account !== undefined} onClose={onClose} title={account?.name}>
      {account === undefined ? null : (
        <div className="stack stack-5">
          <KeyValues
            align="start"
            items={[
              [t('signIn.username'), account.username],
              [t('accounts.state'), account.activatedAt === null ? t('accounts.state.invited') : t('accounts.state.since', { at: format.shortInstant(account.activatedAt) })],
            ]}
          />
          <section className="stack stack-3" aria-labelledby="peran">
            <h2 id="peran">{t('accounts.roles')}</h2>
            {account.roles.length === 0 ? <p className="sm muted">{t('accounts.roles.none')}</p> : account.roles.map((held) => <HeldRole key={held.id} held={held} />)}
          </section>
          <GrantForm account={account} />
        </div>
      )}
    </Sheet>
  )
}
