import { useState } from 'react'
import type { JsonObject } from '#platform/face/json.ts'
import { placesOf } from '#web/calls/places-of.ts'
import { useAct } from '#web/calls/use-act.ts'
import { useRead } from '#web/calls/use-read.ts'
import { useMay } from '#web/session/use-may.ts'
import { BusyLines } from '#web/ui/busy-lines.tsx'
import { Problem } from '#web/ui/problem.tsx'
import { contestContract } from '../contract.ts'
import { contestPolicy } from '../policy.ts'
import { AskPage } from './acts/ask-page.tsx'
import { ReasonField } from './acts/reason-field.tsx'
import { useAsked } from './acts/use-asked.ts'
import { SealView } from './approvals/seal-view.tsx'
import { SeparationPanel } from './acts/separation-panel.tsx'
import { asRefusal } from './contest/as-refusal.ts'
import type { Contest } from './contest/use-contest.ts'
import { WithContest } from './contest/with-contest.tsx'

/** Asks a second person to seal rules, schedule and panel; later, a new version of the rules with its reason (I-1, I-2). */
export const AskSealPage = () => <WithContest>{(contest) => <AskSeal contest={contest} />}</WithContest>

const AskSeal = ({ contest }: { readonly contest: Contest }) => {
  const params = { contestId: contest.id }
  const [reason, setReason] = useState('')
  const rules = useRead(contestContract.readRules, { params })
  const panel = useRead(contestContract.readPanel, { params })
  const may = useMay(contestPolicy.askSeal, contest.state)
  const act = useAct(contestContract.askSeal, useAsked(contest.id))
  const draft = rules.data?.draft
  const first = contest.state === 'draft'
  if (draft === undefined || draft === null || panel.data === undefined) return rules.isError || panel.isError ? <Problem error={rules.error ?? panel.error} /> : <BusyLines />
  const seats = panel.data.seats.map(({ seat, reserve, name, office, institution, chair }) => ({ seat, reserve, name, office, institution, chair }))
  const document: JsonObject = { contest: contest.id, title: draft.rules.title, rules: draft.rules, schedule: draft.schedule, panel: seats, reason: first ? null : reason }
  return (
    <>
      <AskPage
        contest={contest}
        name={first ? 'seal' : 'newVersion'}
        when={[may, asRefusal(draft.findings)]}
        act={act}
        send={() => act.mutate({ params, body: { version: draft.version, reason: first ? null : reason } })}
        {...(first ? {} : { fields: <ReasonField value={reason} onChange={setReason} error={placesOf(act.error)['reason']} /> })}
        view={<SealView document={document} />}
      />
      <SeparationPanel contest={contest} />
    </>
  )
}
