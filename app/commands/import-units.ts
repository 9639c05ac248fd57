import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { allAgencies } from '#platform/access/agencies.ts'
import { newId } from '#platform/clock/ids.ts'
import { openSheet } from '#platform/documents/sheet.ts'
import { type Outcome, refuse } from '#platform/face/outcome.ts'
import { wordsOf } from '#platform/face/words.ts'
import { SYSTEM, systemContext, withContext } from '#platform/http/context.ts'
import { importUnits as bring, type UnitsImported } from '#modules/organisation/command.ts'
import { readUnitFile } from '#modules/organisation/reading/read-unit-file.ts'
import type { Answer, Call, Command } from '../command.ts'
import { withServices } from '../with-services.ts'
import { fileDigest } from './file-digest.ts'
import '../modules.ts'

const say = wordsOf('en')
const refused = (outcome: Outcome<unknown>): Answer => ({ refused: outcome.ok ? '' : say(`refusal.${outcome.refusal}`, outcome.facts) })

/** What is wrong with the file as a whole, before any database is opened (I-39). */
const examine = async (call: Call): Promise<Answer | undefined> => {
  const [file] = call.words
  if (file === undefined || call.option('agency') === undefined) return { refused: 'Give the file and the agency, as in: import units unor.xlsx --agency contoh.' }
  const found = await stat(file).catch(() => undefined)
  if (found === undefined || !found.isFile()) return { refused: `There is no file ${file}.` }
  const sheet = await openSheet(file, basename(file))
  if (!sheet.ok) return refused(sheet)
  const read = await readUnitFile(sheet.value)
  return read.ok ? undefined : refused(read)
}

/** jenjang import units: stages a SIASN unit reference; applies it only where the tree has nothing below its root. */
export const importUnits: Command = {
  name: 'import units',
  usage: 'FILE --agency CODE [--dry-run]',
  summary: 'Stage the SIASN unit reference for two people; the first one of an agency is applied at once.',
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
      const rows = await readUnitFile(sheet.value)
      if (!rows.ok) return refused(rows)
      const now = await services.clock.now()
      const given = { id: newId(now), fileId: null, fileName: basename(file).slice(-300), sha256: await fileDigest(file), by: SYSTEM, at: now, rows: rows.value }
      const outcome = await withContext(services, 'app', systemContext(services, agency, now), async (ctx) => await bring(ctx, given, call.flag('dry-run')))
      return outcome.ok ? answer(outcome.value, call) : refused(outcome)
    })
  },
}

const answer = ({ plan, rows, became }: UnitsImported, call: Call): Answer => {
  const refusedRows = new Set(plan.refused.map(({ row }) => row))
  const warnings = plan.findings.filter(({ row }) => !refusedRows.has(row)).length
  const waiting = plan.planned.filter(({ state }) => state === 'to_be_placed')
  const fates = {
    rejected: 'Nothing was written: mend the rejected rows, or upload the file on the page, where two people may set them aside.',
    dry: 'A dry run: nothing was written.',
    same: 'Nothing differs: nothing was written.',
    staged: 'Staged: two people apply it on the page "Impor unit".',
    applied: 'Applied as the first tree of the agency.',
  } as const
  call.tell(`${rows} rows: ${plan.accepted} accepted, ${plan.refused.length} rejected, ${warnings} warnings`)
  call.tell(`${plan.added} new, ${plan.changed} changed, ${plan.gone} gone from the file and left as they are, ${waiting.length} to be placed by hand`)
  call.tell(fates[became])
  const findings = plan.findings.map(({ row, name, column, code }) => ({ row, name, column, code, message: say(`organisation.finding.${code}`) }))
  return {
    document: { rows, accepted: plan.accepted, rejected: plan.refused.length, warnings, new: plan.added, changed: plan.changed, gone: plan.gone, became, toBePlaced: waiting.map(({ row, name }) => ({ row, name })), findings },
    lines: findings.map(({ row, name, column, code, message }) => `row ${row} (${name}), ${column}: ${code} ${message}`),
    exit: plan.refused.length > 0 ? 2 : 0,
  }
}
