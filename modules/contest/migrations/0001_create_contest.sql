-- contest > category > stage: one engine for a competition, an award, an open selection.
create schema contest;
grant usage on schema contest to jenjang_app, jenjang_personal, jenjang_rank;

-- table contest.contest: agency
create table contest.contest (
  agency_id uuid not null constraint contest_agency_fk references platform.agency (id),
  id uuid not null,
  template text not null constraint contest_template_form check (template ~ '^[a-z][a-z0-9-]{0,31}$'),
  title text not null constraint contest_title_length check (length(title) between 1 and 200),
  summary text not null constraint contest_summary_length check (length(summary) <= 2000),
  created_by uuid not null,
  created_name text not null,
  created_at timestamptz(3) not null,
  -- the stage that the contest shows
  stage_id uuid not null,
  constraint contest_key primary key (agency_id, id)
);
select access.guard('contest.contest');
grant select, insert, update on contest.contest to jenjang_app;
grant select on contest.contest to jenjang_personal, jenjang_rank;

-- table contest.category: agency
create table contest.category (
  agency_id uuid not null,
  id uuid not null,
  contest_id uuid not null,
  code text not null constraint category_code_form check (code ~ '^[a-z][a-z0-9-]{0,31}$'),
  constraint category_key primary key (agency_id, id),
  constraint category_contest_fk foreign key (agency_id, contest_id) references contest.contest (agency_id, id),
  constraint category_code_key unique (agency_id, contest_id, code)
);
select access.guard('contest.category');
grant select, insert on contest.category to jenjang_app;
grant select on contest.category to jenjang_personal, jenjang_rank;

-- Seal, state, result versions and objection term belong to the stage, all its categories together.
-- table contest.stage: agency
create table contest.stage (
  agency_id uuid not null,
  id uuid not null,
  contest_id uuid not null,
  ordinal integer not null,
  entrant_kind text not null constraint stage_entrant_kind check (entrant_kind in ('person', 'team', 'agency')),
  result_from text not null constraint stage_result_from check (result_from in ('judges', 'import', 'pass-fail', 'carried')),
  -- of the stage before, for a carried result
  carried_weight text,
  state text not null constraint stage_state check (state in ('draft', 'sealed', 'judging', 'closed', 'published', 'final', 'cancelled')),
  row_version integer not null default 1,
  -- what the organiser edits until it is sealed
  draft_rules jsonb not null,
  draft_schedule jsonb not null,
  -- the newest seal, and the contest's number of it
  seal_version integer,
  -- the drawing of the assignment: the plan is a function of this seed, the entries, the seats and the conflicts
  plan_seed text,
  plan_digest text,
  sealed_at timestamptz(3),
  judging_at timestamptz(3),
  closed_at timestamptz(3),
  publish_at timestamptz(3),
  published_at timestamptz(3),
  published_version integer,
  published_digest text,
  objection_until timestamptz(3),
  final_at timestamptz(3),
  cancelled_at timestamptz(3),
  cancel_reason text constraint stage_cancel_length check (length(cancel_reason) <= 2000),
  constraint stage_key primary key (agency_id, id),
  constraint stage_contest_fk foreign key (agency_id, contest_id) references contest.contest (agency_id, id),
  constraint stage_ordinal_key unique (agency_id, contest_id, ordinal),
  constraint stage_sealed check (state in ('draft') or seal_version is not null),
  constraint stage_cancelled check ((state = 'cancelled') = (cancelled_at is not null and cancel_reason is not null)),
  constraint stage_published check (state not in ('published', 'final') or (published_at is not null and published_version is not null))
);
select access.guard('contest.stage');
grant select, insert, update on contest.stage to jenjang_app;
grant select on contest.stage to jenjang_personal;
-- SELECT ... FOR SHARE, which a sheet takes against the closing, asks for UPDATE on one column at least
grant select, update (state, row_version, closed_at) on contest.stage to jenjang_rank;

