import { NativeSelect } from '@mantine/core'
import type { UnitAnswer } from '#modules/organisation/contract.ts'
import { organisationContract } from '#modules/organisation/contract.ts'
import { useRead } from '#web/calls/use-read.ts'
import type { List } from '#web/table/use-list.ts'
import { useTranslation } from '#web/words/use-translation.ts'
import classes from './unit-filter.module.css'

/** The names of units in the order of the tree, each with how deep it stands; the unplaced ones last. */
export const inTreeOrder = (units: readonly UnitAnswer[]): readonly { readonly unit: UnitAnswer; readonly depth: number }[] => {
  const below = (parentId: string | null, depth: number): { readonly unit: UnitAnswer; readonly depth: number }[] =>
    units.filter((unit) => unit.state === 'placed' && unit.parentId === parentId).flatMap((unit) => [{ unit, depth }, ...below(unit.id, depth + 1)])
  return [...below(null, 0), ...units.filter((unit) => unit.state === 'to_be_placed').map((unit) => ({ unit, depth: 0 }))]
}

/** Filters by a unit with everything below it, by the device's own picker. */
export const UnitFilter = ({ list }: { readonly list: List }) => {
  const { t } = useTranslation()
  const units = useRead(organisationContract.listUnits, {})
  const data = inTreeOrder(units.data?.items ?? []).map(({ unit, depth }) => ({ value: unit.id, label: `${'\u2003'.repeat(depth)}${unit.name}` }))
  return (
    <NativeSelect
      className={classes.unit}
      aria-label={t('people.column.unit')}
      data={[{ value: '', label: t('people.directory.allUnits') }, ...data]}
      value={list.filter('unit') ?? ''}
      onChange={(event) => list.setFilter('unit', event.currentTarget.value === '' ? undefined : event.currentTarget.value)}
    />
  )
}
