import type { Context } from '#platform/http/context.ts'
import type { ApprovedRequest } from '#platform/module.ts'
import type { BuiltSeal } from '../rules/build-seal.ts'
import { insertSeal, type SealAct } from '../store/seals.ts'
import type { StageRow } from '../store/stages.ts'

type Written = { readonly act: SealAct; readonly seal: BuiltSeal; readonly reason: string | null; readonly seq: number; readonly sealedAt: string }

/** Keeps the seal with its documents and the two people who made it. */
export const writeSeal = async (ctx: Context, stage: StageRow, request: ApprovedRequest, { act, seal, reason, seq, sealedAt }: Written): Promise<void> => {
  const { document } = seal
  await insertSeal(ctx.tx, ctx.agency.id, {
    stageId: stage.id,
    version: document.version,
    act,
    seal: seal.digest,
    rulesDigest: document.rules,
    scheduleDigest: document.schedule,
    panel: document.panel,
    rules: seal.rulesBytes,
    schedule: seal.scheduleBytes,
    reason,
    sealedAt,
    asked: { id: request.askedBy, name: request.askedName },
    approved: { id: ctx.actor.personId, name: ctx.actor.name },
    seq,
  })
}

/** The part that every act of two people carries. */
export const approvalPart = (request: ApprovedRequest) => ({ name: 'approval', content: { request: request.id } })
