create schema people authorization current_user;
grant usage on schema people to jenjang_app, jenjang_personal;
create schema protected authorization current_user;
grant usage on schema protected to jenjang_personal;

-- An employee is a row of one agency: the same human in two agencies is two employees of one person. person_id names a row of a
-- local table, so it carries no foreign key (beyond one machine, rule 3). What is true of the employee stands in facts.
-- table people.employee: agency
create table people.employee (
  agency_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  siasn_id text constraint employee_siasn_length check (length(siasn_id) between 1 and 64),
  written_by uuid not null,
  recorded_at timestamptz(3) not null,
  constraint employee_key primary key (agency_id, id)
);
create index employee_person on people.employee (agency_id, person_id);
select access.guard('people.employee');
grant select on people.employee to jenjang_app;
grant select, insert on people.employee to jenjang_personal;

-- Facts have two times: valid (the field's TMT, from and to; null from: as long as we know) and recorded (from and to). Nothing is
-- overwritten: a change closes the row in recorded time and writes others beside it. `version` counts the rows of one employee's fact;
-- `written_by` and `closed_by` name the act (people.act). A hand-verified row is not overwritten by an import (I-31).
-- Facts carry no foreign key to the employee, nor the employee to the agency: at six microseconds a row they would double the time of an
-- import (decision 0010); every fact is written by one statement that has the employee, nobody may delete one, and the doctor looks for orphans.

-- How a person stands in lists: the name and the last three digits of the number (the whole number is in `protected`).
-- table people.name: agency
create table people.name (
  agency_id uuid not null,
  employee_id uuid not null,
  version integer not null,
  name text not null constraint name_length check (length(name) between 1 and 1000),
  -- small letters without accents: the order of lists, as the alphabet of Indonesian has it, at a fifth of the price of an ICU collation
  sort_name text collate "C" not null constraint name_sort_length check (length(sort_name) between 1 and 1000),
  front_title text,
  back_title text,
  nip_tail text not null constraint name_nip_tail check (length(nip_tail) = 3),
  valid_from date,
  valid_to date,
  recorded_from timestamptz(3) not null,
  recorded_to timestamptz(3),
  is_open boolean not null generated always as (recorded_to is null and valid_to is null) stored,
  written_by uuid not null,
  closed_by uuid,
  hand_verified boolean not null default false,
  constraint name_key primary key (agency_id, employee_id, version),
  constraint name_closing check ((recorded_to is null) = (closed_by is null))
);
create index name_sorted on people.name (agency_id, sort_name, employee_id) where is_open;

-- Kind of employment, legal position, and the letters of appointment.
-- table people.standing: agency
create table people.standing (
  agency_id uuid not null,
  employee_id uuid not null,
  version integer not null,
  kind text not null constraint standing_kind check (kind in ('CPNS', 'PNS', 'PPPK', 'PPPK_PW', 'unknown')),
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
  valid_from date,
  valid_to date,
  recorded_from timestamptz(3) not null,
  recorded_to timestamptz(3),
  is_open boolean not null generated always as (recorded_to is null and valid_to is null) stored,
  written_by uuid not null,
  closed_by uuid,
  hand_verified boolean not null default false,
  constraint standing_key primary key (agency_id, employee_id, version),
  constraint standing_closing check ((recorded_to is null) = (closed_by is null))
);

-- Pangkat, golongan ruang, and the years of service that count for it.
-- table people.rank: agency
create table people.rank (
  agency_id uuid not null,
  employee_id uuid not null,
  version integer not null,
  grade_id text,
  grade text,
  first_grade_id text,
  first_grade text,
  service_years text,
  service_months text,
  valid_from date,
  valid_to date,
  recorded_from timestamptz(3) not null,
  recorded_to timestamptz(3),
  is_open boolean not null generated always as (recorded_to is null and valid_to is null) stored,
  written_by uuid not null,
  closed_by uuid,
  hand_verified boolean not null default false,
  constraint rank_key primary key (agency_id, employee_id, version),
  constraint rank_closing check ((recorded_to is null) = (closed_by is null))
);

-- Where the employee works and in which position, since the TMT of the position.
-- table people.placement: agency
create table people.placement (
  agency_id uuid not null,
  employee_id uuid not null,
  version integer not null,
  unit_id uuid,
  position_id uuid,
  assignment text not null default 'definitive' constraint placement_assignment check (assignment in ('definitive', 'plt', 'plh', 'pj', 'tt')),
  valid_from date,
  valid_to date,
  recorded_from timestamptz(3) not null,
  recorded_to timestamptz(3),
  is_open boolean not null generated always as (recorded_to is null and valid_to is null) stored,
  written_by uuid not null,
  closed_by uuid,
  hand_verified boolean not null default false,
  constraint placement_key primary key (agency_id, employee_id, version),
  constraint placement_closing check ((recorded_to is null) = (closed_by is null))
);
create index placement_unit on people.placement (agency_id, unit_id) where is_open;

-- The highest education on record.
-- table people.education: agency
create table people.education (
  agency_id uuid not null,
  employee_id uuid not null,
  version integer not null,
  level_id text,
  level text,
  major_id text,
  major text,
  graduated text,
  school text,
  valid_from date,
  valid_to date,
  recorded_from timestamptz(3) not null,
  recorded_to timestamptz(3),
  is_open boolean not null generated always as (recorded_to is null and valid_to is null) stored,
  written_by uuid not null,
  closed_by uuid,
  hand_verified boolean not null default false,
  constraint education_key primary key (agency_id, employee_id, version),
  constraint education_closing check ((recorded_to is null) = (closed_by is null))
);

-- What identifies and reaches a person. The number carries birth date and sex (I-17).
-- table protected.identity: agency
create table protected.identity (
  agency_id uuid not null,
  employee_id uuid not null,
  version integer not null,
  nip text not null constraint identity_nip_length check (length(nip) = 18),
  nip_old text,
  nik text constraint identity_nik_length check (length(nik) = 16),
  nik_valid text,
  phone text,
  email text,
  office_email text,
  address text,
  valid_from date,
  valid_to date,
  recorded_from timestamptz(3) not null,
  recorded_to timestamptz(3),
  is_open boolean not null generated always as (recorded_to is null and valid_to is null) stored,
  written_by uuid not null,
  closed_by uuid,
  hand_verified boolean not null default false,
  constraint identity_key primary key (agency_id, employee_id, version),
  constraint identity_closing check ((recorded_to is null) = (closed_by is null))
);

-- What may never reach a score (I-15).
-- table protected.attribute: agency
create table protected.attribute (
  agency_id uuid not null,
  employee_id uuid not null,
  version integer not null,
  birth_date date,
  birth_place_id text,
  birth_place text,
  sex text,
  religion_id text,
  religion text,
  marital_status_id text,
  marital_status text,
  ethnicity text,
  disability text,
  valid_from date,
  valid_to date,
  recorded_from timestamptz(3) not null,
  recorded_to timestamptz(3),
  is_open boolean not null generated always as (recorded_to is null and valid_to is null) stored,
  written_by uuid not null,
  closed_by uuid,
  hand_verified boolean not null default false,
  constraint attribute_key primary key (agency_id, employee_id, version),
  constraint attribute_closing check ((recorded_to is null) = (closed_by is null))
);

-- A row of a fact is closed once and says nothing else afterwards.
create function people.close_once() returns trigger language plpgsql as $$
begin
  if old.recorded_to is not null then
    raise exception 'A closed row of % stays as it is.', tg_argv[0] using errcode = 'JJ003';
  end if;
  return new;
end
$$;
grant execute on function people.close_once() to public;
create trigger close_once before update on people.name for each row execute function people.close_once('people.name');
create trigger close_once before update on people.standing for each row execute function people.close_once('people.standing');
create trigger close_once before update on people.rank for each row execute function people.close_once('people.rank');
create trigger close_once before update on people.placement for each row execute function people.close_once('people.placement');
create trigger close_once before update on people.education for each row execute function people.close_once('people.education');
create trigger close_once before update on protected.identity for each row execute function people.close_once('protected.identity');
create trigger close_once before update on protected.attribute for each row execute function people.close_once('protected.attribute');

select access.guard('people.name');
select access.guard('people.standing');
select access.guard('people.rank');
select access.guard('people.placement');
select access.guard('people.education');
select access.guard('protected.identity');
select access.guard('protected.attribute');

grant select on people.name, people.standing, people.rank, people.placement, people.education to jenjang_app;
grant select, insert on people.name, people.standing, people.rank, people.placement, people.education to jenjang_personal;
grant select, insert on protected.identity, protected.attribute to jenjang_personal;
grant update (recorded_to, closed_by) on people.name, people.standing, people.rank, people.placement, people.education to jenjang_personal;
grant update (recorded_to, closed_by) on protected.identity, protected.attribute to jenjang_personal;

-- The folded words of a name, for search under row security: prefix search with leakproof operators only. Derived, may be built anew.
-- table people.word: agency
create table people.word (
  agency_id uuid not null,
  word text collate "C" not null constraint word_length check (length(word) between 1 and 60),
  employee_id uuid not null,
  constraint word_key primary key (agency_id, word, employee_id)
);
select access.guard('people.word');
grant select on people.word to jenjang_app;
grant select, insert, delete on people.word to jenjang_personal;

-- Who wrote facts: an import, its undoing, a correction by hand.
-- table people.act: agency
create table people.act (
  agency_id uuid not null constraint act_agency_fk references platform.agency (id),
  id uuid not null,
  kind text not null constraint act_kind check (kind in ('import', 'undo', 'correction')),
  import_id uuid,
  person_id uuid not null,
  reason text constraint act_reason_length check (length(reason) <= 2000),
  at timestamptz(3) not null,
  constraint act_key primary key (agency_id, id)
);
select access.guard('people.act');
grant select on people.act to jenjang_app;
grant select, insert on people.act to jenjang_personal;

-- One row per agency: `version` grows with every act, so that a preview that was made for another roster is refused (I-30).
-- table people.roster: agency
create table people.roster (
  agency_id uuid not null constraint roster_agency_fk references platform.agency (id),
  version integer not null,
  constraint roster_key primary key (agency_id)
);
select access.guard('people.roster');
grant select on people.roster to jenjang_app;
grant select, insert, update on people.roster to jenjang_personal;

-- A roster that has just come in has no statistics, and searches would be planned blindly until the database's own analyse comes by. From
-- PostgreSQL 17 on the importing role may take them itself; before that the request is passed over with a warning.
do $$
begin
  if current_setting('server_version_num')::integer >= 170000 then
    grant maintain on people.employee, people.name, people.standing, people.rank, people.placement, people.education, people.word,
      protected.identity, protected.attribute to jenjang_personal;
  end if;
end
$$;
