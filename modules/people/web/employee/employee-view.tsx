import { FileDown } from 'lucide-react'
import { useDownload } from '#web/calls/use-download.ts'
import { useRead } from '#web/calls/use-read.ts'
import { KnownOn, knownDay } from '#web/table/known-on.tsx'
import { useList } from '#web/table/use-list.ts'
import { BusyButton } from '#web/ui/busy-button.tsx'
import { BusyPage } from '#web/ui/busy-page.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { Problem } from '#web/ui/problem.tsx'
import { State } from '#web/ui/state.tsx'
import { useTranslation } from '#web/words/use-translation.ts'
import { peopleContract } from '../../contract.ts'
import { fullName } from '../../rules/display-name.ts'
import { MyCorrectionsPanel } from '../corrections/my-corrections-panel.tsx'
import { CareerPanels } from './career-panels.tsx'
import { HistoryPanels } from './history-panels.tsx'
import { PlacePanel } from './place-panel.tsx'
import { ProtectedPanel } from './protected-panel.tsx'
import { ReadingsPanel } from './readings-panel.tsx'
import { SuperiorPanel } from './superior-panel.tsx'
import { WhoCodes } from './who-codes.ts'

/** What the roster holds of one person: career on the left, what is protected on the right, closed until somebody presses. */
export const EmployeeView = ({ employeeId }: { readonly employeeId: string }) => {
  const { t } = useTranslation()
  const list = useList()
  const day = knownDay(list)
  const now = useRead(peopleContract.readEmployee, { params: { employeeId } }, { when: day === undefined })
  const then = useRead(peopleContract.readEmployeeKnown, { params: { employeeId, day: day ?? '' } }, { when: day !== undefined })
  const employee = day === undefined ? now : then
  if (employee.isPending) return <BusyPage />
  if (employee.data === undefined) return <Problem error={employee.error} again={() => void employee.refetch()} />
  const { data } = employee
  const name = fullName(data.name, data.frontTitle, data.backTitle)
  return (
    <WhoCodes isMe={data.isMe}>
      <PageHead
        title={data.isMe ? t('people.myData') : name}
        crumbs={data.isMe ? [] : [{ to: '/pegawai', label: t('people.directory') }]}
        {...(data.isMe ? { actions: <MyDataButton /> } : {})}
        above={data.isMe ? name : undefined}
        states={
          <>
            <State is={data.active ? 'good' : 'closed'}>{data.legalPosition ?? t(data.active ? 'people.active' : 'people.inactive')}</State>
            <span>{t(`people.kind.${data.kind ?? 'unknown'}`)}</span>
          </>
        }
      />
      <KnownOn list={list} words="people" />
      <div className="cols c-21">
        <div className="stack">
          <PlacePanel employee={data} />
          <SuperiorPanel employeeId={employeeId} />
          <CareerPanels employee={data} />
          <HistoryPanels employeeId={employeeId} />
        </div>
        <div className="stack">
          <ProtectedPanel employeeId={employeeId} nipTail={data.nipTail} />
          <ReadingsPanel employeeId={employeeId} />
          {data.isMe ? <MyCorrectionsPanel /> : null}
        </div>
      </div>
    </WhoCodes>
  )
}

/** Everything that is held about me, as one file; the export itself is on the log. */
const MyDataButton = () => {
  const { t } = useTranslation()
  const xlsx = useDownload(peopleContract.exportMyData, 'data-saya.xlsx')
  return (
    <>
      <BusyButton busy={xlsx.isPending} busyWords={t('people.making')} leftSection={<FileDown aria-hidden="true" />} onClick={() => xlsx.mutate({})}>
        {t('people.export')}
      </BusyButton>
      <Problem error={xlsx.error} />
    </>
  )
}
