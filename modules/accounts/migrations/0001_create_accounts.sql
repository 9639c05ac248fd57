create schema accounts authorization current_user;
grant usage on schema accounts to jenjang_app;

-- One printing of activation slips: for a unit and what is below it, or for everybody. The sheets lie here sealed until their maker takes
-- them, once; then they are gone. Codes are kept as digests alone (platform.invitation).
-- table accounts.slip_run: agency
create table accounts.slip_run (
  agency_id uuid not null constraint slip_run_agency_fk references platform.agency (id),
  id uuid not null,
  unit_id uuid,
  unit_name text constraint slip_run_unit_name_length check (length(unit_name) <= 1000),
  units uuid[],
  -- waiting, printing, ready, taken (the sheets are gone), broken (nothing was printed)
  state text not null constraint slip_run_state check (state in ('waiting', 'printing', 'ready', 'taken', 'broken')),
  slips integer not null default 0,
  printed integer not null default 0,
  -- who got no slip: the account is in use, has a name of its own, or holds a role and the maker is no administrator
  in_use integer not null default 0,
  named integer not null default 0,
  with_role integer not null default 0,
  by_administrator boolean not null,
  made_by uuid not null,
  made_name text not null,
  begun_at timestamptz(3) not null,
  moved_at timestamptz(3) not null,
  expires_at timestamptz(3),
  sheets bytea,
  row_version integer not null default 1,
  constraint slip_run_key primary key (agency_id, id),
  constraint slip_run_sheets check ((sheets is not null) = (state = 'ready'))
);
create index slip_run_newest on accounts.slip_run (agency_id, begun_at desc);
select access.guard('accounts.slip_run');
grant select, insert, update on accounts.slip_run to jenjang_app;

-- Lost access: begun by an officer, finished by the owner with the slip (its invitation is used), seen by an hr officer.
-- table accounts.recovery: agency
create table accounts.recovery (
  agency_id uuid not null constraint recovery_agency_fk references platform.agency (id),
  id uuid not null,
  person_id uuid not null,
  person_name text not null,
  invitation_id uuid not null,
  reason text not null constraint recovery_reason_length check (length(reason) between 5 and 1000),
  begun_by uuid not null,
  begun_name text not null,
  begun_at timestamptz(3) not null,
  seen_by uuid,
  seen_name text,
  seen_at timestamptz(3),
  constraint recovery_key primary key (agency_id, id),
  constraint recovery_other_person check (begun_by <> person_id and (seen_by is null or seen_by <> begun_by))
);
create index recovery_newest on accounts.recovery (agency_id, begun_at desc);
select access.guard('accounts.recovery');
grant select, insert on accounts.recovery to jenjang_app;
grant update (seen_by, seen_name, seen_at) on accounts.recovery to jenjang_app;
