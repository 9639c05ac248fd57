import { useRead } from '#web/calls/use-read.ts'
import { BusyPage } from '#web/ui/busy-page.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { Panel } from '#web/ui/panel.tsx'
import { Problem } from '#web/ui/problem.tsx'
import { useTranslation } from '#web/words/use-translation.ts'
import { peopleContract } from '../contract.ts'
import { EmployeeView } from './employee/employee-view.tsx'

/** My own file, and who read it (I-36). */
export const MyDataPage = () => {
  const { t } = useTranslation()
  const mine = useRead(peopleContract.readMyEmployee, {})
  if (mine.isPending) return <BusyPage />
  if (mine.data?.employeeId != null) return <EmployeeView employeeId={mine.data.employeeId} />
  return (
    <>
      <PageHead title={t('people.myData')} />
      <Problem error={mine.error} again={() => void mine.refetch()} />
      <Panel label={t('people.myData')}>
        <EmptyState title={t('people.myData.none')} why={t('people.myData.none.why')} />
      </Panel>
    </>
  )
}
