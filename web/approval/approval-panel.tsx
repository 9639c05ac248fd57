import { Suspense, useContext } from 'react'
import { useTranslation } from '../words/use-translation.ts'
import type { Approval } from '#platform/approval/contract.ts'
import { BusyLines } from '../ui/busy-lines.tsx'
import { Notice } from '../ui/notice.tsx'
import { Panel } from '../ui/panel.tsx'
import { SealMark } from '../ui/seal-mark.tsx'
import { ApprovalActs } from './approval-acts.tsx'
import { ApprovalSides } from './approval-sides.tsx'
import { ApprovalViewsContext } from './approval-views.tsx'
import { DocumentFields } from './document-fields.tsx'

/** One request, whole: exactly what the first person saw, both people, and what the reader may do (I-10). */
export const ApprovalPanel = ({ approval }: { readonly approval: Approval }) => {
  const { t } = useTranslation()
  const draw = useContext(ApprovalViewsContext).get(approval.kind)
  return (
    <Panel title={t(`approval.${approval.kind}`)} purpose={t('approval.purpose')} footer={<ApprovalActs approval={approval} />}>
      <div className="stack stack-5">
        <ApprovalSides approval={approval} />
        {approval.reason === null ? null : (
          <Notice tone="still" title={t('approval.reason')}>
            {approval.reason}
          </Notice>
        )}
        {draw === undefined ? (
          <DocumentFields kind={approval.kind} document={approval.document} />
        ) : (
          <Suspense fallback={<BusyLines />}>{draw(approval.document)}</Suspense>
        )}
        <SealMark digest={approval.digest} what={t('approval.digest')} />
      </div>
    </Panel>
  )
}
