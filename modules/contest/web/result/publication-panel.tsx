import { approvalContract } from '#platform/approval/contract.ts'
import { useRead } from '#web/calls/use-read.ts'
import { useSession } from '#web/session/use-session.ts'
import { Deadline } from '#web/ui/date-text.tsx'
import { Panel } from '#web/ui/panel.tsx'
import { TwoPeople } from '#web/ui/two-people.tsx'
import { useFormat } from '#web/words/use-format.ts'
import { useTranslation } from '#web/words/use-translation.ts'
import type { Contest } from '../contest/use-contest.ts'

/** The two people who publish: who asked, who approved or may (I-10). Absent for those whom requests are no business of. */
export const PublicationPanel = ({ contest }: { readonly contest: Contest }) => {
  const { t } = useTranslation()
  const format = useFormat()
  const { codes } = useSession()
  const mayRead = approvalContract.listApprovals.access.some((code) => codes.includes(code))
  const decided = useRead(approvalContract.listApprovals, { query: { state: 'decided', process: contest.id } }, { when: mayRead })
  const waiting = contest.waiting.find(({ kind }) => kind === 'result.published')
  const done = decided.data?.items.find(({ kind, state }) => kind === 'result.published' && state === 'approved')
  const { publishAt, publishedAt } = contest.times
  if (waiting === undefined && done === undefined) return null
  return (
    <Panel title={t('contest.publication')}>
      <div className="stack">
        {done === undefined ? (
          waiting === undefined ? null : (
            <TwoPeople
              asked={{ name: waiting.askedBy, when: format.shortInstant(waiting.askedAt), shape: 'good' }}
              decided={{ name: null, when: t('contest.publication.waits', { at: format.shortInstant(waiting.expires) }), shape: 'idle' }}
            />
          )
        ) : (
          <TwoPeople asked={{ name: done.askedName, when: format.shortInstant(done.askedAt), shape: 'good' }} decided={{ name: done.decidedName ?? '', when: done.decidedAt === null ? '' : format.shortInstant(done.decidedAt), shape: 'good' }} />
        )}
        {publishAt !== null && publishedAt === null ? (
          <p>
            {t('contest.publication.at')} <Deadline at={publishAt} />
          </p>
        ) : null}
      </div>
    </Panel>
  )
}
