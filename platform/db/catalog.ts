import type { Pool } from 'pg'

/**
 * What the schema promises, read from the catalog itself: the rules of beyond-one-machine and the walls of the design.
 * Each check returns sentences of what is broken; each is itself proved in catalog.test.ts by breaking the schema once.
 */
export type CatalogCheck = { readonly name: string; readonly find: (owner: Pick<Pool, 'query'>) => Promise<readonly string[]> }

/** Tables without an agency that may hold rows about people: reviewed one by one. A new one is added here on purpose. */
export const reviewedLocalTables: ReadonlySet<string> = new Set([
  'platform.account',
  'platform.attempt',
  'platform.card_code',
  'platform.invitation',
  'platform.membership',
  'platform.migration',
  'platform.person',
  'platform.session',
  'platform.setting',
  'platform.setup_code',
  'platform.table_kind',
])

/** Functions that run with their owner's rights: reviewed one by one, group counts for the audit role only. */
export const reviewedDefiners: ReadonlySet<string> = new Set(['contest.selection_counts'])

/** Which login roles may read columns of the schema `protected` (design, wall 2). */
export const protectedReaders: ReadonlySet<string> = new Set(['jenjang_personal'])

const logins = `('jenjang_app', 'jenjang_personal', 'jenjang_rank', 'jenjang_audit')`
const own = `n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast') and n.nspname not like 'pg\\_temp%' and n.nspname not like 'pg\\_toast%'`

const rowsOf = async (owner: Pick<Pool, 'query'>, sql: string): Promise<readonly string[]> => {
  const result = await owner.query<{ what: string }>(sql)
  return result.rows.map((row) => row.what)
}

const everyTableHasAKind: CatalogCheck = {
  name: 'every table is declared agency, reference or local',
  find: async (owner) =>
    await rowsOf(
      owner,
      `select n.nspname || '.' || c.relname || ' has no kind' as what from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where ${own} and c.relkind in ('r', 'p') and not exists (select 1 from platform.table_kind k where k.name = n.nspname || '.' || c.relname)
       union all
       select k.name || ' is declared and not there' from platform.table_kind k where to_regclass(k.name) is null`,
    ),
}

const localTablesAreReviewed: CatalogCheck = {
  name: 'tables without an agency are a reviewed list',
  find: async (owner) => {
    const local = await owner.query<{ name: string }>(`select name from platform.table_kind where kind = 'local'`)
    return local.rows.filter((row) => !reviewedLocalTables.has(row.name)).map((row) => `${row.name} is local and not on the reviewed list`)
  },
}

const rowSecurity: CatalogCheck = {
  name: 'every agency table has forced row security with USING and WITH CHECK',
  find: async (owner) =>
    await rowsOf(
      owner,
      `select k.name || ' has no forced row security of its agency' as what from platform.table_kind k join pg_class c on c.oid = to_regclass(k.name)
        where k.kind = 'agency' and not (c.relrowsecurity and c.relforcerowsecurity and exists (
          select 1 from pg_policy p where p.polrelid = c.oid and p.polcmd = '*' and p.polpermissive
             and pg_get_expr(p.polqual, p.polrelid) like '%agency_id = (NULLIF(current_setting(''app.agency_id''%'
             and pg_get_expr(p.polwithcheck, p.polrelid) like '%agency_id = (NULLIF(current_setting(''app.agency_id''%'))`,
    ),
}

const otherPoliciesOnlyRead: CatalogCheck = {
  name: 'a policy beside the agency\'s own only lets published rows be read',
  find: async (owner) =>
    await rowsOf(
      owner,
      `select c.oid::regclass || ' has the policy ' || p.polname as what from pg_policy p join pg_class c on c.oid = p.polrelid
        where p.polname <> 'own_agency' and p.polpermissive and (p.polcmd <> 'r' or pg_get_expr(p.polqual, p.polrelid) not like '%published%')`,
    ),
}

