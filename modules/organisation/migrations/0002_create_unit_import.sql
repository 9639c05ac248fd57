-- What the SIASN unit reference says of a unit besides its name and place: the post of its head, that post's echelon, who leads it now
-- (the SIASN id of an employee), and the unit of the first level that it belongs to.
alter table organisation.unit_fact
  add column head_title text constraint unit_fact_head_title_length check (length(head_title) <= 1000),
  add column echelon_id text constraint unit_fact_echelon_length check (length(echelon_id) <= 64),
  add column leader_siasn_id text constraint unit_fact_leader_length check (length(leader_siasn_id) <= 64),
  add column top_siasn_id text constraint unit_fact_top_length check (length(top_siasn_id) <= 64);

-- One import of the unit reference: read into its rows, previewed against the tree of the moment, applied as a whole by two people, undone
-- as a whole (I-31). A reference has some thousand rows and nothing personal but the id of the leader: the rows stay as one document.
-- table organisation.unit_import: agency
create table organisation.unit_import (
  agency_id uuid not null constraint unit_import_agency_fk references platform.agency (id),
  id uuid not null,
  file_id uuid,
  file_name text not null constraint unit_import_file_name_length check (length(file_name) between 1 and 300),
  file_sha text not null constraint unit_import_file_sha_form check (file_sha ~ '^[0-9a-f]{64}$'),
  state text not null constraint unit_import_state check (state in ('staged', 'applied', 'abandoned', 'undone')),
  rows jsonb not null,
  -- what it changed when it was applied; until then the plan is made anew at each reading
  plan jsonb,
  -- SHA-256 over the plan that the first person saw
  digest text not null constraint unit_import_digest_form check (digest ~ '^[0-9a-f]{64}$'),
  staged_by uuid not null,
  staged_at timestamptz(3) not null,
  applied_at timestamptz(3),
  set_aside integer not null default 0,
  row_version integer not null default 1,
  constraint unit_import_key primary key (agency_id, id),
  constraint unit_import_file_key unique (agency_id, file_id)
);
create index unit_import_newest on organisation.unit_import (agency_id, staged_at desc, id);
select access.guard('organisation.unit_import');
grant select, insert on organisation.unit_import to jenjang_app;
grant update (state, plan, digest, applied_at, set_aside, row_version) on organisation.unit_import to jenjang_app;
