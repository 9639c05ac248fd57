-- What belongs to no agency: persons, accounts, sessions (local), and the list of agencies (reference).
-- The reviewed list of tables without row security is platform/db/catalog.ts.

-- table platform.migration: local
-- table platform.table_kind: local
create table platform.table_kind (
  name text not null primary key,
  kind text not null check (kind in ('agency', 'reference', 'local'))
);

grant usage on schema platform to jenjang_app, jenjang_personal, jenjang_rank, jenjang_audit;
grant select on platform.migration, platform.table_kind to jenjang_app;

-- table platform.setting: local
create table platform.setting (
  key text not null primary key,
  value text not null
);
grant select, insert on platform.setting to jenjang_app;

-- table platform.agency: reference
create table platform.agency (
  id uuid not null primary key,
  code text not null constraint agency_code_form check (code ~ '^[a-z0-9-]{1,40}$'),
  name text not null constraint agency_name_length check (length(name) between 1 and 200),
  kind text not null constraint agency_kind check (kind in ('regency', 'city', 'province', 'ministry', 'installation')),
  siasn_id text constraint agency_siasn_length check (length(siasn_id) <= 64),
  parent_id uuid,
  time_zone text not null constraint agency_time_zone check (time_zone in ('Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura')),
  created_at timestamptz(3) not null,
  constraint agency_code_key unique (code)
);
grant select on platform.agency to jenjang_app, jenjang_personal, jenjang_rank, jenjang_audit;
grant insert on platform.agency to jenjang_app;

-- One human. The same human in two agencies is one person and two employees.
-- table platform.person: local
create table platform.person (
  id uuid not null primary key,
  name text not null constraint person_name_length check (length(name) between 1 and 300),
  created_at timestamptz(3) not null
);
grant select, insert, update on platform.person to jenjang_app;
grant select, insert on platform.person to jenjang_personal;

-- table platform.account: local
create table platform.account (
  id uuid not null primary key,
  person_id uuid not null constraint account_person_fk references platform.person (id),
  username text not null constraint account_username_length check (length(username) between 3 and 120),
  -- roster: came with the agency's own roster; named: made by a person for a person
  origin text not null constraint account_origin check (origin in ('roster', 'named', 'system')),
  created_by uuid,
  created_at timestamptz(3) not null,
  activated_at timestamptz(3),
  password_hash text,
  totp_secret bytea,
  totp_last_step bigint,
  failures integer not null default 0,
  locked_until timestamptz(3),
  row_version integer not null default 1,
  constraint account_person_key unique (person_id),
  constraint account_username_key unique (username)
);
grant select, insert, update on platform.account to jenjang_app;

-- The printed card of ten one-time codes: only digests are kept.
-- table platform.card_code: local
create table platform.card_code (
  account_id uuid not null constraint card_code_account_fk references platform.account (id),
  digest text not null,
  used_at timestamptz(3),
  primary key (account_id, digest)
);
grant select, insert, update, delete on platform.card_code to jenjang_app;

-- Which agencies a person can enter: found before any agency is entered, hence not an agency table.
-- table platform.membership: local
create table platform.membership (
  person_id uuid not null,
  agency_id uuid not null,
  primary key (person_id, agency_id)
);
grant select, insert on platform.membership to jenjang_app, jenjang_personal;

-- table platform.session: local
create table platform.session (
  id uuid not null primary key,
  token_digest text not null constraint session_token_key unique,
  account_id uuid not null constraint session_account_fk references platform.account (id),
  person_id uuid not null,
  agency_id uuid not null,
  created_at timestamptz(3) not null,
  seen_at timestamptz(3) not null,
  fresh_until timestamptz(3),
  ended_at timestamptz(3),
  device text not null default ''
);
create index session_account on platform.session (account_id);
grant select, insert, update on platform.session to jenjang_app;

-- A one-time address: activation of an account, or an invitation. Used up by a tap on the page (POST), never by opening it.
-- table platform.invitation: local
create table platform.invitation (
  id uuid not null primary key,
  token_digest text not null constraint invitation_token_key unique,
  account_id uuid not null constraint invitation_account_fk references platform.account (id),
  agency_id uuid not null,
  made_by uuid,
  made_at timestamptz(3) not null,
  expires_at timestamptz(3) not null,
  used_at timestamptz(3)
);
grant select, insert, update on platform.invitation to jenjang_app;

-- table platform.attempt: local
create table platform.attempt (
  subject text not null,
  window_start timestamptz(3) not null,
  count integer not null,
  primary key (subject, window_start)
);
grant select, insert, update, delete on platform.attempt to jenjang_app;
