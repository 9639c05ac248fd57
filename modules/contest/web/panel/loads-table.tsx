import { useTranslation } from '#web/words/use-translation.ts'
import type { AnswerOf } from '#platform/face/route.ts'
import { type Column, DataTable } from '#web/table/data-table.tsx'
import { KeyValues } from '#web/ui/key-values.tsx'
import { useFormat } from '#web/words/use-format.ts'
import type { contestContract } from '../../contract.ts'

type Plan = NonNullable<AnswerOf<typeof contestContract.readAssignment>['plan']>
type Load = Plan['loads'][number]

/** How many sheets each judge gets, and where a conflict of interest keeps one away. */
export const LoadsTable = ({ plan }: { readonly plan: Plan }) => {
  const { t } = useTranslation()
  const format = useFormat()
  const columns: readonly Column<Load>[] = [
    { id: 'name', head: t('contest.seat.judge'), cell: ({ name }) => name },
    { id: 'sheets', head: t('contest.assignment.sheets'), number: true, cell: ({ sheets }) => format.number(sheets) },
    { id: 'conflicts', head: t('contest.assignment.conflicts'), number: true, cell: ({ conflicts }) => format.number(conflicts) },
  ]
  return (
    <div className="stack">
      <KeyValues
        align="start"
        items={[
          [t('contest.assignment.entries'), format.number(plan.entries)],
          [t('contest.assignment.fewest'), t('contest.assignment.fewest.value', { count: plan.fewestPerEntry, minimum: plan.minimumPerEntry })],
        ]}
      />
      <DataTable label={t('contest.assignment')} columns={columns} rows={plan.loads} rowKey={({ seatId }) => seatId} empty={null} />
    </div>
  )
}