-- Each seal for ever: what was sealed, by whom, why a later one came (I-2).
-- table contest.seal: agency
create table contest.seal (
  agency_id uuid not null,
  stage_id uuid not null,
  version integer not null,
  seal text not null constraint seal_form check (seal ~ '^[0-9a-f]{64}$'),
  rules_digest text not null,
  schedule_digest text not null,
  -- sorted salted commitments, one per seat: a JSON list of digests
  panel jsonb not null,
  act text not null constraint seal_act check (act in ('stage.sealed', 'rules.changed', 'schedule.moved', 'panel.changed')),
  -- canonical bytes (RFC 8785): never jsonb, which would not keep them
  rules bytea not null,
  schedule bytea not null,
  reason text constraint seal_reason_length check (length(reason) <= 2000),
  sealed_at timestamptz(3) not null,
  asked_by uuid not null,
  asked_name text not null,
  approved_by uuid not null,
  approved_name text not null,
  seq bigint not null,
  constraint seal_key primary key (agency_id, stage_id, version),
  constraint seal_stage_fk foreign key (agency_id, stage_id) references contest.stage (agency_id, id),
  constraint seal_two_people check (asked_by <> approved_by),
  constraint seal_reasoned check ((act = 'stage.sealed') = (reason is null))
);
select access.guard('contest.seal');
create trigger append_only before update or delete on contest.seal for each row execute function access.append_only('contest.seal');
grant select, insert on contest.seal to jenjang_app;
grant select on contest.seal to jenjang_personal;
grant select (agency_id, stage_id, version, act, seal, rules_digest, schedule_digest, panel, rules, schedule, sealed_at, asked_by, approved_by, seq)
  on contest.seal to jenjang_rank;

-- A seat of the panel, or of its sealed reserve list.
-- table contest.seat: agency
create table contest.seat (
  agency_id uuid not null,
  id uuid not null,
  stage_id uuid not null,
  -- the number that the sealed rules name; never given twice in a contest
  seat integer not null constraint seat_number check (seat between 1 and 99),
  -- 0: a judge; 1, 2, 3: the order in which reserves are called
  reserve integer not null constraint seat_reserve check (reserve between 0 and 99),
  name text not null constraint seat_name_length check (length(name) between 1 and 300),
  office text not null constraint seat_office_length check (length(office) <= 300),
  institution text not null constraint seat_institution_length check (length(institution) <= 300),
  employee_id uuid,
  person_id uuid not null,
  chair boolean not null default false,
  state text not null constraint seat_state check (state in ('seated', 'waiting', 'called', 'left')),
  -- opens the seat's commitment in the seal; in the full edition only
  salt bytea not null constraint seat_salt_length check (length(salt) = 32),
  -- the commitment, once sealed
  commitment text,
  replaces uuid,
  seated_at timestamptz(3),
  left_at timestamptz(3),
  left_reason text constraint seat_left_length check (length(left_reason) <= 2000),
  constraint seat_key primary key (agency_id, id),
  constraint seat_stage_fk foreign key (agency_id, stage_id) references contest.stage (agency_id, id),
  constraint seat_replaces_fk foreign key (agency_id, replaces) references contest.seat (agency_id, id),
  constraint seat_number_key unique (agency_id, stage_id, seat) deferrable initially deferred,
  constraint seat_left check ((state = 'left') = (left_at is not null and left_reason is not null))
);
create index seat_of_person on contest.seat (agency_id, person_id);
select access.guard('contest.seat');
grant select, insert, update, delete on contest.seat to jenjang_app;
-- no name, no institution, no employee: the ranking knows a seat by its code
grant select (agency_id, id, stage_id, seat, reserve, person_id, state, replaces, seated_at, left_at) on contest.seat to jenjang_rank;

