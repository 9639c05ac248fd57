import type { Tx } from '#platform/db/pools.ts'
import type { RulesDocument } from '../rules/rules-document.ts'
import type { ScheduleDocument } from '../rules/schedule-document.ts'
import { asJson } from './as-json.ts'

export type SealInForce = {
  readonly version: number
  readonly seal: string
  readonly rulesDigest: string
  readonly scheduleDigest: string
  readonly panel: readonly string[]
  readonly sealedAt: string
  readonly rules: RulesDocument
  readonly schedule: ScheduleDocument
}

/** The newest seal with its documents, as canonical bytes say them. For every login role: no name is read. */
export const sealInForce = async (tx: Tx, agencyId: string, stageId: string): Promise<SealInForce | undefined> => {
  const row = await tx
    .selectFrom('contest.seal')
    .select(['version', 'seal', 'rules_digest', 'schedule_digest', 'panel', 'rules', 'schedule', 'sealed_at'])
    .where('agency_id', '=', agencyId)
    .where('stage_id', '=', stageId)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (row === undefined) return undefined
  return {
    version: row.version,
    seal: row.seal,
    rulesDigest: row.rules_digest,
    scheduleDigest: row.schedule_digest,
    panel: row.panel as readonly string[],
    sealedAt: row.sealed_at,
    rules: JSON.parse(row.rules.toString('utf8')) as RulesDocument,
    schedule: JSON.parse(row.schedule.toString('utf8')) as ScheduleDocument,
  }
}

/** For lists: the schedules and stage names in force of many stages. */
export const sealsInForce = async (tx: Tx, agencyId: string, stageIds: readonly string[]): Promise<ReadonlyMap<string, { readonly rules: RulesDocument; readonly schedule: ScheduleDocument; readonly seal: string; readonly sealedAt: string }>> => {
  if (stageIds.length === 0) return new Map()
  const rows = await tx
    .selectFrom('contest.seal')
    .distinctOn('stage_id')
    .select(['stage_id', 'rules', 'schedule', 'seal', 'sealed_at'])
    .where('agency_id', '=', agencyId)
    .where('stage_id', 'in', [...stageIds])
    .orderBy('stage_id')
    .orderBy('version', 'desc')
    .execute()
  return new Map(
    rows.map((row) => [
      row.stage_id,
      {
        rules: JSON.parse(row.rules.toString('utf8')) as RulesDocument,
        schedule: JSON.parse(row.schedule.toString('utf8')) as ScheduleDocument,
        seal: row.seal,
        sealedAt: row.sealed_at,
      },
    ]),
  )
}

export const sealActs = ['stage.sealed', 'rules.changed', 'schedule.moved', 'panel.changed'] as const
export type SealAct = (typeof sealActs)[number]

/** Every version, oldest first, with the two people and the reason. */
export const sealVersions = async (tx: Tx, agencyId: string, stageId: string) => {
  const rows = await tx
    .selectFrom('contest.seal')
    .select([
      'version',
      'seal',
      'rules_digest as rules',
      'schedule_digest as schedule',
      'panel',
      'sealed_at as sealedAt',
      'asked_name as askedBy',
      'approved_name as approvedBy',
      'act',
      'reason',
    ])
    .where('agency_id', '=', agencyId)
    .where('stage_id', '=', stageId)
    .orderBy('version')
    .execute()
  return rows.map((row) => ({ ...row, act: row.act as SealAct, panel: row.panel as string[] }))
}

export type NewSeal = {
  readonly stageId: string
  readonly version: number
  readonly act: SealAct
  readonly seal: string
  readonly rulesDigest: string
  readonly scheduleDigest: string
  readonly panel: readonly string[]
  readonly rules: Buffer
  readonly schedule: Buffer
  readonly reason: string | null
  readonly sealedAt: string
  readonly asked: { readonly id: string; readonly name: string }
  readonly approved: { readonly id: string; readonly name: string }
  readonly seq: number
}

export const insertSeal = async (tx: Tx, agencyId: string, given: NewSeal): Promise<void> => {
  await tx
    .insertInto('contest.seal')
    .values({
      agency_id: agencyId,
      stage_id: given.stageId,
      version: given.version,
      act: given.act,
      seal: given.seal,
      rules_digest: given.rulesDigest,
      schedule_digest: given.scheduleDigest,
      panel: asJson(given.panel),
      rules: given.rules,
      schedule: given.schedule,
      reason: given.reason,
      sealed_at: given.sealedAt,
      asked_by: given.asked.id,
      asked_name: given.asked.name,
      approved_by: given.approved.id,
      approved_name: given.approved.name,
      seq: given.seq,
    })
    .execute()
}
