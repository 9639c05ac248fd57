import { sql } from 'kysely'
import type { DoctorCheck } from '#platform/module.ts'

/** A rule that decides is what two people approved: every version and confirmation stands in the agency's chain, word for word. */
const rulesInLedger: DoctorCheck = {
  promise: 'I-10',
  name: 'every own version and every confirmation of a rule is what two people approved',
  as: 'app',
  find: async (tx, agencyId) => {
    const found = await sql<{ what: string }>`
      with said as (
        select e.kind, convert_from(o.content, 'UTF8')::jsonb as rule from ledger.entry e
          join ledger.opening o on o.agency_id = e.agency_id and o.chain = e.chain and o.seq = e.seq and o.part = 'rule'
         where e.agency_id = ${agencyId} and e.chain = 'agency' and e.kind in ('rule.versioned', 'rule.confirmed')),
      approved as (select id from approval.request where agency_id = ${agencyId} and state = 'approved' and asked_by <> decided_by)
      select 'The version ' || v.id || ' of the rule ' || v.key || ' is not what two people approved' as what from rulebook.version v
       where v.agency_id = ${agencyId} and not exists (
         select 1 from said s join approved a on a.id = (s.rule ->> 'request')::uuid
          where s.kind = 'rule.versioned' and s.rule ->> 'rule' = v.id::text and s.rule ->> 'key' = v.key and s.rule -> 'value' = v.value and s.rule ->> 'legalBasis' = v.legal_basis
            and s.rule ->> 'article' is not distinct from v.article and s.rule ->> 'validFrom' = v.valid_from::text and s.rule ->> 'validTo' is not distinct from v.valid_to::text)
      union all
      select 'The rule ' || c.rule_id || ' is confirmed, and no two people said so' from rulebook.confirmation c
       where c.agency_id = ${agencyId} and not exists (
         select 1 from said s join approved a on a.id = (s.rule ->> 'request')::uuid where s.rule ->> 'rule' = c.rule_id::text and s.rule ->> 'evidence' = c.evidence)
      union all
      select 'The confirmed rule ' || c.rule_id || ' is not there' from rulebook.confirmation c
       where c.agency_id = ${agencyId} and not exists (select 1 from rulebook.entry e where e.id = c.rule_id)
         and not exists (select 1 from rulebook.version v where v.agency_id = ${agencyId} and v.id = c.rule_id)`.execute(tx)
    return found.rows.map(({ what }) => what)
  },
}

/** A confirmed national rule still says what was confirmed: nobody changed the row underneath. */
const confirmedUnchanged: DoctorCheck = {
  promise: 'I-1',
  name: 'every confirmed national rule says what was confirmed',
  as: 'app',
  find: async (tx, agencyId) => {
    const found = await sql<{ what: string }>`
      select 'The rule ' || n.key || ' was changed after it was confirmed' as what from rulebook.entry n
        join ledger.opening o on o.agency_id = ${agencyId} and o.chain = 'agency' and o.part = 'rule'
        join ledger.entry e on e.agency_id = o.agency_id and e.chain = o.chain and e.seq = o.seq and e.kind = 'rule.confirmed'
       where convert_from(o.content, 'UTF8')::jsonb ->> 'rule' = n.id::text
         and (convert_from(o.content, 'UTF8')::jsonb -> 'value' <> n.value or convert_from(o.content, 'UTF8')::jsonb ->> 'validFrom' <> n.valid_from::text)`.execute(tx)
    return found.rows.map(({ what }) => what)
  },
}

export const rulebookDoctor: readonly DoctorCheck[] = [rulesInLedger, confirmedUnchanged]
