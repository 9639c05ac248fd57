import { basename } from 'node:path'
import { newId } from '#platform/clock/ids.ts'
import { openSheet } from '#platform/documents/sheet.ts'
import { ok } from '#platform/face/outcome.ts'
import { systemContext, withContext } from '#platform/http/context.ts'
import { beginAgency } from '#platform/ledger/begin-agency.ts'
import { importRoster } from '#modules/people/command.ts'
import { runStaging } from '#modules/people/reading/run-staging.ts'
import { beginImport } from '#modules/people/store/imports.ts'
import { measured } from './measure.ts'
import { servicesOn } from './roster/installation.ts'

/** One import in a process of its own, so that its peak of memory is its own: `node import.child.ts FOLDER DATABASE FILE staged|applied`. */
const [folder = '', databaseUrl = '', file = '', until = ''] = process.argv.slice(2)
const { services, close } = await servicesOn(folder, databaseUrl)
const now = await services.clock.now()
const agency = await beginAgency(services, { code: 'bench', name: 'Kabupaten Bench', kind: 'regency', timeZone: 'Asia/Jakarta', siasnId: null, parentId: null }, now)
if (agency === undefined) throw new Error('There is an agency already.')
const given = { id: newId(now), fileId: null, fileName: basename(file), sha256: '0'.repeat(64), size: 1, by: newId(now), at: now }
const within: Parameters<typeof importRoster>[0] = async (role, work) => await withContext(services, role, systemContext(services, agency, now), work)
const progress = (): Promise<void> => Promise.resolve()

const { answer, ...sample } = await measured(async () => {
  const sheet = await openSheet(file, basename(file))
  if (!sheet.ok) return sheet
  if (until === 'applied') return await importRoster(within, { ...given, sheet: sheet.value, dryRun: false, progress })
  const staged = await runStaging(within, { importId: given.id, sheet: sheet.value, progress, before: async ({ tx }) => await beginImport(tx, agency.id, given), keep: () => Promise.resolve(true) })
  return staged.ok ? ok({ result: { rows: staged.value.reading.rows, rejected: staged.value.reading.refused.length } }) : staged
})
if (!answer.ok) throw new Error(answer.refusal)
await close()
process.stdout.write(`${JSON.stringify({ ...sample, rows: answer.value.result.rows, rejected: answer.value.result.rejected })}\n`)
