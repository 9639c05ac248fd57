create schema organisation authorization current_user;
grant usage on schema organisation to jenjang_app, jenjang_personal;

-- A unit (unor) lives for ever; what is true of it is a fact with two times: valid (from, to) and recorded (from, to). Nothing
-- is overwritten: a row is closed in recorded time, once, and others are written beside it. `written_by` and `closed_by` name the
-- import or the act.
-- table organisation.unit: agency
create table organisation.unit (
  agency_id uuid not null constraint unit_agency_fk references platform.agency (id),
  id uuid not null,
  siasn_id text constraint unit_siasn_length check (length(siasn_id) between 1 and 64),
  written_by uuid not null,
  recorded_at timestamptz(3) not null,
  constraint unit_key primary key (agency_id, id),
  constraint unit_siasn_key unique (agency_id, siasn_id)
);
select access.guard('organisation.unit');
grant select, insert on organisation.unit to jenjang_app, jenjang_personal;

-- table organisation.unit_fact: agency
create table organisation.unit_fact (
  agency_id uuid not null,
  unit_id uuid not null,
  version integer not null,
  name text not null constraint unit_fact_name_length check (length(name) between 1 and 1000),
  parent_id uuid,
  -- to_be_placed: named by a roster, and nobody has said yet where in the tree it stands
  state text not null constraint unit_fact_state check (state in ('placed', 'to_be_placed')),
  valid_from date,
  valid_to date,
  recorded_from timestamptz(3) not null,
  recorded_to timestamptz(3),
  is_open boolean not null generated always as (recorded_to is null and valid_to is null) stored,
  written_by uuid not null,
  closed_by uuid,
  constraint unit_fact_key primary key (agency_id, unit_id, version),
  constraint unit_fact_unit_fk foreign key (agency_id, unit_id) references organisation.unit (agency_id, id),
  constraint unit_fact_parent_fk foreign key (agency_id, parent_id) references organisation.unit (agency_id, id),
  constraint unit_fact_not_itself check (parent_id is null or parent_id <> unit_id),
  constraint unit_fact_waiting check (state = 'placed' or parent_id is null),
  constraint unit_fact_closing check ((recorded_to is null) = (closed_by is null)),
  constraint unit_fact_period check (valid_from is null or valid_to is null or valid_to >= valid_from)
);
create unique index unit_fact_open on organisation.unit_fact (agency_id, unit_id) where is_open;
-- One root per agency.
create unique index unit_fact_root on organisation.unit_fact (agency_id)
  where is_open and parent_id is null and state = 'placed';
create index unit_fact_parent on organisation.unit_fact (agency_id, parent_id);
select access.guard('organisation.unit_fact');
grant select, insert on organisation.unit_fact to jenjang_app, jenjang_personal;
grant update (recorded_to, closed_by) on organisation.unit_fact to jenjang_app, jenjang_personal;

-- A position (jabatan): a structural post of one unit, or a title of the national nomenclature that many hold.
-- table organisation.position: agency
create table organisation.position (
  agency_id uuid not null constraint position_agency_fk references platform.agency (id),
  id uuid not null,
  siasn_id text constraint position_siasn_length check (length(siasn_id) between 1 and 64),
  written_by uuid not null,
  recorded_at timestamptz(3) not null,
  constraint position_key primary key (agency_id, id),
  constraint position_siasn_key unique (agency_id, siasn_id)
);
select access.guard('organisation.position');
grant select, insert on organisation.position to jenjang_app, jenjang_personal;

-- table organisation.position_fact: agency
create table organisation.position_fact (
  agency_id uuid not null,
  position_id uuid not null,
  version integer not null,
  name text not null constraint position_name_length check (length(name) between 1 and 1000),
  kind text not null constraint position_kind check (kind in ('structural', 'functional', 'dual', 'operational', 'unknown')),
  tier text constraint position_tier check (tier in ('JPT_UTAMA', 'JPT_MADYA', 'JPT_PRATAMA', 'ADMINISTRATOR', 'PENGAWAS',
    'JF_UT', 'JF_MA', 'JF_MU', 'JF_PT', 'JF_PY', 'JF_MH', 'JF_TR', 'JF_PM', 'PELAKSANA')),
  -- the rulebook's key of the age of pension, where the position has one of its own
  pension_key text constraint position_pension_key check (length(pension_key) <= 80),
  -- title: read from the title and not confirmed by anybody
  basis text not null constraint position_basis check (basis in ('title', 'person')),
  state text not null constraint position_state check (state in ('placed', 'to_be_placed')),
  valid_from date,
  valid_to date,
  recorded_from timestamptz(3) not null,
  recorded_to timestamptz(3),
  is_open boolean not null generated always as (recorded_to is null and valid_to is null) stored,
  written_by uuid not null,
  closed_by uuid,
  constraint position_fact_key primary key (agency_id, position_id, version),
  constraint position_fact_position_fk foreign key (agency_id, position_id) references organisation.position (agency_id, id),
  constraint position_fact_closing check ((recorded_to is null) = (closed_by is null)),
  constraint position_fact_period check (valid_from is null or valid_to is null or valid_to >= valid_from)
);
create unique index position_fact_open on organisation.position_fact (agency_id, position_id) where is_open;
select access.guard('organisation.position_fact');
grant select, insert on organisation.position_fact to jenjang_app, jenjang_personal;
grant update (recorded_to, closed_by) on organisation.position_fact to jenjang_app, jenjang_personal;

-- A row of a fact is closed once and says nothing else afterwards.
create function organisation.close_once() returns trigger language plpgsql as $$
begin
  if old.recorded_to is not null then
    raise exception 'A closed row of % stays as it is.', tg_argv[0] using errcode = 'JJ003';
  end if;
  return new;
end
$$;
grant execute on function organisation.close_once() to public;
create trigger close_once before update on organisation.unit_fact for each row execute function organisation.close_once('organisation.unit_fact');
create trigger close_once before update on organisation.position_fact for each row execute function organisation.close_once('organisation.position_fact');