const agencyKeys: CatalogCheck = {
  name: 'every key of an agency table begins with agency_id, and foreign keys between agency tables carry it',
  find: async (owner) =>
    await rowsOf(
      owner,
      `select k.name || ' has no primary key' as what from platform.table_kind k
        where k.kind = 'agency' and not exists (select 1 from pg_constraint c where c.conrelid = to_regclass(k.name) and c.contype = 'p')
       union all
       select k.name || ': ' || c.conname || ' does not begin with agency_id' from platform.table_kind k join pg_constraint c on c.conrelid = to_regclass(k.name)
         join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
        where k.kind = 'agency' and (c.contype in ('p', 'u') or (c.contype = 'f' and exists (select 1 from platform.table_kind r where r.kind = 'agency' and to_regclass(r.name) = c.confrelid)))
          and a.attname <> 'agency_id'
       union all
       select k.name || ': the unique index ' || i.indexrelid::regclass || ' does not begin with agency_id' from platform.table_kind k join pg_index i on i.indrelid = to_regclass(k.name)
         left join pg_attribute a on a.attrelid = i.indrelid and a.attnum = i.indkey[0]
        where k.kind = 'agency' and i.indisunique and a.attname is distinct from 'agency_id'
       union all
       select k.name || ': agency_id is not a uuid that is never null' from platform.table_kind k
        where k.kind = 'agency' and not exists (select 1 from pg_attribute a where a.attrelid = to_regclass(k.name) and a.attname = 'agency_id' and a.attnotnull and a.atttypid = 'uuid'::regtype)`,
    ),
}

const foreignKeys: CatalogCheck = {
  name: 'no foreign key goes from an agency to a local table, from a reference to an agency, or sets null',
  find: async (owner) =>
    await rowsOf(
      owner,
      `select k.name || ': ' || c.conname || ' goes from ' || k.kind || ' to ' || r.kind as what from pg_constraint c
         join platform.table_kind k on to_regclass(k.name) = c.conrelid join platform.table_kind r on to_regclass(r.name) = c.confrelid
        where c.contype = 'f' and not (k.kind = r.kind or (k.kind in ('agency', 'local') and r.kind = 'reference'))
       union all
       select c.conrelid::regclass || ': ' || c.conname || ' sets null, a default, or cascades an update' from pg_constraint c
        where c.contype = 'f' and (c.confdeltype in ('n', 'd') or c.confupdtype in ('c', 'n', 'd'))`,
    ),
}

const constraintNames: CatalogCheck = {
  name: 'constraints have names under 40 characters that do not end in digits',
  find: async (owner) =>
    await rowsOf(
      owner,
      `select c.conrelid::regclass || ': ' || c.conname as what from pg_constraint c join platform.table_kind k on to_regclass(k.name) = c.conrelid
        where k.kind = 'agency' and c.contype in ('p', 'u', 'f', 'c') and (length(c.conname) >= 40 or c.conname ~ '[0-9]$')`,
    ),
}

const views: CatalogCheck = {
  name: 'no view without security_invoker, no materialized view',
  find: async (owner) =>
    await rowsOf(
      owner,
      `select c.oid::regclass || ' reads with its owner''s rights' as what from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where ${own} and (c.relkind = 'm' or (c.relkind = 'v' and not coalesce(c.reloptions, '{}') @> '{security_invoker=true}'))`,
    ),
}

const definers: CatalogCheck = {
  name: 'no SECURITY DEFINER outside the reviewed list',
  find: async (owner) => {
    const found = await rowsOf(owner, `select n.nspname || '.' || p.proname as what from pg_proc p join pg_namespace n on n.oid = p.pronamespace where ${own} and p.prosecdef`)
    return found.filter((name) => !reviewedDefiners.has(name)).map((name) => `${name} runs with its owner's rights`)
  },
}

const definersAreForTheAudit: CatalogCheck = {
  name: 'a function with rights of its owner belongs to a login role, fixes its search path, and is for the audit role alone (I-20)',
  find: async (owner) =>
    await rowsOf(
      owner,
      `select p.oid::regprocedure || case when o.rolname not in ${logins} then ' belongs to ' || o.rolname else ' can be called with another search path, or by another role' end as what
         from pg_proc p join pg_namespace n on n.oid = p.pronamespace join pg_roles o on o.oid = p.proowner
        where ${own} and p.prosecdef and (o.rolname not in ${logins} or not coalesce(p.proconfig, '{}') @> array['search_path=""']
          or exists (select 1 from pg_roles r where r.rolname in ${logins} and r.rolname <> 'jenjang_audit' and r.oid <> p.proowner and has_function_privilege(r.oid, p.oid, 'execute')))`,
    ),
}

