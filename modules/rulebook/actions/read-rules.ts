import { ok, type Outcome, refuse } from '#platform/face/outcome.ts'
import type { AnswerGiven, Received } from '#platform/face/route.ts'
import type { Context } from '#platform/http/context.ts'
import { localToday } from '../rules/local-today.ts'
import type { rulebookContract } from '../contract.ts'
import { groupOf } from '../rules/groups.ts'
import { heldUntil, inForce } from '../rules/in-force.ts'
import type { RuleUnit } from '../rules/units.ts'
import { confirmationsOf, ruleNames, ruleVersions, waitingRules } from '../store/rules.ts'

type C = typeof rulebookContract

export const listRules = async (ctx: Context, { query }: Received<C['listRules']>): Promise<Outcome<AnswerGiven<C['listRules']>>> => {
  const { tx, agency, received } = ctx
  const today = localToday(received, agency.timeZone)
  const names = await ruleNames(tx, '')
  const asked = new Set((await waitingRules(tx, agency.id, received)).map(({ key }) => key))
  const versions = Map.groupBy(await ruleVersions(tx, agency.id, ''), ({ key }) => key)
  const rules = [...versions.values()].flatMap((all) => inForce(all, today) ?? [])
  const wanted = query.q.toLowerCase().split(/\s+/)
  const items = rules
    .map((rule) => ({ ...rule, name: names.get(rule.key) ?? { id: rule.key, en: rule.key }, waiting: asked.has(rule.key) }))
    .filter(({ key, name, legalBasis }) => {
      const text = `${key} ${name.id} ${name.en} ${legalBasis}`.toLowerCase()
      return wanted.every((word) => text.includes(word)) && (query.group === undefined || groupOf(key) === query.group)
    })
    .filter(({ confirmed, scope }) => (query.state === 'own' ? scope === 'agency' : query.state === 'all' || confirmed === (query.state === 'confirmed')))
    .map(({ key, name, kind, unit, value, legalBasis, article, validFrom, scope, confirmed, waiting }) => ({ key, name, kind, unit: unit as RuleUnit, value, legalBasis, article, validFrom, scope, confirmed, waiting }))
  return ok({ items, all: rules.length, confirmed: rules.filter(({ confirmed }) => confirmed).length })
}

export const readRule = async (ctx: Context, { params }: Received<C['readRule']>): Promise<Outcome<AnswerGiven<C['readRule']>>> => {
  const { tx, agency, received } = ctx
  const all = (await ruleVersions(tx, agency.id, params.key)).filter(({ key }) => key === params.key)
  if (all.length === 0) return refuse('NOT_FOUND')
  const confirmations = await confirmationsOf(tx, agency.id, all.map(({ id }) => id))
  const waiting = (await waitingRules(tx, agency.id, received)).filter(({ key }) => key === params.key)
  return ok({
    key: params.key,
    name: (await ruleNames(tx, params.key)).get(params.key) ?? { id: params.key, en: params.key },
    now: inForce(all, localToday(received, agency.timeZone))?.id ?? null,
    versions: [...all].reverse().map((rule) => {
      const { id, scope, kind, unit, value, legalBasis, article, validFrom, validTo, origin, note, madeAt } = rule
      const found = confirmations.get(id)
      const confirmation = found === undefined ? null : { evidence: found.evidence, askedName: found.askedName, confirmedName: found.confirmedName, confirmedAt: found.confirmedAt }
      return { id, scope, kind, unit: unit as RuleUnit, value, legalBasis, article, validFrom, validTo, heldUntil: heldUntil(rule, all), origin, note, madeAt, confirmation }
    }),
    waiting: waiting.map(({ approvalId, kind }) => ({ approvalId, kind: kind === 'rule.versioned' ? 'rule.versioned' : 'rule.confirmed' })),
  })
}
