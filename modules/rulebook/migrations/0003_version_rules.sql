-- What a value is (its kind and unit), what it is called, and where it was taken from. Origin: copy, seen in a public copy of the law or a
-- public system; partly, seen in part; memory, from experience; proposal, of this product and no law.
alter table rulebook.entry
  add column name jsonb not null default '{}',
  add column kind text not null default 'record' constraint entry_kind check (kind in ('integer', 'decimal', 'text', 'list', 'record', 'table')),
  add column unit text not null default '' constraint entry_unit_length check (length(unit) <= 20),
  add column origin text not null default 'copy' constraint entry_origin check (origin in ('copy', 'partly', 'memory', 'proposal'));

-- An agency's own version of a rule, made by two people (I-10). Immutable: a correction is another version, from the same day or a later one.
-- table rulebook.version: agency
create table rulebook.version (
  agency_id uuid not null constraint version_agency_fk references platform.agency (id),
  id uuid not null,
  key text not null constraint version_key_form check (key ~ '^[a-z0-9_.]{1,80}$'),
  kind text not null constraint version_kind check (kind in ('integer', 'decimal', 'text', 'list', 'record', 'table')),
  unit text not null constraint version_unit_length check (length(unit) <= 20),
  value jsonb not null,
  legal_basis text not null constraint version_basis_length check (length(legal_basis) between 1 and 300),
  article text constraint version_article_length check (length(article) <= 100),
  valid_from date not null,
  valid_to date,
  note text not null default '' constraint version_note_length check (length(note) <= 1000),
  -- the version that the two people saw beside it
  based_on uuid not null,
  made_at timestamptz(3) not null,
  constraint version_primary primary key (agency_id, id),
  constraint version_period check (valid_to is null or valid_to > valid_from)
);
create index version_of_key on rulebook.version (agency_id, key, valid_from);
select access.guard('rulebook.version');
grant select, insert on rulebook.version to jenjang_app;
grant select on rulebook.version to jenjang_personal, jenjang_rank, jenjang_audit;

-- Two people of the agency compared a version with the State Gazette: what they compared, and who they are.
-- table rulebook.confirmation: agency
create table rulebook.confirmation (
  agency_id uuid not null constraint confirmation_agency_fk references platform.agency (id),
  rule_id uuid not null,
  evidence text not null constraint confirmation_evidence check (length(evidence) between 1 and 2000),
  asked_by uuid not null,
  asked_name text not null,
  confirmed_by uuid not null,
  confirmed_name text not null,
  confirmed_at timestamptz(3) not null,
  constraint confirmation_primary primary key (agency_id, rule_id),
  constraint confirmation_two_people check (asked_by <> confirmed_by)
);
select access.guard('rulebook.confirmation');
grant select, insert on rulebook.confirmation to jenjang_app;
grant select (agency_id, rule_id) on rulebook.confirmation to jenjang_personal, jenjang_rank, jenjang_audit;
