import { afterAll, describe, expect, test } from 'vitest'
import { freshDatabase } from '#test/support/database.ts'
import { catalogChecks } from './catalog.ts'

const database = await freshDatabase()
afterAll(database.drop)
const owner = { query: database.owner } as unknown as Parameters<(typeof catalogChecks)[number]['find']>[0]

/** How each promise of the schema is broken once, to see that its check sees it. Rolled back each time. */
const breaks: Readonly<Record<string, string>> = {
  'every table is declared agency, reference or local': 'create table platform.stray (id uuid primary key)',
  'tables without an agency are a reviewed list': `create table platform.diary (id uuid primary key); insert into platform.table_kind values ('platform.diary', 'local')`,
  'every agency table has forced row security with USING and WITH CHECK': 'alter table access.seat no force row level security',
  "a policy beside the agency's own only lets published rows be read": 'create policy wide on access.seat for select using (true)',
  'every key of an agency table begins with agency_id, and foreign keys between agency tables carry it': 'create unique index seat_alone on access.seat (id)',
  'no foreign key goes from an agency to a local table, from a reference to an agency, or sets null':
    'alter table access.seat add constraint seat_session_fk foreign key (person_id) references platform.session (id)',
  'constraints have names under 40 characters that do not end in digits': 'alter table access.seat add constraint seat_check_1 check (seat <> $$$$)',
  'no view without security_invoker, no materialized view': 'create view access.everything as select * from access.seat',
  'no SECURITY DEFINER outside the reviewed list': 'create function access.all_seats() returns bigint language sql security definer as $$ select count(*) from access.seat $$',
  'a function with rights of its owner belongs to a login role, fixes its search path, and is for the audit role alone (I-20)': 'grant execute on function contest.selection_counts(uuid) to jenjang_app',
  'the login roles own nothing, are members of nothing, and are neither superuser nor free of row security': 'alter table access.seat owner to jenjang_app',
  'each protected column is read by exactly the roles that the design names (I-15)':
    'create schema if not exists protected; create table protected.leak (religion text); grant usage on schema protected to jenjang_app; grant select on protected.leak to jenjang_app',
  'the ranking role reads nothing of people, files, readings or personal openings (I-15, I-17)': 'grant select on ledger.opening_personal to jenjang_rank',
  'no application role changes or removes an entry of the ledger (I-21)': 'grant update on ledger.entry to jenjang_app',
  'person_id in an agency table has no foreign key (the person is a local row)':
    'alter table access.seat add constraint seat_person_fk foreign key (person_id) references platform.person (id)',
}

describe('the schema keeps what it promises', () => {
  for (const check of catalogChecks) {
    test(check.name, async () => {
      expect(await check.find(owner)).toEqual([])
    })
    test(`and the check sees it broken: ${check.name}`, async () => {
      const sql = breaks[check.name]
      if (sql === undefined) throw new Error(`No break is written for "${check.name}".`)
      const broken = await freshDatabase()
      try {
        await broken.owner(sql)
        expect(await check.find({ query: broken.owner } as unknown as typeof owner)).not.toEqual([])
      } finally {
        await broken.drop()
      }
    })
  }
})
