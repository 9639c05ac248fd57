import { useState } from 'react'
import { PickField } from '#web/forms/pick-field.tsx'
import { useTranslation } from '#web/words/use-translation.ts'
import { useSearchParams } from 'react-router'
import { ok } from '#platform/face/outcome.ts'
import { homeContract } from '#platform/home/contract.ts'
import { placesOf } from '#web/calls/places-of.ts'
import { useAct } from '#web/calls/use-act.ts'
import { useRead } from '#web/calls/use-read.ts'
import { InstantField } from '#web/forms/instant-field.tsx'
import { useMay } from '#web/session/use-may.ts'
import { BusyLines } from '#web/ui/busy-lines.tsx'
import { useFormat } from '#web/words/use-format.ts'
import { contestContract } from '../contract.ts'
import { contestPolicy } from '../policy.ts'
import { moveDeadline } from '../rules/move-deadline.ts'
import { momentNames, type ScheduleDocument } from '../rules/schedule-document.ts'
import { AskPage } from './acts/ask-page.tsx'
import { ReasonField } from './acts/reason-field.tsx'
import { useAsked } from './acts/use-asked.ts'
import { MoveView } from './approvals/move-view.tsx'
import { nextMoment } from './contest/next-moment.ts'
import type { Contest } from './contest/use-contest.ts'
import { WithContest } from './contest/with-contest.tsx'

/** A coming moment moves later, for all, with its reason; never earlier (I-2). */
export const MoveDeadlinePage = () => (
  <WithContest>{(contest) => (contest.schedule === null ? <BusyLines /> : <MoveDeadline contest={contest} schedule={contest.schedule} />)}</WithContest>
)

const MoveDeadline = ({ contest, schedule }: { readonly contest: Contest; readonly schedule: ScheduleDocument }) => {
  const { t } = useTranslation()
  const format = useFormat(schedule.timeZone)
  const [search, setSearch] = useSearchParams()
  const [to, setTo] = useState('')
  const [reason, setReason] = useState('')
  const now = useRead(homeContract.health, {}).data?.now ?? ''
  const coming = momentNames.filter((name) => schedule.moments[name] > now)
  const moment = coming.find((name) => name === search.get('saat')) ?? coming.find((name) => name === nextMoment[contest.phase]) ?? coming[0]
  const may = useMay(contestPolicy.moveDeadline, contest.state)
  const act = useAct(contestContract.moveDeadline, useAsked(contest.id))
  const lawful = moment === undefined || to === '' ? ok(true) : moveDeadline(schedule, { moment, to }, now)
  const words = (facts: string): string => t(`contest.moment.${facts}`)
  const said = lawful.ok ? lawful : { ...lawful, facts: { ...lawful.facts, moment: words(String(lawful.facts['moment'])), first: words(String(lawful.facts['first'])), second: words(String(lawful.facts['second'])) } }
  return (
    <AskPage
      contest={contest}
      name="move"
      when={[may, said]}
      act={act}
      send={() => {
        if (moment !== undefined && to !== '') act.mutate({ params: { contestId: contest.id }, body: { version: contest.version, moment, to, reason } })
      }}
      fields={
        <>
          <PickField
            label={t('contest.ask.move.moment')}
           
            value={moment ?? null}
            onChange={(name) => setSearch({ saat: name }, { replace: true })}
            data={coming.map((name) => ({ value: name, label: `${t(`contest.moment.${name}`)}: ${format.shortInstant(schedule.moments[name])}` }))}
          />
          <InstantField label={t('contest.ask.move.to')} hint={t('contest.schedule.clock')} value={to} onChange={setTo} error={placesOf(act.error)['to']} />
          <ReasonField value={reason} onChange={setReason} error={placesOf(act.error)['reason']} />
        </>
      }
      view={<MoveView document={{ contest: contest.id, title: contest.title, moment: moment ?? '', from: moment === undefined ? '' : schedule.moments[moment], to, reason }} />}
    />
  )
}
