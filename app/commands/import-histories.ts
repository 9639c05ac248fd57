import { type HistoriesImported, importHistories as bring } from '#modules/people/history-command.ts'
import { readHistory } from '#modules/people/reading/read-history.ts'
import { type HistoryKind, historyKinds } from '#modules/people/rules/history-kinds.ts'
import type { Answer, Call } from '../command.ts'
import { fates, fileImport, say, shownFindings } from './file-import.ts'

const kindOf = (call: Call): HistoryKind | undefined => historyKinds.find((kind) => kind === call.option('kind'))
const kinds = `Give the kind (${historyKinds.join(', ')}), as in: import histories golongan.xlsx --agency contoh --kind rank.`

/** jenjang import histories: stages one kind of history for two people. */
export const importHistories = fileImport<HistoriesImported>({
  name: 'import histories',
  usage: ' --kind KIND',
  example: 'import histories golongan.xlsx --agency contoh --kind rank',
  summary: 'Stage one kind of history from SIASN (rank, post, education, training, performance, discipline, award) for two people.',
  options: { kind: { type: 'string' } },
  missing: (call) => (kindOf(call) === undefined ? kinds : undefined),
  examine: async (sheet, call) => await readHistory(sheet, kindOf(call) ?? 'rank', new Map()),
  bring: async ({ within, sheet, id, fileName, sha256, by, at }, call) => await bring(within, { id, kind: kindOf(call) ?? 'rank', fileId: null, fileName, fileSha: sha256, stagedBy: by, stagedAt: at, sheet }, call.flag('dry-run')),
  answer: (done, call) => answer(kindOf(call) ?? 'rank', done, call),
})

const answer = (kind: HistoryKind, { reading, added, changed, gone, became }: HistoriesImported, call: Call): Answer => {
  const ends = { ...fates, staged: 'Staged: two people apply it on the page "Impor riwayat".' } as const
  const rejected = reading.refused.length
  call.tell(`${reading.rows} rows: ${reading.accepted.length} accepted, ${rejected} rejected`)
  call.tell(`${added} new, ${changed} changed, ${gone} gone from the file and left as they are`)
  call.tell(ends[became])
  const findings = reading.findings.map(({ row, column, code }) => ({ row, column, code, message: say(`people.history.finding.${code}`) }))
  return {
    document: { kind, rows: reading.rows, accepted: reading.accepted.length, rejected, warnings: 0, new: added, changed, gone, became, findings },
    lines: shownFindings(findings),
    exit: rejected > 0 ? 2 : 0,
  }
}
