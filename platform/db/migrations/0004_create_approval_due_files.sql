-- Two people (I-10): what one asked, the other sees exactly as it was asked, and decides.
create schema approval;
grant usage on schema approval to jenjang_app, jenjang_personal, jenjang_rank;

-- table approval.request: agency
create table approval.request (
  agency_id uuid not null constraint request_agency_fk references platform.agency (id),
  id uuid not null,
  kind text not null,
  process_id uuid,
  -- canonical JSON, exactly what both people see
  document bytea not null,
  digest text not null,
  state text not null constraint request_state check (state in ('asked', 'approved', 'refused', 'withdrawn', 'expired')),
  asked_by uuid not null,
  asked_name text not null,
  asked_at timestamptz(3) not null,
  expires_at timestamptz(3) not null,
  decided_by uuid,
  decided_name text,
  decided_at timestamptz(3),
  reason text constraint request_reason_length check (length(reason) <= 4000),
  row_version integer not null default 1,
  constraint approval_request_key primary key (agency_id, id)
);
create index request_open on approval.request (agency_id, state, asked_at);
select access.guard('approval.request');
grant select, insert, update on approval.request to jenjang_app, jenjang_personal, jenjang_rank;

-- What is due at a moment, carried out by the server's loop, idempotently; late ones at the next start.
create schema due;
grant usage on schema due to jenjang_app, jenjang_personal, jenjang_rank;

-- table due.task: agency
create table due.task (
  agency_id uuid not null constraint task_agency_fk references platform.agency (id),
  id uuid not null,
  kind text not null,
  subject uuid not null,
  at timestamptz(3) not null,
  done_at timestamptz(3),
  withdrawn_at timestamptz(3),
  failures integer not null default 0,
  note text,
  constraint task_key primary key (agency_id, id)
);
create index task_open on due.task (agency_id, at) where done_at is null and withdrawn_at is null;
select access.guard('due.task');
grant select, insert, update on due.task to jenjang_app, jenjang_personal, jenjang_rank;

-- Work to be done after commit (beyond one machine, rule 18): ids only, never content.
-- table due.outbox: agency
create table due.outbox (
  agency_id uuid not null,
  id uuid not null,
  kind text not null,
  payload jsonb not null,
  at timestamptz(3) not null,
  sent_at timestamptz(3),
  constraint outbox_key primary key (agency_id, id)
);
create index outbox_open on due.outbox (agency_id, at) where sent_at is null;
select access.guard('due.outbox');
grant select, insert, update on due.outbox to jenjang_app, jenjang_personal, jenjang_rank;

create schema files;
grant usage on schema files to jenjang_app, jenjang_personal;

-- table files.file: agency
create table files.file (
  agency_id uuid not null constraint file_agency_fk references platform.agency (id),
  id uuid not null,
  sha256 text not null constraint file_sha256_form check (sha256 ~ '^[0-9a-f]{64}$'),
  size bigint not null,
  type text not null,
  -- the name that the person gave: a carrier, never shown to a judge (I-17)
  name text not null constraint file_name_length check (length(name) between 1 and 255),
  -- the random names under which the bytes lie
  place text not null,
  clean_place text,
  clean_sha256 text,
  clean_size bigint,
  uploaded_by uuid not null,
  uploaded_at timestamptz(3) not null,
  erased_at timestamptz(3),
  constraint file_key primary key (agency_id, id)
);
select access.guard('files.file');
grant select, insert, update on files.file to jenjang_app;
grant select, insert on files.file to jenjang_personal;