-- table contest.entry: agency
create table contest.entry (
  agency_id uuid not null,
  id uuid not null,
  contest_id uuid not null,
  stage_id uuid not null,
  category_id uuid not null,
  kind text not null constraint entry_kind check (kind in ('person', 'team', 'agency')),
  state text not null constraint entry_state check (state in ('draft', 'sent', 'returned', 'accepted', 'rejected')),
  entered_by text not null constraint entry_entered_by check (entered_by in ('entrant', 'clerk')),
  row_version integer not null default 1,
  -- what is being written; nobody but its authors reads it
  draft_work jsonb not null,
  draft_files jsonb not null,
  -- {coauthors, mentors}: employees named so far; they become members when the entry is sent
  draft_members jsonb not null,
  -- the last complete version counts; 0: never sent
  version integer not null default 0,
  -- the version in which the list of authors last changed: confirmations count from it on
  members_since integer not null default 0,
  unsent boolean not null default true,
  received_at timestamptz(3),
  check_reason text constraint entry_check_length check (length(check_reason) <= 2000),
  checked_at timestamptz(3),
  checked_by uuid,
  checked_name text,
  created_at timestamptz(3) not null,
  constraint entry_key primary key (agency_id, id),
  constraint entry_contest_fk foreign key (agency_id, contest_id) references contest.contest (agency_id, id),
  constraint entry_stage_fk foreign key (agency_id, stage_id) references contest.stage (agency_id, id),
  constraint entry_category_fk foreign key (agency_id, category_id) references contest.category (agency_id, id),
  constraint entry_sent check ((state = 'draft') = (version = 0))
);
create index entry_of_stage on contest.entry (agency_id, stage_id, id);
select access.guard('contest.entry');
grant select, insert, update on contest.entry to jenjang_app;
grant select (agency_id, id, contest_id, stage_id, state) on contest.entry to jenjang_personal;
-- no work, no file: the ranking knows an entry by its code
grant select (agency_id, id, contest_id, stage_id, category_id, state) on contest.entry to jenjang_rank;

-- An entry of a stage descends from entries of the stage before.
-- table contest.origin: agency
create table contest.origin (
  agency_id uuid not null,
  entry_id uuid not null,
  origin_id uuid not null,
  constraint origin_key primary key (agency_id, entry_id, origin_id),
  constraint origin_entry_fk foreign key (agency_id, entry_id) references contest.entry (agency_id, id),
  constraint origin_origin_fk foreign key (agency_id, origin_id) references contest.entry (agency_id, id)
);
select access.guard('contest.origin');
grant select, insert on contest.origin to jenjang_app;
grant select on contest.origin to jenjang_rank;

-- Each version that was sent stays, with its receipt.
-- table contest.entry_version: agency
create table contest.entry_version (
  agency_id uuid not null,
  entry_id uuid not null,
  number integer not null,
  work jsonb not null,
  -- [{fileId, name, type, size, sha256}] in order
  files jsonb not null,
  sent_by uuid not null,
  by text not null constraint entry_version_by check (by in ('entrant', 'clerk')),
  received_at timestamptz(3) not null,
  seq bigint not null,
  digest text not null,
  constraint entry_version_key primary key (agency_id, entry_id, number),
  constraint entry_version_entry_fk foreign key (agency_id, entry_id) references contest.entry (agency_id, id)
);
select access.guard('contest.entry_version');
grant select, insert on contest.entry_version to jenjang_app;

-- Who made the work. No foreign key: people of other agencies and people without a number fit.
-- table contest.member: agency
create table contest.member (
  agency_id uuid not null,
  id uuid not null,
  entry_id uuid not null,
  stage_id uuid not null,
  ordinal integer not null,
  -- the entrant answers for the entry; a mentor is no author and stands here so that conflicts are found
  part text not null constraint member_part check (part in ('entrant', 'coauthor', 'mentor')),
  member_agency_id uuid not null,
  employee_id uuid,
  person_id uuid,
  name text not null constraint member_name_length check (length(name) between 1 and 300),
  unit_name text not null constraint member_unit_length check (length(unit_name) <= 300),
  -- what the rules need, as it was known when the entry was sent; never a protected value
  snapshot jsonb not null,
  confirmed_at timestamptz(3),
  constraint member_key primary key (agency_id, id),
  constraint member_entry_fk foreign key (agency_id, entry_id) references contest.entry (agency_id, id),
  constraint member_employee_key unique (agency_id, entry_id, employee_id)
);
create index member_of_employee on contest.member (agency_id, employee_id);
-- one entry per entrant and stage
create unique index member_enters_once on contest.member (agency_id, stage_id, employee_id) where part = 'entrant';
create index member_of_person on contest.member (agency_id, person_id);
select access.guard('contest.member');
grant select, insert, update, delete on contest.member to jenjang_app;
grant select (agency_id, id, entry_id, employee_id, member_agency_id, part) on contest.member to jenjang_personal;

