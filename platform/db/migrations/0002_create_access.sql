create schema access;
grant usage on schema access to jenjang_app, jenjang_personal, jenjang_rank, jenjang_audit;

-- The one door into an agency (I-33; beyond one machine, rule 6): SET LOCAL by EXECUTE reaches every node, set_config does not.
create function access.enter(agency uuid) returns void language plpgsql as $$
begin
  execute format('set local app.agency_id = %L', agency::text);
end
$$;
grant execute on function access.enter(uuid) to jenjang_app, jenjang_personal, jenjang_rank, jenjang_audit;

-- Row security of one agency table, the same for all: forced, no row without the entered agency, none written outside it.
create function access.guard(target regclass) returns void language plpgsql as $$
begin
  execute format('alter table %s enable row level security', target);
  execute format('alter table %s force row level security', target);
  execute format(
    'create policy own_agency on %s using (agency_id = nullif(current_setting(''app.agency_id'', true), '''')::uuid) with check (agency_id = nullif(current_setting(''app.agency_id'', true), '''')::uuid)',
    target);
end
$$;
revoke execute on function access.guard(regclass) from public;

-- Append-only tables carry this guard: it stops a superuser too. The table's name is an argument, since on a distributed
-- table the trigger runs on a shard with another name (rule 12).
create function access.append_only() returns trigger language plpgsql as $$
begin
  raise exception 'The table % only grows: no row of it is changed or removed.', tg_argv[0] using errcode = 'JJ001';
end
$$;
grant execute on function access.append_only() to public;

-- table access.granted: agency
create table access.granted (
  agency_id uuid not null constraint granted_agency_fk references platform.agency (id),
  id uuid not null,
  person_id uuid not null,
  role text not null,
  scope text not null constraint granted_scope check (scope in ('agency', 'unit', 'process')),
  scope_id uuid,
  from_at timestamptz(3) not null,
  to_at timestamptz(3),
  asked_by uuid not null,
  approved_by uuid not null,
  ended_at timestamptz(3),
  ended_by uuid,
  row_version integer not null default 1,
  constraint granted_key primary key (agency_id, id),
  constraint granted_scope_named check ((scope = 'agency') = (scope_id is null))
);
create index granted_person on access.granted (agency_id, person_id);
select access.guard('access.granted');
grant select, insert, update on access.granted to jenjang_app;
grant select on access.granted to jenjang_rank, jenjang_personal;

-- A seat in a process: judge, mentor, entrant... Taken and left, never deleted.
-- table access.seat: agency
create table access.seat (
  agency_id uuid not null constraint seat_agency_fk references platform.agency (id),
  id uuid not null,
  process_id uuid not null,
  person_id uuid not null,
  seat text not null,
  from_at timestamptz(3) not null,
  to_at timestamptz(3),
  constraint seat_key primary key (agency_id, id)
);
create index seat_person on access.seat (agency_id, person_id);
create index seat_process on access.seat (agency_id, process_id);
select access.guard('access.seat');
grant select, insert, update on access.seat to jenjang_app, jenjang_rank;
grant select on access.seat to jenjang_personal;

-- What a person sent, and what was answered: the same key again has the effect of once (I-28).
-- table access.request: agency
create table access.request (
  agency_id uuid not null,
  person_id uuid not null,
  key text not null constraint request_key_length check (length(key) between 8 and 200),
  digest text not null,
  status integer,
  answer bytea,
  at timestamptz(3) not null,
  constraint request_key primary key (agency_id, person_id, key)
);
select access.guard('access.request');
grant select, insert, update on access.request to jenjang_app, jenjang_personal, jenjang_rank;

-- Who read what of whom (I-36): a full NIP, a protected value, a sheet. Not an act: outside the chains.
-- table access.reading: agency
create table access.reading (
  agency_id uuid not null,
  id uuid not null,
  reader_id uuid not null,
  subject_id uuid not null,
  what text not null constraint reading_what_length check (length(what) between 1 and 100),
  at timestamptz(3) not null,
  constraint reading_key primary key (agency_id, id)
);
create index reading_subject on access.reading (agency_id, subject_id);
select access.guard('access.reading');
grant select, insert on access.reading to jenjang_app, jenjang_personal;
grant insert on access.reading to jenjang_rank;
