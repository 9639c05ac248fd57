import type { ReactNode } from 'react'
import type { AnswerOf } from '#platform/face/route.ts'
import { DataTable } from '#web/table/data-table.tsx'
import { Day } from '#web/ui/date-text.tsx'
import { Panel } from '#web/ui/panel.tsx'
import { State } from '#web/ui/state.tsx'
import { useTranslation } from '#web/words/use-translation.ts'
import type { peopleContract } from '../../contract.ts'
import { WrittenBy } from './written-by.tsx'

type Employee = AnswerOf<(typeof peopleContract)['readEmployee']>
type Times = Pick<Employee['ranks'][number], 'validFrom' | 'validTo' | 'recordedFrom' | 'writtenBy' | 'handVerified'>

/** Positions, ranks, education and standing with the time in which each was true, and who wrote it. */
export const CareerPanels = ({ employee }: { readonly employee: Employee }) => {
  const { t } = useTranslation()
  return (
    <>
      <FactPanel title={t('people.placements')} rows={employee.placements} acts={employee.acts} what={({ position, unit }) => <Lines first={position} second={unit} />} />
      <FactPanel title={t('people.ranks')} rows={employee.ranks} acts={employee.acts} what={({ grade, serviceYears, serviceMonths }) => <Lines first={grade} second={serviceYears === null ? null : t('people.service', { years: serviceYears, months: serviceMonths ?? '0' })} />} />
      <FactPanel title={t('people.educations')} rows={employee.educations} acts={employee.acts} what={({ level, major, graduated }) => <Lines first={[level, graduated].filter((one) => one !== null).join(', ')} second={major} />} />
      <FactPanel title={t('people.standings')} rows={employee.standings} acts={employee.acts} what={(row) => <Lines first={row.legalPosition} second={[t(`people.kind.${row.kind}`), row.employmentType].filter((one) => one !== null).join(', ')} />} />
    </>
  )
}

const Lines = ({ first, second }: { readonly first: string | null; readonly second: string | null }) => {
  const { t } = useTranslation()
  return (
    <>
      {first === null || first === '' ? <span className="muted">{t('shell.unknown')}</span> : first}
      {second === null || second === '' ? null : <small className="muted">{second}</small>}
    </>
  )
}

const FactPanel = <Row extends Times>({ title, rows, acts, what }: { readonly title: string; readonly rows: readonly Row[]; readonly acts: Employee['acts']; readonly what: (row: Row) => ReactNode }) => {
  const { t } = useTranslation()
  return (
    <Panel flush title={title}>
      <DataTable
        label={title}
        rows={rows}
        rowKey={(row) => `${row.recordedFrom}${row.validFrom ?? ''}${row.validTo ?? ''}`}
        columns={[
          { id: 'what', head: t('people.what'), cell: what },
          {
            id: 'since',
            head: t('people.since'),
            cell: ({ validFrom, validTo }) => (
              <>
                {validFrom === null ? <span className="muted">{t('shell.unknown')}</span> : <Day day={validFrom} />}
                {validTo === null ? null : (
                  <small className="muted">
                    {t('people.until')} <Day day={validTo} />
                  </small>
                )}
              </>
            ),
          },
          {
            id: 'source',
            head: t('people.source'),
            cell: (row) => (
              <>
                <WrittenBy row={row} acts={acts} />
                {row.handVerified ? <State is="locked">{t('people.handVerified')}</State> : null}
              </>
            ),
          },
        ]}
        empty={<p className="muted sm">{t('people.nothing')}</p>}
      />
    </Panel>
  )
}
