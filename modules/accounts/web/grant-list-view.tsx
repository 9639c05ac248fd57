import type { JsonObject } from '#platform/face/json.ts'
import { DataTable } from '#web/table/data-table.tsx'
import { KeyValues } from '#web/ui/key-values.tsx'
import { useTranslation } from '#web/words/use-translation.ts'
import { type GrantLine, useGrantColumns } from './grant-columns.tsx'

/** The whole list, as the first person sent it: the second one sees every line. */
export const GrantListView = ({ document }: { readonly document: JsonObject }) => {
  const { t } = useTranslation()
  const columns = useGrantColumns<GrantLine & { readonly unitId: string | null; readonly personId: string }>()
  // The document is the one that the action wrote (actions/grant-lists.ts).
  const { file, grants } = document as unknown as { readonly file: string; readonly grants: readonly (GrantLine & { readonly unitId: string | null; readonly personId: string })[] }
  return (
    <div className="stack">
      <KeyValues align="start" items={[[t('accounts.roleList.from'), file]]} />
      <DataTable label={t('accounts.roleList.title')} columns={columns} rows={grants} rowKey={({ personId, role, unitId }) => `${personId} ${role} ${unitId ?? ''}`} empty={null} />
    </div>
  )
}
