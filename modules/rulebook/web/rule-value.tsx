import type { Json } from '#platform/face/json.ts'
import { DataTable } from '#web/table/data-table.tsx'
import { KeyValues } from '#web/ui/key-values.tsx'
import { useTranslation } from '#web/words/use-translation.ts'
import { useFormat } from '#web/words/use-format.ts'
import { isTable } from '../rules/lines-of.ts'
import { useRuleWords } from './use-rule-words.ts'

type Props = { readonly value: Json; readonly unit: string }

/** A value in one line: a number with its unit, the numbers of a record, or how much a list or table holds. */
export const RuleValueShort = ({ value, unit }: Props) => {
  const { t } = useTranslation()
  const words = useRuleWords()
  if (isTable(value)) return <>{t('rulebook.rows', { count: value.rows.length })}</>
  if (Array.isArray(value)) return <>{value.every((one: Json) => typeof one === 'number') ? words.withUnit((value as readonly number[]).join(', '), unit) : t('rulebook.items', { count: value.length })}</>
  if (typeof value === 'object' && value !== null) {
    const fields = Object.entries(value)
    const only = fields.length === 1 ? fields[0] : undefined
    if (only?.[0] === 'years') return <>{words.withUnit(words.cell(only[1]), unit)}</>
    return <>{words.withUnit(fields.map(([field, one]) => `${words.field(field)} ${words.cell(one)}`).join(', '), unit)}</>
  }
  return <>{words.withUnit(words.cell(value), unit)}</>
}

/** A value whole. */
export const RuleValueWhole = ({ value, unit, label }: Props & { readonly label: string }) => {
  const words = useRuleWords()
  const format = useFormat()
  if (isTable(value)) {
    const rows = value.rows.map((cells, at) => ({ at, cells }))
    return (
      <DataTable
        label={label}
        phone="scroll"
        rows={rows}
        rowKey={({ at }) => String(at)}
        columns={value.columns.map((head, column) => {
          const number = column > 0 && value.rows.every((row) => typeof row[column] === 'number' || row[column] === null)
          return { id: String(column), head, number, cell: ({ cells }: (typeof rows)[number]) => words.cell(cells[column] ?? null) }
        })}
        empty={null}
      />
    )
  }
  if (Array.isArray(value)) {
    return (
      <ol>
        {value.map((one: Json, at) => (
          <li key={at}>{typeof one === 'number' ? words.withUnit(format.number(one), unit) : words.cell(one)}</li>
        ))}
      </ol>
    )
  }
  if (typeof value === 'object' && value !== null) return <KeyValues align="start" items={Object.entries(value).map(([field, one]) => [words.field(field), words.withUnit(words.cell(one), unit)])} />
  return <p>{words.withUnit(words.cell(value), unit)}</p>
}
