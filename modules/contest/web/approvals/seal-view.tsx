import { useTranslation } from '#web/words/use-translation.ts'
import type { JsonObject } from '#platform/face/json.ts'
import { Notice } from '#web/ui/notice.tsx'
import type { RulesDocument } from '../../rules/rules-document.ts'
import type { ScheduleDocument } from '../../rules/schedule-document.ts'
import { ScheduleRemarks } from '../schedule/schedule-remarks.tsx'
import { RulesView } from '../rules-view/rules-view.tsx'
import { ChangedParts } from './changed-parts.tsx'
import { ContestLine } from './contest-line.tsx'
import { DigestLines } from './digest-lines.tsx'
import { listIn, textIn } from './document-reader.ts'
import { PanelLines } from './panel-lines.tsx'
import { ReasonLine } from './reason-line.tsx'

/** What is sealed, whole: every rule with its anchors, the schedule, the panel (I-1). The second person reads what the first read. */
export const SealView = ({ document }: { readonly document: JsonObject }) => {
  const { t } = useTranslation()
  // The server made the document by these very shapes; they do not come to the browser.
  const { rules, schedule } = document as { readonly rules?: unknown; readonly schedule?: unknown } as { readonly rules?: RulesDocument; readonly schedule?: ScheduleDocument }
  return (
    <div className="stack stack-5">
      <ContestLine document={document} />
      <ReasonLine reason={textIn(document, 'reason')} />
      {rules === undefined || schedule === undefined || textIn(document, 'reason') === '' ? null : <ChangedParts contestId={textIn(document, 'contest')} draft={{ rules, schedule }} />}
      {schedule === undefined ? null : <ScheduleRemarks moments={schedule.moments} timeZone={schedule.timeZone} />}
      {rules !== undefined && schedule !== undefined ? <RulesView rules={rules} schedule={schedule} anchorsOpen /> : <Notice tone="warn" title={t('contest.approval.unreadable')} />}
      <PanelLines seats={listIn(document, 'panel')} />
      <DigestLines document={document} />
    </div>
  )
}