const loginRolesOwnNothing: CatalogCheck = {
  name: 'the login roles own nothing, are members of nothing, and are neither superuser nor free of row security',
  find: async (owner) =>
    await rowsOf(
      owner,
      `select r.rolname || ' has too much' as what from pg_roles r where r.rolname in ${logins} and (r.rolsuper or r.rolbypassrls or r.rolcreaterole or r.rolcreatedb or not r.rolcanlogin
          or exists (select 1 from pg_auth_members m where m.member = r.oid))
       union all
       select r.rolname || ' owns ' || c.oid::regclass from pg_class c join pg_roles r on r.oid = c.relowner where r.rolname in ${logins}`,
    ),
}

const protectedColumns: CatalogCheck = {
  name: 'each protected column is read by exactly the roles that the design names (I-15)',
  find: async (owner) => {
    const found = await owner.query<{ column: string; role: string }>(
      `select n.nspname || '.' || c.relname || '.' || a.attname as column, r.rolname as role from pg_class c join pg_namespace n on n.oid = c.relnamespace
         join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
         join pg_roles r on r.rolname in ${logins} and has_schema_privilege(r.oid, n.oid, 'usage') and has_column_privilege(r.oid, c.oid, a.attnum, 'select')
        where n.nspname = 'protected' and c.relkind in ('r', 'p', 'v')`,
    )
    return found.rows.filter((row) => !protectedReaders.has(row.role)).map((row) => `${row.column} can be read by ${row.role}`)
  },
}

const rankSeesNoPeople: CatalogCheck = {
  name: 'the ranking role reads nothing of people, files, readings or personal openings (I-15, I-17)',
  find: async (owner) =>
    await rowsOf(
      owner,
      `select n.nspname || '.' || c.relname || '.' || a.attname || ' can be read by jenjang_rank' as what from pg_class c join pg_namespace n on n.oid = c.relnamespace
         join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
        where c.relkind in ('r', 'p', 'v') and (n.nspname in ('protected', 'people', 'organisation', 'files') or n.nspname || '.' || c.relname in ('ledger.opening_personal', 'access.reading', 'platform.person', 'platform.account'))
          and has_schema_privilege('jenjang_rank', n.oid, 'usage') and has_column_privilege('jenjang_rank', c.oid, a.attnum, 'select')`,
    ),
}

const ledgerOnlyGrows: CatalogCheck = {
  name: 'no application role changes or removes an entry of the ledger (I-21)',
  find: async (owner) =>
    await rowsOf(
      owner,
      `select r.rolname || ' may ' || p.privilege || ' ' || t.name as what from pg_roles r, (values ('ledger.entry'), ('ledger.checkpoint'), ('ledger.key'), ('ledger.opening'), ('ledger.opening_personal')) t(name), (values ('update'), ('delete'), ('truncate')) p(privilege)
        where r.rolname in ${logins} and has_table_privilege(r.oid, t.name, p.privilege) and not (p.privilege = 'delete' and t.name = 'ledger.opening_personal' and r.rolname = 'jenjang_app')
       union all
       select t.name || ' has lost its guard' from (values ('ledger.entry'), ('ledger.checkpoint'), ('ledger.key')) t(name)
        where not exists (select 1 from pg_trigger g where g.tgrelid = to_regclass(t.name) and g.tgname = 'append_only' and g.tgenabled <> 'D')
       union all
       select t.name || ' has lost its guard' from (values ('ledger.opening'), ('ledger.opening_personal')) t(name)
        where not exists (select 1 from pg_trigger g where g.tgrelid = to_regclass(t.name) and g.tgname = 'only_erase' and g.tgenabled <> 'D')`,
    ),
}

const personsAreNotReferenced: CatalogCheck = {
  name: 'person_id in an agency table has no foreign key (the person is a local row)',
  find: async (owner) =>
    await rowsOf(
      owner,
      `select c.conrelid::regclass || ': ' || c.conname || ' refers to a person' as what from pg_constraint c join platform.table_kind k on to_regclass(k.name) = c.conrelid
        where k.kind = 'agency' and c.contype = 'f' and c.confrelid in ('platform.person'::regclass, 'platform.account'::regclass)`,
    ),
}

export const catalogChecks: readonly CatalogCheck[] = [
  everyTableHasAKind,
  localTablesAreReviewed,
  rowSecurity,
  otherPoliciesOnlyRead,
  agencyKeys,
  foreignKeys,
  constraintNames,
  views,
  definers,
  definersAreForTheAudit,
  loginRolesOwnNothing,
  protectedColumns,
  rankSeesNoPeople,
  ledgerOnlyGrows,
  personsAreNotReferenced,
]
