import { useTranslation } from '../words/use-translation.ts'
import { useParams } from 'react-router'
import { approvalContract } from '#platform/approval/contract.ts'
import { ApprovalPanel } from '../approval/approval-panel.tsx'
import { useRead } from '../calls/use-read.ts'
import { BusyLines } from '../ui/busy-lines.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { Problem } from '../ui/problem.tsx'
import { NotFoundPage } from './not-found-page.tsx'

/** One request for a second person. */
export const ApprovalPage = () => {
  const { t } = useTranslation()
  const { approvalId } = useParams()
  const asked = useRead(approvalContract.listApprovals, { query: { state: 'asked' } })
  const decided = useRead(approvalContract.listApprovals, { query: { state: 'decided' } })
  const found = [...(asked.data?.items ?? []), ...(decided.data?.items ?? [])].find((approval) => approval.id === approvalId)
  if (found === undefined && asked.isSuccess && decided.isSuccess) return <NotFoundPage />
  return (
    <>
      <PageHead title={t('approval.one')} crumbs={[{ to: '/persetujuan', label: t('approval.list') }]} />
      <Problem error={asked.error ?? decided.error} />
      {found === undefined ? <BusyLines /> : <ApprovalPanel approval={found} />}
    </>
  )
}
