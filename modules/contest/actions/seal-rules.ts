import { canonicalText } from '#core/ledger/canonical.ts'
import type { Json } from '#platform/face/json.ts'
import { type Outcome, ok, refuse } from '#platform/face/outcome.ts'
import type { Context } from '#platform/http/context.ts'
import { append } from '#platform/ledger/append.ts'
import { checkpoint } from '#platform/ledger/checkpoint.ts'
import type { ApprovalKind, ApprovedRequest } from '#platform/module.ts'
import { contestPolicy, secondPeople } from '../policy.ts'
import { commitmentOf } from '../rules/build-seal.ts'
import { uncheck } from '../store/entries.ts'
import { sealInForce } from '../store/seals.ts'
import { asSealed, changeSeat } from '../store/seats.ts'
import { changeStage, readDraft, retitle } from '../store/stages.ts'
import { codeJudges } from './code-judges.ts'
import { findingsToSeal } from './findings-to-seal.ts'
import { prepareStage, stageOf } from './prepare-stage.ts'
import { sealOfDraft } from './seal-draft.ts'
import { saidIn } from './said-in.ts'
import { approvalPart, writeSeal } from './write-seal.ts'

/** The second person approved: rules, schedule and panel are sealed, and the judges' codes are drawn (I-1). */
const seal = async (ctx: Context, request: ApprovedRequest): Promise<Outcome<Json>> => {
  const found = await stageOf(ctx, request, contestPolicy.askSeal, ['draft'])
  if (!found.ok) return found
  const stage = found.value

  const { seal: built, seats } = await sealOfDraft(ctx, stage)
  if (canonicalText(built.document) !== canonicalText(request.document['part'] ?? null)) return refuse('STALE')
  const draft = await readDraft(ctx.tx, ctx.agency.id, stage.id)
  const findings = await findingsToSeal(ctx, stage, draft)
  if (findings.length > 0) return refuse('NOT_READY_TO_SEAL', { count: findings.length, findings: [...findings] })

  const { seq, recorded } = await append(ctx, {
    chain: stage.contestId,
    kind: 'stage.sealed',
    parts: [
      approvalPart(request),
      { name: 'seal', content: built.document },
      { name: 'rules', content: draft.rules },
      { name: 'schedule', content: draft.schedule },
      ...seats.map((seat, index) => ({ name: `seat_${index + 1}`, content: asSealed(seat), personal: true, salt: seat.salt })),
    ],
  })
  const committed = seats.map((seat) => ({ ...seat, commitment: commitmentOf(asSealed(seat), seat.salt) }))
  for (const { id, commitment } of committed) await changeSeat(ctx.tx, ctx.agency.id, id, { commitment })
  await writeSeal(ctx, stage, request, { act: 'stage.sealed', seal: built, reason: null, seq, sealedAt: recorded })
  const change = { state: 'sealed', seal_version: built.document.version, sealed_at: recorded } as const
  if ((await changeStage(ctx.tx, ctx.agency.id, stage.id, stage.version, change)) === undefined) return refuse('STALE')
  await codeJudges(ctx, { ...stage, state: 'sealed' }, committed.filter(({ reserve }) => reserve === 0), draft.rules)

  await checkpoint(ctx)
  return ok({ seal: built.digest })
}

/** A new version of the rules before the first score, with its public reason (I-2). */
const change = async (ctx: Context, request: ApprovedRequest): Promise<Outcome<Json>> => {
  const found = await stageOf(ctx, request, contestPolicy.askSeal, ['sealed'])
  if (!found.ok) return found
  const stage = found.value

  const { seal: built } = await sealOfDraft(ctx, stage)
  if (canonicalText(built.document) !== canonicalText(request.document['part'] ?? null)) return refuse('STALE')
  const { rules } = await readDraft(ctx.tx, ctx.agency.id, stage.id)
  const before = await sealInForce(ctx.tx, ctx.agency.id, stage.id)
  const reason = saidIn(request, 'reason')

  const { seq, recorded } = await append(ctx, {
    chain: stage.contestId,
    kind: 'rules.changed',
    parts: [
      approvalPart(request),
      { name: 'seal', content: built.document },
      { name: 'rules', content: rules },
      { name: 'change', content: { outage: null, reason }, personal: true },
    ],
  })
  await writeSeal(ctx, stage, request, { act: 'rules.changed', seal: built, reason, seq, sealedAt: recorded })
  await retitle(ctx.tx, ctx.agency.id, stage.contestId, rules)
  if (canonicalText(before?.rules.eligibility ?? null) !== canonicalText(rules.eligibility)) await uncheck(ctx.tx, ctx.agency.id, stage.id)
  if ((await changeStage(ctx.tx, ctx.agency.id, stage.id, stage.version, { seal_version: built.document.version })) === undefined) return refuse('STALE')

  await checkpoint(ctx)
  return ok({ seal: built.digest })
}

export const sealRules: ApprovalKind = { kind: 'stage.sealed', as: 'app', who: secondPeople, prepare: prepareStage, carryOut: seal }
export const changeRules: ApprovalKind = { kind: 'rules.changed', as: 'app', who: secondPeople, prepare: prepareStage, carryOut: change }
