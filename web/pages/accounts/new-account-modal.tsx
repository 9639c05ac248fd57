import { TextInput } from '@mantine/core'
import { type SyntheticEvent, useState } from 'react'
import { useTranslation } from '../../words/use-translation.ts'
import { identityContract } from '#platform/identity/contract.ts'
import { placesOf } from '../../calls/places-of.ts'
import { useAct } from '../../calls/use-act.ts'
import { BusyButton } from '../../ui/busy-button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Problem } from '../../ui/problem.tsx'
import { InvitationList } from './invitation-list.tsx'

/** An account for someone without a row in the roster: an outside judge, an officer. */
export const NewAccountModal = ({ opened, onClose }: { readonly opened: boolean; readonly onClose: () => void }) => {
  const { t } = useTranslation()
  const [name, setName] = useState('')
  const [username, setUsername] = useState('')
  const create = useAct(identityContract.createAccount, { stale: [identityContract.listAccounts] })
  const places = placesOf(create.error)
  const close = (): void => {
    create.reset()
    setName('')
    setUsername('')
    onClose()
  }
  const send = (event: SyntheticEvent): void => {
    event.preventDefault()
    if (!create.isPending) create.mutate({ body: { name, username } })
  }
  return (
    <Dialog opened={opened} onClose={close} title={t('accounts.new')}>
      {create.data === undefined ? (
        <form className="stack" onSubmit={send}>
          <TextInput label={t('activation.name')} required withAsterisk={false} value={name} error={places['name']} onChange={(event) => setName(event.currentTarget.value)} data-autofocus />
          <TextInput label={t('signIn.username')} description={t('accounts.username.hint')} inputWrapperOrder={['label', 'input', 'description', 'error']} required withAsterisk={false} minLength={3} autoCapitalize="none" spellCheck={false} value={username} error={places['username']} onChange={(event) => setUsername(event.currentTarget.value)} />
          <Problem error={create.error} />
          <BusyButton type="submit" variant="filled" busy={create.isPending} busyWords={t('accounts.creating')}>
            {t('accounts.create')}
          </BusyButton>
        </form>
      ) : (
        <InvitationList items={[{ accountId: create.data.accountId, name, username, activation: create.data.activation }]} />
      )}
    </Dialog>
  )
}
