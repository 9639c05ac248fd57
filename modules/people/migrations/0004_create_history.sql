-- The histories (riwayat) of an employee as SIASN gives them: ranks, posts, education, training, performance, awards; discipline lies apart, with what is protected.
-- Facts with two times: a row that differs is closed in recorded time and another is written beside it. `key` is SIASN's id of the row, or what tells it apart where
-- the file gives none; `content` the kept cells by the names of SIASN. No foreign key to the employee, as with the other facts (migrations/0001).
-- table people.history: agency
create table people.history (
  agency_id uuid not null,
  employee_id uuid not null,
  kind text not null constraint history_kind check (kind in ('rank', 'post', 'education', 'training', 'performance', 'award')),
  key text not null constraint history_key_length check (length(key) between 1 and 300),
  version integer not null,
  title text not null constraint history_title_length check (length(title) between 1 and 1000),
  content jsonb not null,
  valid_from date,
  valid_to date,
  recorded_from timestamptz(3) not null,
  recorded_to timestamptz(3),
  written_by uuid not null,
  closed_by uuid,
  constraint history_pkey primary key (agency_id, employee_id, kind, key, version),
  constraint history_closing check ((recorded_to is null) = (closed_by is null))
);
create unique index history_open on people.history (agency_id, employee_id, kind, key) where recorded_to is null;
select access.guard('people.history');
create trigger close_once before update on people.history for each row execute function people.close_once('people.history');
grant select on people.history to jenjang_app;
grant select, insert on people.history to jenjang_personal;
grant update (recorded_to, closed_by) on people.history to jenjang_personal;

-- table protected.history: agency
create table protected.history (
  agency_id uuid not null,
  employee_id uuid not null,
  kind text not null constraint protected_history_kind check (kind = 'discipline'),
  key text not null constraint protected_history_key_length check (length(key) between 1 and 300),
  version integer not null,
  title text not null constraint protected_history_title_length check (length(title) between 1 and 1000),
  content jsonb not null,
  valid_from date,
  valid_to date,
  recorded_from timestamptz(3) not null,
  recorded_to timestamptz(3),
  written_by uuid not null,
  closed_by uuid,
  constraint protected_history_pkey primary key (agency_id, employee_id, kind, key, version),
  constraint protected_history_closing check ((recorded_to is null) = (closed_by is null))
);
create unique index protected_history_open on protected.history (agency_id, employee_id, kind, key) where recorded_to is null;
select access.guard('protected.history');
create trigger close_once before update on protected.history for each row execute function people.close_once('protected.history');
grant select, insert on protected.history to jenjang_personal;
grant update (recorded_to, closed_by) on protected.history to jenjang_personal;

-- One import of one kind of history: previewed, applied and undone as a whole, as the roster is (I-31).
-- table people.history_import: agency
create table people.history_import (
  agency_id uuid not null constraint history_import_agency_fk references platform.agency (id),
  id uuid not null,
  kind text not null constraint history_import_kind check (kind in ('rank', 'post', 'education', 'training', 'performance', 'award', 'discipline')),
  file_id uuid,
  file_name text not null constraint history_import_file_name_length check (length(file_name) between 1 and 300),
  file_sha text not null constraint history_import_file_sha_form check (file_sha ~ '^[0-9a-f]{64}$'),
  state text not null constraint history_import_state check (state in ('staged', 'applied', 'abandoned', 'undone')),
  rows_read integer not null,
  accepted integer not null,
  -- what the check found, as it may be shown; the first five thousand
  findings jsonb not null,
  refused jsonb not null,
  added integer not null default 0,
  changed integer not null default 0,
  gone integer not null default 0,
  digest text not null constraint history_import_digest_form check (digest ~ '^[0-9a-f]{64}$'),
  staged_by uuid not null,
  staged_at timestamptz(3) not null,
  applied_at timestamptz(3),
  set_aside integer not null default 0,
  row_version integer not null default 1,
  constraint history_import_key primary key (agency_id, id),
  constraint history_import_file_key unique (agency_id, file_id, kind)
);
create index history_import_newest on people.history_import (agency_id, staged_at desc, id);
select access.guard('people.history_import');
grant select on people.history_import to jenjang_app;
grant select, insert, update on people.history_import to jenjang_personal;

-- The accepted rows of an import of histories that waits; removed when it is applied or abandoned.
-- table protected.history_row: agency
create table protected.history_row (
  agency_id uuid not null,
  import_id uuid not null,
  row_number integer not null,
  employee_id uuid not null,
  key text not null,
  title text not null,
  content jsonb not null,
  valid_from date,
  valid_to date,
  constraint history_row_key primary key (agency_id, import_id, row_number)
);
select access.guard('protected.history_row');
grant select, insert, delete on protected.history_row to jenjang_personal;
