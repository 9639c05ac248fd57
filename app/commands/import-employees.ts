import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { allAgencies } from '#platform/access/agencies.ts'
import { newId } from '#platform/clock/ids.ts'
import { openSheet, type Sheet, sheetOutcome } from '#platform/documents/sheet.ts'
import { type Outcome, refuse } from '#platform/face/outcome.ts'
import { wordsOf } from '#platform/face/words.ts'
import { type Services, SYSTEM, systemContext, withContext } from '#platform/http/context.ts'
import { importRoster, type RosterImported } from '#modules/people/command.ts'
import { readHeadings } from '#modules/people/rules/roster-columns.ts'
import type { Answer, Call, Command } from '../command.ts'
import { withServices } from '../with-services.ts'
import { fileDigest } from './file-digest.ts'
import '../modules.ts'

const say = wordsOf('en')
const refused = (outcome: Outcome<unknown>): Answer => ({ refused: outcome.ok ? '' : say(`refusal.${outcome.refusal}`, outcome.facts) })

/** What is wrong with the file as a whole, before any database is opened: every row is walked once, nothing of it is kept (I-39). */
const examine = async (call: Call): Promise<Answer | undefined> => {
  const [file] = call.words
  if (file === undefined || call.option('agency') === undefined) return { refused: 'Give the file and the agency, as in: import employees roster.xlsx --agency contoh.' }
  const found = await stat(file).catch(() => undefined)
  if (found === undefined || !found.isFile()) return { refused: `There is no file ${file}.` }
  const sheet = await openSheet(file, basename(file))
  if (!sheet.ok) return refused(sheet)
  const walked = await sheetOutcome(async () => await walk(sheet.value))
  if (!walked.ok) return refused(walked)
  return walked.value.ok ? undefined : refused(walked.value)
}

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

/** jenjang import employees: stages a SIASN export; applies it only where the agency has nobody yet. */
export const importEmployees: Command = {
  name: 'import employees',
  usage: 'FILE --agency CODE [--dry-run]',
  summary: 'Reads a SIASN export (xlsx or csv) into the agency: staged for two people on the page, or applied as its first roster.',
  options: { agency: { type: 'string' }, 'dry-run': { type: 'boolean' } },
  needs: 'database',
  before: examine,
  run: async (call, opened) => {
    const file = call.words[0] ?? ''
    const code = call.option('agency') ?? ''
    return await withServices(opened, async (services) => {
      const agency = (await allAgencies(services.pools)).find((one) => one.code === code)
      if (agency === undefined) return refused(refuse('IMPORT_AGENCY_UNKNOWN', { code }))
      const sheet = await openSheet(file, basename(file))
      if (!sheet.ok) return refused(sheet)
      const now = await services.clock.now()
      const given = { id: newId(now), fileId: null, fileName: basename(file).slice(-300), sha256: await fileDigest(file), size: sheet.value.bytes, by: SYSTEM, at: now }
      const outcome = await importRoster(within(services, agency, now), { ...given, sheet: sheet.value, dryRun: call.flag('dry-run'), progress: teller(call) })
      return outcome.ok ? answer(outcome.value, call) : refused(outcome)
    })
  },
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

type Agencies = Awaited<ReturnType<typeof allAgencies>>

const within = (services: Services, agency: Agencies[number], now: Awaited<ReturnType<Services['clock']['now']>>) =>
  <T>(role: Parameters<typeof withContext>[1], work: Parameters<typeof withContext<T>>[3]): Promise<T> =>
    withContext(services, role, systemContext(services, agency, now), work)

const answer = (done: RosterImported, call: Call): Answer => {
  const { result, counts, became, gone } = done
  const summary = `${result.rows} rows: ${result.accepted} accepted, ${result.rejected} rejected, ${result.warnings} warnings`
  const differences = `${counts.people_new} new, ${counts.people_changed} changed, ${counts.people_gone} gone from the file and left as they are`
  const fates = {
    rejected: 'Nothing was written: mend the rejected rows, or upload the file on the page, where two people may set them aside.',
    dry: 'A dry run: nothing was written.',
    staged: 'Staged: two people apply it on the page "Impor data".',
    applied: 'Applied as the first roster of the agency.',
  } as const
  for (const line of [summary, differences, fates[became]]) call.tell(line)
  const findings = result.findings.map((finding) => ({ ...finding, message: say(`people.finding.${finding.code}`) }))
  return {
    document: { rows: result.rows, accepted: result.accepted, rejected: result.rejected, warnings: result.warnings, findings },
    lines: [
      ...findings.slice(0, 200).map(({ row, column, code, message }) => `row ${row}, ${column}: ${code} ${message}`),
      ...(findings.length > 200 ? [`and ${findings.length - 200} more findings (--json lists all)`] : []),
      ...gone.map((name) => `gone: ${name}`),
    ],
    exit: result.rejected > 0 ? 2 : 0,
  }
}
