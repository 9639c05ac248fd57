import type { SmallImport } from '#platform/face/small-import.ts'
import { DataTable } from '../table/data-table.tsx'
import { Diff, DiffSign } from '../ui/diff.tsx'
import { Panel } from '../ui/panel.tsx'
import { useTranslation } from '../words/use-translation.ts'

/** What differs, cell by cell; what the file no longer names is listed and left as it is. */
export const SmallDifferences = ({ found, words }: { readonly found: SmallImport; readonly words: string }) => {
  const { t } = useTranslation()
  if (found.differences.length === 0) return null
  const signs = { new: 'added', changed: 'changed', gone: 'gone' } as const
  return (
    <Panel flush title={t('import.differences')} purpose={t('import.differences.why')}>
      <DataTable
        label={t('import.differences')}
        rows={found.differences}
        rowKey={({ row, name, field, what }) => `${what} ${row ?? ''} ${name} ${field}`}
        columns={[
          { id: 'name', head: t('import.name'), cell: ({ name, what }) => <><DiffSign kind={signs[what]} /> {name}</> },
          { id: 'field', head: t('import.column'), cell: ({ field }) => t(`${words}.field.${field}`) },
          { id: 'change', head: t('import.change'), card: 'bare', cell: ({ what, before, after }) => (what === 'gone' ? <span className="muted">{t('import.left')}</span> : <Diff before={before} after={after} kept={false} />) },
        ]}
        empty={null}
      />
    </Panel>
  )
}
