import { newId } from '#platform/clock/ids.ts'
import { ok, type Outcome, refuse } from '#platform/face/outcome.ts'
import type { AnswerGiven, Received } from '#platform/face/route.ts'
import { findFile, original } from '#platform/files/read-file.ts'
import type { Context } from '#platform/http/context.ts'
import type { Download } from '#platform/http/download.ts'
import { namesOf } from '#platform/identity/person.ts'
import { append } from '#platform/ledger/append.ts'
import { unitTree } from '#modules/organisation/reads.ts'
import type { peopleContract } from '../contract.ts'
import { peoplePolicy as policy } from '../policy.ts'
import { findEmployees } from '../reads.ts'
import * as store from '../store/corrections.ts'
import { employeesOfPerson } from '../store/employees.ts'
import { unitsGranted } from './directory.ts'

type C = typeof peopleContract
type Row = store.CorrectionRow

const shown = async (ctx: Context, rows: readonly Row[]): Promise<AnswerGiven<C['listCorrections']>> => {
  const people = new Map((await findEmployees(ctx, rows.map(({ employeeId }) => employeeId))).map((one) => [one.id, one]))
  const names = await namesOf(ctx.tx, rows.flatMap(({ answeredBy }) => (answeredBy === null ? [] : [answeredBy])))
  return {
    items: rows.map(({ evidenceId: _file, askedBy: _asker, answeredBy, ...row }) => ({
      ...row,
      name: people.get(row.employeeId)?.name ?? '',
      unit: people.get(row.employeeId)?.unitName ?? null,
      answeredBy: answeredBy === null ? null : (names.get(answeredBy) ?? ''),
    })),
  }
}

const mine = async (ctx: Context): Promise<readonly string[]> => await employeesOfPerson(ctx.tx, ctx.agency.id, ctx.actor.personId)

export const listMyCorrections = async (ctx: Context): Promise<Outcome<AnswerGiven<C['listMyCorrections']>>> =>
  ok(await shown(ctx, await store.corrections(ctx.tx, ctx.agency.id, { employees: await mine(ctx) })))

/** Only what was asked about stands in the ledger: what it says may be protected. */
export const askCorrection = async (ctx: Context, { body }: Received<C['askCorrection']>): Promise<Outcome<AnswerGiven<C['askCorrection']>>> => {
  const { tx, agency, received, actor } = ctx
  const [employeeId] = await mine(ctx)
  if (employeeId === undefined) return refuse('NOT_FOUND')
  const file = await findFile(ctx, body.evidenceId)
  if (file === undefined || file.uploaded_by !== actor.personId) return refuse('CORRECTION_EVIDENCE_MISSING')
  const id = newId(received)
  await store.insertCorrection(tx, agency.id, { id, employeeId, field: body.field, claim: body.claim, evidenceId: file.id, askedBy: actor.personId, askedAt: received })
  await append(ctx, { chain: 'agency', kind: 'correction.asked', parts: [{ name: 'correction', content: { correction: id, employee: employeeId, field: body.field, evidence: file.sha256 } }] })
  return ok({ correctionId: id })
}

/** The rows that the reader answers for: everybody's for those of personnel, those of the own units for their officer. */
const answerable = async (ctx: Context, rows: readonly Row[]): Promise<readonly Row[]> => {
  if (!policy.answerCorrection.who.some((code) => ctx.codes.includes(code))) return []
  const own = ctx.codes.some((code) => code === 'hr_officer' || code === 'hr_head') ? undefined : await unitsGranted(ctx, await unitTree(ctx))
  if (own === undefined) return rows
  const inUnits = new Set((await findEmployees(ctx, rows.map(({ employeeId }) => employeeId))).flatMap(({ id, unitId }) => (unitId !== null && own.includes(unitId) ? [id] : [])))
  return rows.filter(({ employeeId }) => inUnits.has(employeeId))
}

export const listCorrections = async (ctx: Context): Promise<Outcome<AnswerGiven<C['listCorrections']>>> =>
  ok(await shown(ctx, await answerable(ctx, await store.corrections(ctx.tx, ctx.agency.id, {}))))

export const answerCorrection = async (ctx: Context, { params, body }: Received<C['answerCorrection']>): Promise<Outcome<AnswerGiven<C['answerCorrection']>>> => {
  const { tx, agency, received, actor } = ctx
  const [found] = await answerable(ctx, await store.corrections(tx, agency.id, { id: params.correctionId }))
  if (found === undefined) return refuse('NOT_FOUND')
  if (found.askedBy === actor.personId) return refuse('CORRECTION_OWN')
  if (found.state !== 'asked') return refuse('CORRECTION_ANSWERED')
  const state = body.accepted ? 'accepted' : 'refused'
  if (!(await store.answerCorrection(tx, agency.id, found.id, body.version, { state, answer: body.answer, by: actor.personId, at: received }))) return refuse('STALE')
  await append(ctx, { chain: 'agency', kind: 'correction.answered', parts: [{ name: 'correction', content: { correction: found.id, employee: found.employeeId, state } }, { name: 'answer', content: { text: body.answer }, personal: true }] })
  return ok({ answered: true })
}

export const readCorrectionEvidence = async (ctx: Context, { params }: Received<C['readCorrectionEvidence']>): Promise<Outcome<Download>> => {
  const [row] = await store.corrections(ctx.tx, ctx.agency.id, { id: params.correctionId })
  if (row === undefined || (row.askedBy !== ctx.actor.personId && (await answerable(ctx, [row])).length === 0)) return refuse('NOT_FOUND')
  const file = await findFile(ctx, row.evidenceId)
  return file === undefined ? refuse('NOT_FOUND') : ok(original(ctx, file, false))
}
