import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { allAgencies } from '#platform/access/agencies.ts'
import { newId } from '#platform/clock/ids.ts'
import { openSheet } from '#platform/documents/sheet.ts'
import { type Outcome, refuse } from '#platform/face/outcome.ts'
import { wordsOf } from '#platform/face/words.ts'
import { SYSTEM, systemContext, withContext } from '#platform/http/context.ts'
import { type HistoriesImported, importHistories as bring } from '#modules/people/history-command.ts'
import { readHistory } from '#modules/people/reading/read-history.ts'
import { type HistoryKind, historyKinds } from '#modules/people/rules/history-kinds.ts'
import type { Answer, Call, Command } from '../command.ts'
import { withServices } from '../with-services.ts'
import { fileDigest } from './file-digest.ts'
import '../modules.ts'

const say = wordsOf('en')
const refused = (outcome: Outcome<unknown>): Answer => ({ refused: outcome.ok ? '' : say(`refusal.${outcome.refusal}`, outcome.facts) })
const kindOf = (call: Call): HistoryKind | undefined => historyKinds.find((kind) => kind === call.option('kind'))

/** What is wrong with the file as a whole, before any database is opened (I-39). */
const examine = async (call: Call): Promise<Answer | undefined> => {
  const [file] = call.words
  const kind = kindOf(call)
  if (file === undefined || call.option('agency') === undefined || kind === undefined) return { refused: `Give the file, the agency and the kind (${historyKinds.join(', ')}), as in: import histories golongan.xlsx --agency contoh --kind rank.` }
  const found = await stat(file).catch(() => undefined)
  if (found === undefined || !found.isFile()) return { refused: `There is no file ${file}.` }
  const sheet = await openSheet(file, basename(file))
  if (!sheet.ok) return refused(sheet)
  const read = await readHistory(sheet.value, kind, new Map())
  return read.ok ? undefined : refused(read)
}

/** jenjang import histories: stages one kind of history for two people. */
export const importHistories: Command = {
  name: 'import histories',
  usage: 'FILE --agency CODE --kind KIND [--dry-run]',
  summary: 'Stage one kind of history from SIASN (rank, post, education, training, performance, discipline, award) for two people.',
  options: { agency: { type: 'string' }, kind: { type: 'string' }, 'dry-run': { type: 'boolean' } },
  needs: 'database',
  before: examine,
  run: async (call, opened) => {
    const file = call.words[0] ?? ''
    const code = call.option('agency') ?? ''
    const kind = kindOf(call) ?? 'rank'
    return await withServices(opened, async (services) => {
      const agency = (await allAgencies(services.pools)).find((one) => one.code === code)
      if (agency === undefined) return refused(refuse('IMPORT_AGENCY_UNKNOWN', { code }))
      const sheet = await openSheet(file, basename(file))
      if (!sheet.ok) return refused(sheet)
      const now = await services.clock.now()
      const given = { id: newId(now), kind, fileId: null, fileName: basename(file).slice(-300), fileSha: await fileDigest(file), stagedBy: SYSTEM, stagedAt: now, sheet: sheet.value }
      const outcome = await bring((role, work) => withContext(services, role, systemContext(services, agency, now), work), given, call.flag('dry-run'))
      return outcome.ok ? answer(kind, outcome.value, call) : refused(outcome)
    })
  },
}

const answer = (kind: HistoryKind, { reading, added, changed, gone, became }: HistoriesImported, call: Call): Answer => {
  const fates = {
    rejected: 'Nothing was written: mend the rejected rows, or upload the file on the page, where two people may set them aside.',
    dry: 'A dry run: nothing was written.',
    same: 'Nothing differs: nothing was written.',
    staged: 'Staged: two people apply it on the page "Impor riwayat".',
  } as const
  const rejected = reading.refused.length
  call.tell(`${reading.rows} rows: ${reading.accepted.length} accepted, ${rejected} rejected`)
  call.tell(`${added} new, ${changed} changed, ${gone} gone from the file and left as they are`)
  call.tell(fates[became])
  const findings = reading.findings.map(({ row, column, code }) => ({ row, column, code, message: say(`people.history.finding.${code}`) }))
  return {
    document: { kind, rows: reading.rows, accepted: reading.accepted.length, rejected, warnings: 0, new: added, changed, gone, became, findings },
    lines: findings.slice(0, 200).map(({ row, column, code, message }) => `row ${row}, ${column}: ${code} ${message}`),
    exit: rejected > 0 ? 2 : 0,
  }
}
