import { sql } from 'kysely'
import type { Tx } from '#platform/db/pools.ts'
import type { Json } from '#platform/face/json.ts'
import type { Version } from '../rules/in-force.ts'
import type { RuleKind } from '../rules/rule-value.ts'
import type { Origin } from '../rules/seed-shape.ts'

/** In both languages. */
export type RuleName = { readonly id: string; readonly en: string }

/** One version of a rule: a national one, or the agency's own. */
export type RuleRow = Version & {
  readonly key: string
  readonly kind: RuleKind
  readonly unit: string
  readonly value: Json
  readonly legalBasis: string
  readonly article: string | null
  /** Null for the agency's own. */
  readonly origin: Origin | null
  readonly note: RuleName | null
  readonly confirmed: boolean
}

const likeStart = (prefix: string): string => `${prefix.replaceAll('_', '\\_')}%`

/** Every version of the rules whose keys begin with the prefix, in the order of keys and days. Roles: all. */
export const ruleVersions = async (tx: Tx, agencyId: string, prefix: string): Promise<readonly RuleRow[]> => {
  const found = await sql<RuleRow>`
    select r.*, exists (select 1 from rulebook.confirmation c where c.agency_id = ${agencyId} and c.rule_id = r.id) as confirmed from (
      select id, key, 'national' as scope, kind, unit, value, legal_basis as "legalBasis", article, valid_from::text as "validFrom", valid_to::text as "validTo", origin,
             case when note = '' then null else jsonb_build_object('id', note_id, 'en', note) end as note, null as "madeAt"
        from rulebook.entry where key like ${likeStart(prefix)}
      union all
      select id, key, 'agency', kind, unit, value, legal_basis, article, valid_from::text, valid_to::text, null, null, made_at::text
        from rulebook.version where agency_id = ${agencyId} and key like ${likeStart(prefix)}
    ) r order by r.key, r."validFrom", r."madeAt" nulls first`.execute(tx)
  return found.rows
}

/** What the rules are called, by key. */
export const ruleNames = async (tx: Tx, prefix: string): Promise<ReadonlyMap<string, RuleName>> => {
  const found = await sql<{ key: string; name: RuleName }>`
    select distinct on (key) key, name from rulebook.entry where key like ${likeStart(prefix)} order by key, valid_from desc`.execute(tx)
  return new Map(found.rows.map(({ key, name }) => [key, name]))
}

export type ConfirmationRow = { readonly ruleId: string; readonly evidence: string; readonly askedName: string; readonly confirmedName: string; readonly confirmedAt: string }

export const confirmationsOf = async (tx: Tx, agencyId: string, ruleIds: readonly string[]): Promise<ReadonlyMap<string, ConfirmationRow>> => {
  const found = await sql<ConfirmationRow>`
    select rule_id as "ruleId", evidence, asked_name as "askedName", confirmed_name as "confirmedName", confirmed_at as "confirmedAt"
      from rulebook.confirmation where agency_id = ${agencyId} and rule_id = any(${ruleIds}::uuid[])`.execute(tx)
  return new Map(found.rows.map((row) => [row.ruleId, row]))
}

export type NewVersion = Pick<RuleRow, 'id' | 'key' | 'kind' | 'unit' | 'value' | 'legalBasis' | 'article' | 'validFrom' | 'validTo'> & { readonly basedOn: string; readonly madeAt: string }

export const insertVersion = async (tx: Tx, agencyId: string, given: NewVersion): Promise<void> => {
  await sql`
    insert into rulebook.version (agency_id, id, key, kind, unit, value, legal_basis, article, valid_from, valid_to, based_on, made_at)
    values (${agencyId}, ${given.id}, ${given.key}, ${given.kind}, ${given.unit}, ${JSON.stringify(given.value)}::jsonb, ${given.legalBasis}, ${given.article},
            ${given.validFrom}::date, ${given.validTo}::date, ${given.basedOn}, ${given.madeAt})`.execute(tx)
}

export type NewConfirmation = { readonly ruleId: string; readonly evidence: string; readonly askedBy: string; readonly askedName: string; readonly confirmedBy: string; readonly confirmedName: string; readonly at: string }

/** False where two people confirmed it before. */
export const insertConfirmation = async (tx: Tx, agencyId: string, given: NewConfirmation): Promise<boolean> => {
  const done = await sql`
    insert into rulebook.confirmation (agency_id, rule_id, evidence, asked_by, asked_name, confirmed_by, confirmed_name, confirmed_at)
    values (${agencyId}, ${given.ruleId}, ${given.evidence}, ${given.askedBy}, ${given.askedName}, ${given.confirmedBy}, ${given.confirmedName}, ${given.at})
    on conflict (agency_id, rule_id) do nothing`.execute(tx)
  return done.numAffectedRows === 1n
}

export type WaitingRule = { readonly approvalId: string; readonly kind: string; readonly key: string }

/** Requests about rules that wait for their second person. Role: app. */
export const waitingRules = async (tx: Tx, agencyId: string, now: string): Promise<readonly WaitingRule[]> => {
  const found = await sql<WaitingRule>`
    select id as "approvalId", kind, convert_from(document, 'UTF8')::jsonb ->> 'key' as key from approval.request
     where agency_id = ${agencyId} and state = 'asked' and expires_at > ${now} and kind in ('rule.versioned', 'rule.confirmed') order by asked_at`.execute(tx)
  return found.rows
}