-- Met, not met or unknown, with what was looked at: the answer, never the protected fact behind it.
-- table contest.eligibility: agency
create table contest.eligibility (
  agency_id uuid not null,
  entry_id uuid not null,
  code text not null,
  answer text not null constraint eligibility_answer check (answer in ('met', 'not-met', 'unknown')),
  -- {key, facts} of a sentence
  evidence jsonb not null,
  decided_by uuid,
  decided_name text,
  at timestamptz(3) not null,
  constraint eligibility_key primary key (agency_id, entry_id, code),
  constraint eligibility_entry_fk foreign key (agency_id, entry_id) references contest.entry (agency_id, id)
);
select access.guard('contest.eligibility');
grant select, insert, update on contest.eligibility to jenjang_app;

-- table contest.declaration: agency
create table contest.declaration (
  agency_id uuid not null,
  seat_id uuid not null,
  version integer not null,
  signed_at timestamptz(3) not null,
  constraint declaration_key primary key (agency_id, seat_id),
  constraint declaration_seat_fk foreign key (agency_id, seat_id) references contest.seat (agency_id, id)
);
select access.guard('contest.declaration');
grant select, insert, update on contest.declaration to jenjang_app;

-- One answer of a judge for one entrant. A later entrant has no line yet: only that line is open.
-- table contest.declaration_line: agency
create table contest.declaration_line (
  agency_id uuid not null,
  seat_id uuid not null,
  entry_id uuid not null,
  answer text not null constraint declaration_line_answer check (answer in ('none', 'common', 'particular')),
  ground text,
  note text not null constraint declaration_line_note check (length(note) <= 500),
  detected text not null constraint declaration_line_detected check (detected in ('particular', 'common', 'unknown', 'none')),
  evidence jsonb not null,
  version integer not null,
  at timestamptz(3) not null,
  constraint declaration_line_key primary key (agency_id, seat_id, entry_id),
  constraint declaration_line_seat_fk foreign key (agency_id, seat_id) references contest.seat (agency_id, id),
  constraint declaration_line_entry_fk foreign key (agency_id, entry_id) references contest.entry (agency_id, id),
  constraint declaration_line_grounded check ((answer = 'particular') = (ground is not null))
);
select access.guard('contest.declaration_line');
grant select, insert, update on contest.declaration_line to jenjang_app;
-- whether the judge may score the entry, and nothing of why
grant select (agency_id, seat_id, entry_id, answer) on contest.declaration_line to jenjang_rank;

-- Random, new in each stage, in no order of registration or seats.
-- table contest.entry_code: agency
create table contest.entry_code (
  agency_id uuid not null,
  stage_id uuid not null,
  entry_id uuid not null,
  code text not null constraint entry_code_form check (code ~ '^K[0-9]{2,6}$'),
  constraint entry_code_key primary key (agency_id, stage_id, entry_id),
  constraint entry_code_once unique (agency_id, stage_id, code),
  constraint entry_code_entry_fk foreign key (agency_id, entry_id) references contest.entry (agency_id, id)
);
select access.guard('contest.entry_code');
grant select, insert on contest.entry_code to jenjang_app;
grant select on contest.entry_code to jenjang_rank;

-- table contest.judge_code: agency
create table contest.judge_code (
  agency_id uuid not null,
  stage_id uuid not null,
  seat_id uuid not null,
  code text not null constraint judge_code_form check (code ~ '^J[0-9]{2,6}$'),
  -- `recorded` of the entry that drew it; late: after judging had opened (the last moment of its sheets follows from both)
  coded_at timestamptz(3) not null,
  late boolean not null,
  constraint judge_code_key primary key (agency_id, stage_id, seat_id),
  constraint judge_code_once unique (agency_id, stage_id, code),
  constraint judge_code_seat_fk foreign key (agency_id, seat_id) references contest.seat (agency_id, id)
);
select access.guard('contest.judge_code');
grant select, insert on contest.judge_code to jenjang_app;
grant select on contest.judge_code to jenjang_rank;
