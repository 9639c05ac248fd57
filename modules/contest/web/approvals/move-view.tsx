import { useTranslation } from '#web/words/use-translation.ts'
import type { JsonObject } from '#platform/face/json.ts'
import { Deadline, Moment } from '#web/ui/date-text.tsx'
import { Diff } from '#web/ui/diff.tsx'
import { useSession } from '#web/session/use-session.ts'
import { momentNames } from '../../rules/schedule-document.ts'
import { ScheduleRemarks } from '../schedule/schedule-remarks.tsx'
import { ContestLine } from './contest-line.tsx'
import { DigestLines } from './digest-lines.tsx'
import { textIn } from './document-reader.ts'
import { ReasonLine } from './reason-line.tsx'

/** A moment that moves later, for all (I-2). */
export const MoveView = ({ document }: { readonly document: JsonObject }) => {
  const { t } = useTranslation()
  const { agency } = useSession()
  const [moment, from, to] = [textIn(document, 'moment'), textIn(document, 'from'), textIn(document, 'to')]
  return (
    <div className="stack">
      <ContestLine document={document} />
      <p className="strong">{t(`contest.moment.${moment}`)}</p>
      {from === '' ? null : <p>{to === '' ? <Deadline at={from} /> : <Diff before={<Moment at={from} long />} after={<Moment at={to} long />} />}</p>}
      {to === '' ? null : <ScheduleRemarks moments={Object.fromEntries(momentNames.filter((name) => name === moment).map((name) => [name, to]))} timeZone={agency.timeZone} />}
      <p className="sm muted">{t('contest.approval.move')}</p>
      <ReasonLine reason={textIn(document, 'reason')} />
      <DigestLines document={document} />
    </div>
  )
}
