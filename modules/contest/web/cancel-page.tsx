import { useState } from 'react'
import { useTranslation } from '#web/words/use-translation.ts'
import { placesOf } from '#web/calls/places-of.ts'
import { useAct } from '#web/calls/use-act.ts'
import { useMay } from '#web/session/use-may.ts'
import { contestContract } from '../contract.ts'
import { contestPolicy } from '../policy.ts'
import { AskPage } from './acts/ask-page.tsx'
import { ReasonField } from './acts/reason-field.tsx'
import { useAsked } from './acts/use-asked.ts'
import { CancelView } from './approvals/cancel-view.tsx'
import type { Contest } from './contest/use-contest.ts'
import { WithContest } from './contest/with-contest.tsx'

/** Asks a second person to cancel the contest: it stays in the public list with its seal and the reason. */
export const CancelPage = () => <WithContest>{(contest) => <Cancel contest={contest} />}</WithContest>

const Cancel = ({ contest }: { readonly contest: Contest }) => {
  const { t } = useTranslation()
  const [reason, setReason] = useState('')
  const may = useMay(contestPolicy.askCancel, contest.state)
  const act = useAct(contestContract.askCancel, useAsked(contest.id))
  return (
    <AskPage
      risk
      contest={contest}
      name="cancel"
      when={may}
      act={act}
      send={() => act.mutate({ params: { contestId: contest.id }, body: { version: contest.version, reason } })}
      fields={<ReasonField value={reason} onChange={setReason} error={placesOf(act.error)['reason']} hint={t('contest.ask.cancel.reason.hint')} />}
      view={<CancelView document={{ contest: contest.id, title: contest.title, part: { reason } }} />}
    />
  )
}
