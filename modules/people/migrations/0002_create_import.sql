-- One import: read and checked first, previewed, then applied as a whole or not at all (I-31).
-- table people.import: agency
create table people.import (
  agency_id uuid not null constraint import_agency_fk references platform.agency (id),
  id uuid not null,
  file_id uuid,
  file_name text not null constraint import_file_name_length check (length(file_name) between 1 and 300),
  file_sha text not null constraint import_file_sha_form check (file_sha ~ '^[0-9a-f]{64}$'),
  file_size bigint not null,
  -- reading: being read; refused: the file as a whole; staged: may be applied; then what became of it
  state text not null constraint import_state check (state in ('reading', 'refused', 'staged', 'applied', 'abandoned', 'undone')),
  refusal text,
  refusal_facts jsonb not null default '{}',
  columns text[] not null default '{}',
  rows_read integer not null default 0,
  accepted integer not null default 0,
  rejected integer not null default 0,
  warnings integer not null default 0,
  people_new integer not null default 0,
  people_changed integer not null default 0,
  people_gone integer not null default 0,
  cells_changed integer not null default 0,
  -- SHA-256 over the accepted rows in their order, as they will be applied
  digest text constraint import_digest_form check (digest ~ '^[0-9a-f]{64}$'),
  roster_version integer,
  seconds numeric(9, 2),
  staged_by uuid not null,
  staged_at timestamptz(3) not null,
  -- while it is being read: the last sign of life
  progress_at timestamptz(3) not null,
  applied_at timestamptz(3),
  set_aside integer not null default 0,
  row_version integer not null default 1,
  constraint import_key primary key (agency_id, id),
  constraint import_file_key unique (agency_id, file_id)
);
create index import_newest on people.import (agency_id, staged_at desc, id);
select access.guard('people.import');
grant select, insert, update on people.import to jenjang_personal;
grant select on people.import to jenjang_app;

-- What the check found. `shown` is the cell as it may be shown: never a whole number, never a protected value (I-17).
-- table people.import_finding: agency
create table people.import_finding (
  agency_id uuid not null,
  import_id uuid not null,
  ordinal integer not null,
  row_number integer not null,
  heading text not null constraint finding_heading_length check (length(heading) <= 300),
  code text not null constraint finding_code_length check (length(code) <= 40),
  refuses boolean not null,
  shown text not null constraint finding_shown_length check (length(shown) <= 200),
  constraint import_finding_key primary key (agency_id, import_id, ordinal),
  constraint import_finding_import_fk foreign key (agency_id, import_id) references people.import (agency_id, id)
);
select access.guard('people.import_finding');
grant select, insert, delete on people.import_finding to jenjang_personal;

-- The rows that were refused, with the name that the two people set aside by.
-- table people.import_refused: agency
create table people.import_refused (
  agency_id uuid not null,
  import_id uuid not null,
  row_number integer not null,
  name text not null constraint import_refused_name_length check (length(name) <= 1000),
  nip_tail text not null constraint import_refused_tail_length check (length(nip_tail) <= 3),
  -- the employee whom the row is about, where the number could be read: such a person is not gone
  employee_id uuid,
  constraint import_refused_key primary key (agency_id, import_id, row_number),
  constraint import_refused_import_fk foreign key (agency_id, import_id) references people.import (agency_id, id)
);
select access.guard('people.import_refused');
grant select, insert, delete on people.import_refused to jenjang_personal;

-- What would change, cell by cell. Of a protected value only that it changes.
-- table people.import_change: agency
create table people.import_change (
  agency_id uuid not null,
  import_id uuid not null,
  employee_id uuid not null,
  field text not null constraint import_change_field_length check (length(field) <= 60),
  row_number integer not null,
  before text,
  after text,
  hidden boolean not null,
  -- true: verified by hand, so the import leaves it as it is
  kept boolean not null,
  since date,
  constraint import_change_key primary key (agency_id, import_id, employee_id, field),
  constraint import_change_import_fk foreign key (agency_id, import_id) references people.import (agency_id, id)
);
select access.guard('people.import_change');
grant select, insert, delete on people.import_change to jenjang_personal;

-- Units and positions that the file names and the agency does not know yet: made, to be placed, when the import is applied.
-- table people.import_named: agency
create table people.import_named (
  agency_id uuid not null,
  import_id uuid not null,
  id uuid not null,
  kind text not null constraint import_named_kind check (kind in ('unit', 'position')),
  siasn_id text,
  name text not null,
  position_type text,
  constraint import_named_key primary key (agency_id, import_id, id),
  constraint import_named_import_fk foreign key (agency_id, import_id) references people.import (agency_id, id)
);
select access.guard('people.import_named');
grant select, insert, delete on people.import_named to jenjang_personal;

-- The accepted rows of an import that waits. Removed when it is applied or abandoned: the file itself is kept.
-- table protected.import_row: agency
create table protected.import_row (
  agency_id uuid not null,
  import_id uuid not null,
  row_number integer not null,
  employee_id uuid not null,
  person_id uuid not null,
  is_new boolean not null,
  siasn_id text,
  -- the folded words of the name, with blanks between
  words text not null,
  name text not null,
  sort_name text not null,
  front_title text,
  back_title text,
  nip_tail text not null,
  nip text not null,
  nip_old text,
  nik text,
  nik_valid text,
  phone text,
  email text,
  office_email text,
  address text,
  birth_date date,
  birth_place_id text,
  birth_place text,
  sex text,
  religion_id text,
  religion text,
  marital_status_id text,
  marital_status text,
  kind text not null,
  legal_position_id text,
  legal_position text,
  employment_type_id text,
  employment_type text,
  cpns_from date,
  cpns_letter text,
  cpns_letter_date date,
  pns_from date,
  pns_letter text,
  pns_letter_date date,
  home_agency_id text,
  home_agency text,
  work_agency_id text,
  work_agency text,
  grade_from date,
  grade_id text,
  grade text,
  first_grade_id text,
  first_grade text,
  service_years text,
  service_months text,
  position_from date,
  unit_id uuid,
  position_id uuid,
  level_id text,
  level text,
  major_id text,
  major text,
  graduated text,
  school text,
  constraint import_row_key primary key (agency_id, import_id, row_number)
);
select access.guard('protected.import_row');
grant select, insert, delete on protected.import_row to jenjang_personal;
