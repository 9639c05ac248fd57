import { type SyntheticEvent, useState } from 'react'
import { useNavigate } from 'react-router'
import { placesOf } from '#web/calls/places-of.ts'
import { useAct } from '#web/calls/use-act.ts'
import { useRead } from '#web/calls/use-read.ts'
import { useMay } from '#web/session/use-may.ts'
import { Allowed } from '#web/ui/allowed.tsx'
import { BusyButton } from '#web/ui/busy-button.tsx'
import { BusyLines } from '#web/ui/busy-lines.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { Panel } from '#web/ui/panel.tsx'
import { Problem } from '#web/ui/problem.tsx'
import { useTranslation } from '#web/words/use-translation.ts'
import { contestContract } from '../contract.ts'
import { contestPolicy } from '../policy.ts'
import type { RulesDocument } from '../rules/rules-document.ts'
import type { Contest } from './contest/use-contest.ts'
import { WithContest } from './contest/with-contest.tsx'
import { Attachments } from './entrant/attachments.tsx'
import { bodyOf, contentOf, type EntryContent } from './entrant/entry-content.ts'
import { EntryFields } from './entrant/entry-fields.tsx'
import { LeaveGuard } from './edit-rules/leave-guard.tsx'
import { type Employee, PickEmployee } from './panel/pick-employee.tsx'

/** A work that came on paper or by form, entered for its author; it counts once the author confirmed it. */
export const ClerkEntryPage = () => (
  <WithContest>
    {(contest) => <ClerkEntry contest={contest} />}
  </WithContest>
)

const ClerkEntry = ({ contest }: { readonly contest: Contest }) => {
  const { t } = useTranslation()
  const read = useRead(contestContract.readRules, { params: { contestId: contest.id } })
  const sealed = read.data?.sealed
  return (
    <>
      <PageHead
        title={t('contest.clerk.title')}
        crumbs={[
          { to: `/kompetisi/${contest.id}`, label: contest.title },
          { to: `/kompetisi/${contest.id}/peserta`, label: t('contest.entries') },
        ]}
      />
      <Problem error={read.error} again={() => void read.refetch()} />
      {sealed === undefined ? <BusyLines /> : sealed === null ? <p>{t('contest.clerk.notSealed')}</p> : <ClerkForm contest={contest} rules={sealed.rules} />}
    </>
  )
}

const ClerkForm = ({ contest, rules }: { readonly contest: Contest; readonly rules: RulesDocument }) => {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const [employee, setEmployee] = useState<Employee | null>(null)
  const [content, setContent] = useState<EntryContent>(contentOf(rules, null))
  const [sent, setSent] = useState(false)
  const may = useMay(contestPolicy.enterForEmployee, contest.state)
  const enter = useAct(contestContract.enterForEmployee, { stale: [contestContract.listEntries, contestContract.readContest] })
  const dirty = !sent && (content.title !== '' || Object.values(content.fields).some((text) => text !== '') || content.files.length > 0)
  const places = placesOf(enter.error)
  const errors = Object.fromEntries(Object.entries(places).map(([path, message]) => [path.replace(/^work\.(fields\.)?/, ''), message]))
  const send = (event: SyntheticEvent): void => {
    event.preventDefault()
    if (employee === null || enter.isPending) return
    const { work, files, category } = bodyOf(content)
    enter.mutate(
      { params: { contestId: contest.id }, body: { employeeId: employee.id, work, files, category } },
      {
        onSuccess: ({ id }) => {
          setSent(true)
          // After the guard has heard that nothing is unsaved any more.
          setTimeout(() => void navigate(`/kompetisi/${contest.id}/peserta/${id}`))
        },
      },
    )
  }
  return (
    <Panel title={t('contest.clerk.work')} purpose={t('contest.clerk.why')}>
      <LeaveGuard dirty={dirty} />
      <form className="stack stack-5 measure" onSubmit={send}>
        <PickEmployee label={t('contest.clerk.author')} hint={t('contest.clerk.author.hint')} value={employee} onChange={setEmployee} error={places['employeeId']} />
        <EntryFields rules={rules} content={content} onChange={setContent} errors={errors} categoryFixed={false} />
        {rules.work.filesAtMost === 0 ? null : <Attachments rules={rules.work} files={content.files} onChange={(change) => setContent((before) => ({ ...before, files: change(before.files) }))} />}
        <p className="sm muted">{t('contest.clerk.then')}</p>
        <Problem error={enter.error} />
        <div>
          <Allowed when={may} reason="beside">
            <BusyButton type="submit" variant="filled" busy={enter.isPending} busyWords={t('contest.clerk.busy')} aria-disabled={employee === null || undefined}>
              {t('contest.clerk.do')}
            </BusyButton>
          </Allowed>
        </div>
      </form>
    </Panel>
  )
}
