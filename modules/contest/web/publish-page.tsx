import { Radio } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from '#web/words/use-translation.ts'
import { homeContract } from '#platform/home/contract.ts'
import { placesOf } from '#web/calls/places-of.ts'
import { useAct } from '#web/calls/use-act.ts'
import { useRead } from '#web/calls/use-read.ts'
import { InstantField } from '#web/forms/instant-field.tsx'
import { useMay } from '#web/session/use-may.ts'
import { contestContract } from '../contract.ts'
import { contestPolicy } from '../policy.ts'
import { AskPage } from './acts/ask-page.tsx'
import { useAsked } from './acts/use-asked.ts'
import { PublishView } from './approvals/publish-view.tsx'
import { asRefusal } from './contest/as-refusal.ts'
import { type Contest, obstaclesTo } from './contest/use-contest.ts'
import { WithContest } from './contest/with-contest.tsx'
import { ScheduleRemarks } from './schedule/schedule-remarks.tsx'

/** Asks a second person to publish the computed ranking, at once or at a set minute. */
export const PublishPage = () => <WithContest>{(contest) => <Publish contest={contest} />}</WithContest>

const Publish = ({ contest }: { readonly contest: Contest }) => {
  const { t } = useTranslation()
  const params = { contestId: contest.id }
  const [when, setWhen] = useState<'now' | 'at'>('now')
  const [at, setAt] = useState(contest.schedule?.moments.publishAt ?? '')
  const may = useMay(contestPolicy.askPublish, contest.state)
  const act = useAct(contestContract.askPublish, useAsked(contest.id))
  const result = useRead(contestContract.readRecapitulation, { params }, { when: may.ok })
  const now = useRead(homeContract.health, {}).data?.now ?? ''
  const minute = when === 'at' ? at : null
  return (
    <AskPage
      contest={contest}
      name="publish"
      when={[may, asRefusal(obstaclesTo(contest, 'publish'))]}
      act={act}
      send={() => {
        if (minute !== '') act.mutate({ params, body: { version: contest.version, at: minute } })
      }}
      fields={
        <>
          <Radio.Group label={t('contest.approval.at')} value={when} onChange={(value) => setWhen(value === 'at' ? 'at' : 'now')}>
            <div className="stack stack-2">
              <Radio value="now" label={t('contest.approval.at.now')} />
              <Radio value="at" label={t('contest.ask.publish.at')} />
            </div>
          </Radio.Group>
          {when === 'at' ? <InstantField label={t('contest.ask.publish.minute')} hint={t('contest.schedule.clock')} value={at} onChange={setAt} error={placesOf(act.error)['at']} /> : null}
          {contest.schedule === null ? null : <ScheduleRemarks moments={{ publishAt: minute ?? now }} timeZone={contest.schedule.timeZone} />}
        </>
      }
      view={<PublishView document={{ contest: contest.id, title: contest.title, at: minute, part: { at: minute, version: result.data?.resultVersion ?? null } }} />}
    />
  )
}
