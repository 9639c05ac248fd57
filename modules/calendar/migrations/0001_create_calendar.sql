create schema calendar authorization current_user;
grant usage on schema calendar to jenjang_app;

-- The days off and the working week of one year of an agency, made by two people (I-10). Immutable: a change is another version of the
-- whole year. `days`: [{"day","kind","name"}] in the order of days; `week`: the ISO weekdays on which the office works.
-- table calendar.version: agency
create table calendar.version (
  agency_id uuid not null constraint version_agency_fk references platform.agency (id),
  id uuid not null,
  year integer not null constraint version_year check (year between 2000 and 2199),
  week jsonb not null,
  days jsonb not null,
  -- SHA-256 of the canonical {"days","week","year"}: what the chain of the agency and published terms name
  digest text not null constraint version_digest_form check (digest ~ '^[0-9a-f]{64}$'),
  basis text not null constraint version_basis_length check (length(basis) between 1 and 1000),
  asked_name text not null,
  approved_name text not null,
  made_at timestamptz(3) not null,
  constraint version_primary primary key (agency_id, id)
);
create index version_of_year on calendar.version (agency_id, year, made_at desc);
select access.guard('calendar.version');
grant select, insert on calendar.version to jenjang_app;
