import type { Json } from '#platform/face/json.ts'
import { DataTable } from '#web/table/data-table.tsx'
import { useFormat } from '#web/words/use-format.ts'
import { useTranslation } from '#web/words/use-translation.ts'
import { differences } from '../rules/lines-of.ts'
import { useRuleWords } from './use-rule-words.ts'

/** What a version says. */
export type Said = { readonly value: Json; readonly legalBasis: string; readonly article: string | null; readonly validFrom: string; readonly validTo: string | null }
type Props = { readonly before: Said; readonly after: Said; readonly unit: string }

type Line = { readonly what: string; readonly before: string; readonly after: string }

/** Only the lines that differ: the cells of the value, the legal basis, the days. */
export const SideBySide = ({ before, after, unit }: Props) => {
  const { t } = useTranslation()
  const format = useFormat()
  const words = useRuleWords()
  const record = typeof after.value === 'object' && after.value !== null && !Array.isArray(after.value) && !('rows' in after.value)
  const cell = (text: string | null): string => (text === null || text === '' ? '–' : words.withUnit(/^-?\d+$/.test(text) && Number(text) >= 0 ? format.number(text) : text, /^-?[\d.]+$/.test(text) ? unit : ''))
  const day = (iso: string | null): string => (iso === null ? t('rulebook.until.open') : format.shortDay(iso))
  const lines: readonly Line[] = [
    ...differences(before.value, after.value).map(({ place, before: old, after: now }) => ({ what: place === '' ? t('rulebook.value') : record ? words.field(place) : place, before: cell(old), after: cell(now) })),
    { what: t('rulebook.basis'), before: words.basis(before.legalBasis, before.article), after: words.basis(after.legalBasis, after.article) },
    { what: t('rulebook.from'), before: day(before.validFrom), after: day(after.validFrom) },
    { what: t('rulebook.until'), before: day(before.validTo), after: day(after.validTo) },
  ].filter((line) => line.before !== line.after)
  return (
    <DataTable
      label={t('rulebook.compare')}
      rows={lines}
      rowKey={({ what }) => what}
      columns={[
        { id: 'what', head: t('rulebook.compare.what'), cell: ({ what }) => what },
        { id: 'before', head: t('rulebook.compare.before'), cell: (line) => <del>{line.before}</del> },
        { id: 'after', head: t('rulebook.compare.after'), cell: (line) => <ins>{line.after}</ins> },
      ]}
      empty={<p className="muted">{t('rulebook.compare.same')}</p>}
    />
  )
}
