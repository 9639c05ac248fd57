import { useMutation } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useTranslation } from '../words/use-translation.ts'
import type { AnswerOf } from '#platform/face/route.ts'
import { identityContract } from '#platform/identity/contract.ts'
import { call } from '../calls/call.ts'
import { EntranceFrame } from '../frame/entrance-frame.tsx'
import { useTabTitle } from '../session/use-product-name.ts'
import { BusyLines } from '../ui/busy-lines.tsx'
import { Notice } from '../ui/notice.tsx'
import { Problem } from '../ui/problem.tsx'
import { ActivationCard } from './activation-card.tsx'
import { ActivationForm } from './activation-form.tsx'
import { SlipForm } from './slip-form.tsx'

/** The token stands behind the # of the address: browsers send it to nobody. Opening the page uses nothing up. */
const tokenOf = (hash: string): string => decodeURIComponent(hash.replace(/^#/, ''))

export const ActivationPage = () => {
  const { t } = useTranslation()
  useTabTitle(t('activation.title'))
  const [token] = useState(() => tokenOf(window.location.hash))
  const [given, setGiven] = useState<AnswerOf<typeof identityContract.activate>>()
  const { mutate: look, ...invitation } = useMutation({ mutationFn: async () => await call(identityContract.readInvitation, { body: { token } }) })
  useEffect(() => {
    if (token.length >= 20) look()
  }, [token, look])
  if (given !== undefined) {
    return (
      <EntranceFrame>
        <ActivationCard given={given} />
      </EntranceFrame>
    )
  }
  return (
    <EntranceFrame>
      {token === '' ? <SlipForm onGiven={setGiven} /> : null}
      {token !== '' && token.length < 20 ? <Notice tone="bad" title={t('activation.cut')}>{t('activation.cut.why')}</Notice> : null}
      <Problem error={invitation.error} />
      {invitation.isPending ? <BusyLines lines={3} /> : null}
      {invitation.data === undefined ? null : <ActivationForm token={token} invitation={invitation.data} onGiven={setGiven} />}
    </EntranceFrame>
  )
}
