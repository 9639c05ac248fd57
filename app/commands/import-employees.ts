import { type Sheet, sheetOutcome } from '#platform/documents/sheet.ts'
import { type Outcome, refuse } from '#platform/face/outcome.ts'
import { importRoster, type RosterImported } from '#modules/people/command.ts'
import { readHeadings } from '#modules/people/rules/roster-columns.ts'
import type { Answer, Call } from '../command.ts'
import { fates, fileImport, say, shownFindings } from './file-import.ts'

/** jenjang import employees: stages a SIASN export; applies it only where the agency has nobody yet. */
export const importEmployees = fileImport<RosterImported>({
  name: 'import employees',
  example: 'import employees roster.xlsx --agency contoh',
  summary: 'Reads a SIASN export (xlsx or csv) into the agency: staged for two people on the page, or applied as its first roster.',
  // every row is walked once, nothing of it is kept
  examine: async (sheet) => {
    const walked = await sheetOutcome(async () => await walk(sheet))
    return walked.ok ? walked.value : walked
  },
  bring: async ({ within, sheet, id, fileName, sha256, by, at }, call) =>
    await importRoster(within, { id, fileId: null, fileName, sha256, size: sheet.bytes, by, at, sheet, dryRun: call.flag('dry-run'), progress: teller(call) }),
  answer: (done, call) => answer(done, call),
})

const walk = async (sheet: Sheet): Promise<Outcome<true>> => {
  let isFirst = true
  for await (const batch of sheet.rows()) {
    const head = batch[0]
    if (isFirst && head !== undefined) {
      const read = head.row === 1 ? readHeadings(head.cells) : undefined
      if (read?.ok !== true) return read?.refusal === 'HEADING_TWICE' ? refuse(read.refusal, { heading: read.heading }) : refuse('SHEET_WRONG', { missing: ['NIP BARU', 'NAMA'] })
      isFirst = false
    }
  }
  return isFirst ? refuse('SHEET_EMPTY') : { ok: true, value: true }
}

/** A line for every twenty thousand rows. */
const teller = (call: Call): ((rows: number) => Promise<void>) => {
  let told = 0
  return (rows) => {
    if (rows - told >= 20_000) call.tell(`${rows} rows read`)
    if (rows - told >= 20_000) told = rows
    return Promise.resolve()
  }
}

const answer = (done: RosterImported, call: Call): Answer => {
  const { result, counts, became, gone } = done
  const summary = `${result.rows} rows: ${result.accepted} accepted, ${result.rejected} rejected, ${result.warnings} warnings`
  const differences = `${counts.people_new} new, ${counts.people_changed} changed, ${counts.people_gone} gone from the file and left as they are`
  const ends = { ...fates, staged: 'Staged: two people apply it on the page "Impor data".', applied: 'Applied as the first roster of the agency.' } as const
  for (const line of [summary, differences, ends[became]]) call.tell(line)
  const findings = result.findings.map((finding) => ({ ...finding, message: say(`people.finding.${finding.code}`) }))
  return {
    document: { rows: result.rows, accepted: result.accepted, rejected: result.rejected, warnings: result.warnings, findings },
    lines: [
      ...shownFindings(findings),
      ...gone.map((name) => `gone: ${name}`),
    ],
    exit: result.rejected > 0 ? 2 : 0,
  }
}
