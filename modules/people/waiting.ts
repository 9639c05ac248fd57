import { sql } from 'kysely'
import type { Context } from '#platform/http/context.ts'
import type { Waiting } from '#platform/module.ts'
import { unitTree } from '#modules/organisation/reads.ts'
import { unitsGranted } from './actions/directory.ts'
import { peoplePolicy as policy } from './policy.ts'
import { waitingCorrections } from './store/corrections.ts'

/** Corrections that wait for an answer: those of the own units for their officer. */
export const waitingCorrectionLines = async (ctx: Context): Promise<readonly Waiting[]> => {
  if (!policy.answerCorrection.who.some((code) => ctx.codes.includes(code))) return []
  const units = ctx.codes.some((code) => code === 'hr_officer' || code === 'hr_head') ? undefined : await unitsGranted(ctx, await unitTree(ctx))
  const count = await waitingCorrections(ctx.tx, ctx.agency.id, units)
  return count === 0 ? [] : [{ key: 'people.waiting.corrections', facts: { count }, address: '/koreksi', kind: 'decision', due: null }]
}

/** Imports that were read and wait to be applied: for whoever may ask for it. What waits for a second person is said by the platform. */
export const waitingImports = async (ctx: Context): Promise<readonly Waiting[]> => {
  const { tx, agency, codes } = ctx
  if (!policy.askImport.who.some((code) => codes.includes(code))) return []
  const found = await sql<{ id: string; fileName: string; rejected: number }>`
    select i.id, i.file_name as "fileName", i.rejected from people.import i
     where i.agency_id = ${agency.id} and i.state = 'staged'
       and i.roster_version = coalesce((select r.version from people.roster r where r.agency_id = ${agency.id}), 0)
     order by i.staged_at desc limit 5`.execute(tx)
  return found.rows.map(({ id, fileName, rejected }) => ({
    key: rejected > 0 ? 'people.waiting.refused' : 'people.waiting.staged',
    facts: { file: fileName, count: rejected },
    address: `/impor/${id}`,
    kind: 'data',
    due: null,
  }))
}
