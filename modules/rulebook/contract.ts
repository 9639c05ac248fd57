import { z } from 'zod'
import { anyJson } from '#platform/face/json.ts'
import { route } from '#platform/face/route.ts'
import { rulebookPolicy as policy } from './policy.ts'
import { ruleGroups } from './rules/groups.ts'
import { ruleKinds, ruleValue } from './rules/rule-value.ts'
import { origins } from './rules/seed-shape.ts'
import { units } from './rules/units.ts'

const day = z.iso.date().refine((text) => text >= '1900', 'not a day of ours')
const key = z.string().regex(/^[a-z0-9_.]{1,80}$/)
const both = z.object({ id: z.string(), en: z.string() })

const version = z.object({
  id: z.uuid(),
  scope: z.enum(['national', 'agency']),
  kind: z.enum(ruleKinds),
  unit: z.enum(units),
  value: anyJson,
  legalBasis: z.string(),
  article: z.string().nullable(),
  validFrom: z.string(),
  validTo: z.string().nullable(),
  /** Until when it held or holds, other versions counted; the same day as validFrom: replaced from the start. */
  heldUntil: z.string().nullable(),
  /** Where a national value was taken from; null for the agency's own. */
  origin: z.enum(origins).nullable(),
  note: both.nullable(),
  madeAt: z.string().nullable(),
  confirmation: z.object({ evidence: z.string(), askedName: z.string(), confirmedName: z.string(), confirmedAt: z.string() }).nullable(),
})
export type RuleVersion = z.infer<typeof version>

const item = z.object({
  key,
  name: both,
  kind: z.enum(ruleKinds),
  unit: z.enum(units),
  value: anyJson,
  legalBasis: z.string(),
  article: z.string().nullable(),
  validFrom: z.string(),
  scope: z.enum(['national', 'agency']),
  confirmed: z.boolean(),
  /** A request about it waits for its second person. */
  waiting: z.boolean(),
})
export type RuleItem = z.infer<typeof item>

export const rulebookContract = {
  listRules: route({
    method: 'GET',
    path: '/api/rules',
    access: policy.see.who,
    summary: 'The rules as they hold today, found by the words of their names, keys and legal bases.',
    query: z.object({ q: z.string().trim().max(100).default(''), group: z.enum(ruleGroups).optional(), state: z.enum(['all', 'unconfirmed', 'confirmed', 'own']).default('all') }),
    answer: z.object({ items: z.array(item), all: z.number().int(), confirmed: z.number().int() }),
  }),
  readRule: route({
    method: 'GET',
    path: '/api/rules/:key',
    access: policy.see.who,
    summary: 'One rule with every version of it; results keep the id of the version that they used.',
    params: z.object({ key }),
    answer: z.object({
      key,
      name: both,
      /** The version that holds today; null where none does. */
      now: z.uuid().nullable(),
      versions: z.array(version),
      waiting: z.array(z.object({ approvalId: z.uuid(), kind: z.enum(['rule.versioned', 'rule.confirmed']) })),
    }),
  }),
  askConfirmRule: route({
    method: 'POST',
    path: '/api/rules/:key/confirm',
    access: policy.askConfirmRule.who,
    summary: 'Asks a second person to confirm that a version says what the State Gazette says.',
    params: z.object({ key }),
    body: z.object({ ruleId: z.uuid(), evidence: z.string().trim().min(10).max(2000) }),
    answer: z.object({ approvalId: z.uuid() }),
  }),
  askRuleVersion: route({
    method: 'POST',
    path: '/api/rules/:key/versions',
    access: policy.askRuleVersion.who,
    summary: 'Asks a second person to put a new version of a rule in force from a day on; it counts as confirmed by both.',
    params: z.object({ key }),
    body: z.object({
      basedOn: z.uuid(),
      value: ruleValue,
      legalBasis: z.string().trim().min(3).max(300),
      article: z.string().trim().min(1).max(100).nullable(),
      validFrom: day,
      validTo: day.nullable(),
      evidence: z.string().trim().min(10).max(2000),
    }),
    answer: z.object({ approvalId: z.uuid() }),
  }),
} as const
