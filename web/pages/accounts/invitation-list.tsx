import { useTranslation } from '../../words/use-translation.ts'
import type { AnswerOf } from '#platform/face/route.ts'
import type { identityContract } from '#platform/identity/contract.ts'
import { Copy } from '../../ui/copy.tsx'
import { Notice } from '../../ui/notice.tsx'
import classes from './invitation-list.module.css'

type Invitation = AnswerOf<typeof identityContract.inviteAccounts>['items'][number]

const whole = (activation: string): string => new URL(activation, window.location.origin).href

/** One-time addresses, ready to copy: each alone, or all as a table for a letter. */
export const InvitationList = ({ items }: { readonly items: readonly Invitation[] }) => {
  const { t } = useTranslation()
  const table = items.map((item) => [item.name, item.username, whole(item.activation)].join('\t')).join('\n')
  return (
    <div className="stack stack-3">
      <Notice tone="warn" title={t('accounts.invitation.only')}>
        {t('accounts.invitation.why')}
      </Notice>
      {items.length > 1 ? (
        <p className="sm">
          {t('accounts.invitation.all', { count: items.length })} <Copy text={table} what={t('accounts.invitation.table')} />
        </p>
      ) : null}
      <ul className={classes.items}>
        {items.map((item) => (
          <li key={item.accountId}>
            <span>
              {item.name} <small>{item.username}</small>
            </span>
            <code>{whole(item.activation)}</code>
            <Copy text={whole(item.activation)} what={t('accounts.invitation.of', { name: item.name })} />
          </li>
        ))}
      </ul>
    </div>
  )
}
