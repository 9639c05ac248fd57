import { importUnits as bring, type UnitsImported } from '#modules/organisation/command.ts'
import { readUnitFile } from '#modules/organisation/reading/read-unit-file.ts'
import type { Answer, Call } from '../command.ts'
import { fates, fileImport, say } from './file-import.ts'

/** jenjang import units: stages a SIASN unit reference; applies it only where the tree has nothing below its root. */
export const importUnits = fileImport<UnitsImported>({
  name: 'import units',
  example: 'import units unor.xlsx --agency contoh',
  summary: 'Stage the SIASN unit reference for two people; the first one of an agency is applied at once.',
  examine: readUnitFile,
  bring: async ({ within, sheet, id, fileName, sha256, by, at }, call) => {
    const rows = await readUnitFile(sheet)
    if (!rows.ok) return rows
    return await within('app', async (ctx) => await bring(ctx, { id, fileId: null, fileName, sha256, by, at, rows: rows.value }, call.flag('dry-run')))
  },
  answer: (done, call) => answer(done, call),
})

const answer = ({ plan, rows, became }: UnitsImported, call: Call): Answer => {
  const refusedRows = new Set(plan.refused.map(({ row }) => row))
  const warnings = plan.findings.filter(({ row }) => !refusedRows.has(row)).length
  const waiting = plan.planned.filter(({ state }) => state === 'to_be_placed')
  const ends = { ...fates, staged: 'Staged: two people apply it on the page "Impor unit".', applied: 'Applied as the first tree of the agency.' } as const
  call.tell(`${rows} rows: ${plan.accepted} accepted, ${plan.refused.length} rejected, ${warnings} warnings`)
  call.tell(`${plan.added} new, ${plan.changed} changed, ${plan.gone} gone from the file and left as they are, ${waiting.length} to be placed by hand`)
  call.tell(ends[became])
  const findings = plan.findings.map(({ row, name, column, code }) => ({ row, name, column, code, message: say(`organisation.finding.${code}`) }))
  return {
    document: { rows, accepted: plan.accepted, rejected: plan.refused.length, warnings, new: plan.added, changed: plan.changed, gone: plan.gone, became, toBePlaced: waiting.map(({ row, name }) => ({ row, name })), findings },
    lines: findings.map(({ row, name, column, code, message }) => `row ${row} (${name}), ${column}: ${code} ${message}`),
    exit: plan.refused.length > 0 ? 2 : 0,
  }
}
