import { z } from 'zod'
import { ask } from '#platform/approval/ask.ts'
import { newId } from '#platform/clock/ids.ts'
import { anyJson, type Json } from '#platform/face/json.ts'
import { ok, type Outcome, refuse } from '#platform/face/outcome.ts'
import type { AnswerGiven, Received } from '#platform/face/route.ts'
import type { Context } from '#platform/http/context.ts'
import { append } from '#platform/ledger/append.ts'
import type { ApprovedRequest } from '#platform/module.ts'
import type { rulebookContract } from '../contract.ts'
import { fits, ruleKinds } from '../rules/rule-value.ts'
import { insertConfirmation, insertVersion, ruleNames, type RuleRow, ruleVersions } from '../store/rules.ts'

type C = typeof rulebookContract

/** What a version says: what the two people read, and what the ledger keeps. */
const said = z.object({ value: anyJson, legalBasis: z.string(), article: z.string().nullable(), validFrom: z.string(), validTo: z.string().nullable() })
const head = { key: z.string(), name: z.object({ id: z.string(), en: z.string() }), kind: z.enum(ruleKinds), unit: z.string(), evidence: z.string() }
const confirmDocument = z.object({ ...head, rule: z.uuid(), says: said })
const versionDocument = z.object({ ...head, basedOn: z.uuid(), before: said, says: said })

const versionOf = async (ctx: Context, key: string, id: string): Promise<RuleRow | undefined> =>
  (await ruleVersions(ctx.tx, ctx.agency.id, key)).find((rule) => rule.key === key && rule.id === id)

const nameOf = async (ctx: Context, key: string) => (await ruleNames(ctx.tx, key)).get(key) ?? { id: key, en: key }
const saidBy = ({ value, legalBasis, article, validFrom, validTo }: RuleRow) => ({ value, legalBasis, article, validFrom, validTo })

/** Asks that a version be confirmed: somebody compared it with the State Gazette, another does it again (I-10). */
export const askConfirmRule = async (ctx: Context, { params, body }: Received<C['askConfirmRule']>): Promise<Outcome<AnswerGiven<C['askConfirmRule']>>> => {
  const rule = await versionOf(ctx, params.key, body.ruleId)
  if (rule === undefined) return refuse('NOT_FOUND')
  if (rule.confirmed) return refuse('RULE_CONFIRMED')
  const { key, kind, unit } = rule
  const document = { key, name: await nameOf(ctx, key), kind, unit, evidence: body.evidence, rule: rule.id, says: saidBy(rule) }
  return ok({ approvalId: await ask(ctx, { kind: 'rule.confirmed', process: null, document }) })
}

/** Asks for a new version. Its kind, and the columns of a table, stay what whoever computes with the rule reads. */
export const askRuleVersion = async (ctx: Context, { params, body }: Received<C['askRuleVersion']>): Promise<Outcome<AnswerGiven<C['askRuleVersion']>>> => {
  const based = await versionOf(ctx, params.key, body.basedOn)
  if (based === undefined) return refuse('NOT_FOUND')
  const { basedOn, evidence, ...says } = body
  if (!fits(based.kind, says.value, based.value)) return refuse('RULE_VALUE_UNFIT', { kind: based.kind })
  if (says.validTo !== null && says.validTo <= says.validFrom) return refuse('RULE_PERIOD_WRONG')
  const before = saidBy(based)
  if (JSON.stringify(ordered(says)) === JSON.stringify(ordered(before))) return refuse('RULE_UNCHANGED')
  const { key, kind, unit } = based
  const document = { key, name: await nameOf(ctx, key), kind, unit, evidence, basedOn, before, says: { ...says, value: says.value as Json } }
  return ok({ approvalId: await ask(ctx, { kind: 'rule.versioned', process: null, document }) })
}

const ordered = ({ value, legalBasis, article, validFrom, validTo }: z.infer<typeof said>): readonly Json[] => [value, legalBasis, article, validFrom, validTo]

const confirm = async (ctx: Context, request: ApprovedRequest, ruleId: string, evidence: string): Promise<boolean> =>
  await insertConfirmation(ctx.tx, ctx.agency.id, {
    ruleId,
    evidence,
    askedBy: request.askedBy,
    askedName: request.askedName,
    confirmedBy: ctx.actor.personId,
    confirmedName: ctx.actor.name,
    at: ctx.received,
  })

export const carryOutConfirm = async (ctx: Context, request: ApprovedRequest): Promise<Outcome<Json>> => {
  const { key, kind, unit, rule, says, evidence } = confirmDocument.parse(request.document)
  if (!(await confirm(ctx, request, rule, evidence))) return refuse('RULE_CONFIRMED')
  await append(ctx, { chain: 'agency', kind: 'rule.confirmed', parts: [{ name: 'rule', content: { request: request.id, rule, key, kind, unit, evidence, ...says } }] })
  return ok({ rule })
}

export const carryOutVersion = async (ctx: Context, request: ApprovedRequest): Promise<Outcome<Json>> => {
  const { key, kind, unit, says, basedOn, evidence } = versionDocument.parse(request.document)
  const id = newId(ctx.received)
  await insertVersion(ctx.tx, ctx.agency.id, { id, key, kind, unit, ...says, basedOn, madeAt: ctx.received })
  await confirm(ctx, request, id, evidence)
  await append(ctx, { chain: 'agency', kind: 'rule.versioned', parts: [{ name: 'rule', content: { request: request.id, rule: id, key, kind, unit, basedOn, evidence, ...says } }] })
  return ok({ rule: id })
}
