-- Scores. The daily work (jenjang_app) sees the states of sheets and nothing else of them: an organiser has no way to a
-- score (I-7). Judges' own sheets, and every sheet after closing, are read by jenjang_rank, which knows codes and no name.

-- An assigned sheet: one judge, one entry.
-- table contest.sheet: agency
create table contest.sheet (
  agency_id uuid not null,
  id uuid not null,
  stage_id uuid not null,
  seat_id uuid not null,
  entry_id uuid not null,
  state text not null constraint sheet_state check (state in ('empty', 'draft', 'sent')),
  filled integer not null default 0,
  version integer not null default 0,
  sent_at timestamptz(3),
  assigned_at timestamptz(3) not null,
  -- the judge left, or a conflict came up, before the sheet was sent
  withdrawn_at timestamptz(3),
  withdrawn_why text constraint sheet_withdrawn_why check (withdrawn_why in ('left', 'conflict')),
  constraint sheet_key primary key (agency_id, id),
  constraint sheet_once unique (agency_id, stage_id, seat_id, entry_id),
  constraint sheet_stage_fk foreign key (agency_id, stage_id) references contest.stage (agency_id, id),
  constraint sheet_seat_fk foreign key (agency_id, seat_id) references contest.seat (agency_id, id),
  constraint sheet_entry_fk foreign key (agency_id, entry_id) references contest.entry (agency_id, id),
  constraint sheet_sent check ((state = 'sent') = (version > 0 and sent_at is not null))
);
create index sheet_of_entry on contest.sheet (agency_id, stage_id, entry_id);
select access.guard('contest.sheet');
grant select, insert, update (withdrawn_at, withdrawn_why) on contest.sheet to jenjang_app;
grant select, update (state, filled, version, sent_at) on contest.sheet to jenjang_rank;

-- What a judge has typed and not sent.
-- table contest.sheet_draft: agency
create table contest.sheet_draft (
  agency_id uuid not null,
  sheet_id uuid not null,
  version integer not null,
  scores jsonb not null,
  note text not null constraint sheet_draft_note_length check (length(note) <= 4000),
  memo text not null constraint sheet_draft_memo_length check (length(memo) <= 4000),
  saved_at timestamptz(3) not null,
  constraint sheet_draft_key primary key (agency_id, sheet_id),
  constraint sheet_draft_sheet_fk foreign key (agency_id, sheet_id) references contest.sheet (agency_id, id)
);
select access.guard('contest.sheet_draft');
grant select, insert, update on contest.sheet_draft to jenjang_rank;

-- What a judge sent. It only grows: a correction is a new version with its reason, the first stays (I-5).
-- table contest.sheet_version: agency
create table contest.sheet_version (
  agency_id uuid not null,
  sheet_id uuid not null,
  number integer not null,
  rules_digest text not null,
  -- criterion -> exact decimal as text
  scores jsonb not null,
  -- to the entrant, read after publication
  note text not null constraint sheet_version_note_length check (length(note) <= 4000),
  -- for the panel
  memo text not null constraint sheet_version_memo_length check (length(memo) <= 4000),
  reason text constraint sheet_version_reason_length check (length(reason) <= 2000),
  -- the judge who sent it: nobody scores on behalf of another (I-6)
  person_id uuid not null,
  received_at timestamptz(3) not null,
  seq bigint not null,
  digest text not null,
  constraint sheet_version_key primary key (agency_id, sheet_id, number),
  constraint sheet_version_sheet_fk foreign key (agency_id, sheet_id) references contest.sheet (agency_id, id),
  constraint sheet_version_reasoned check ((number = 1) = (reason is null))
);
select access.guard('contest.sheet_version');
create trigger append_only before update or delete on contest.sheet_version for each row execute function access.append_only('contest.sheet_version');
grant select, insert on contest.sheet_version to jenjang_rank;

-- A computed result. Never edited; a later version names its basis (I-8).
-- table contest.result_version: agency
create table contest.result_version (
  agency_id uuid not null,
  stage_id uuid not null,
  version integer not null,
  basis text not null constraint result_basis check (basis in ('closing', 'objection', 'slip', 'overseer', 'appeal', 'court', 'revocation')),
  -- the entry of the chain that is the basis
  basis_seq bigint not null,
  rules_digest text not null,
  computed_at timestamptz(3) not null,
  -- canonical bytes of the result document, as the ledger has them
  document bytea not null,
  digest text not null,
  seq bigint not null,
  constraint result_version_key primary key (agency_id, stage_id, version),
  constraint result_version_stage_fk foreign key (agency_id, stage_id) references contest.stage (agency_id, id),
  constraint result_version_based check (version = 1 or basis <> 'closing')
);
select access.guard('contest.result_version');
create trigger append_only before update or delete on contest.result_version for each row execute function access.append_only('contest.result_version');
grant select, insert on contest.result_version to jenjang_rank;

-- table contest.place: agency
create table contest.place (
  agency_id uuid not null,
  stage_id uuid not null,
  version integer not null,
  entry_id uuid not null,
  category_id uuid not null,
  place integer not null,
  shared boolean not null,
  -- exact, in lowest terms: "2411/30"
  result text not null,
  by_criterion jsonb not null,
  constraint place_key primary key (agency_id, stage_id, version, entry_id),
  constraint place_version_fk foreign key (agency_id, stage_id, version) references contest.result_version (agency_id, stage_id, version),
  constraint place_entry_fk foreign key (agency_id, entry_id) references contest.entry (agency_id, id)
);
select access.guard('contest.place');
create trigger append_only before update or delete on contest.place for each row execute function access.append_only('contest.place');
grant select, insert on contest.place to jenjang_rank;

-- A title that a published place carries, by the sealed rules.
-- table contest.title: agency
create table contest.title (
  agency_id uuid not null,
  stage_id uuid not null,
  version integer not null,
  entry_id uuid not null,
  place integer not null,
  name_id text not null,
  name_en text not null,
  constraint title_key primary key (agency_id, stage_id, version, entry_id),
  constraint title_entry_fk foreign key (agency_id, entry_id) references contest.entry (agency_id, id)
);
select access.guard('contest.title');
create trigger append_only before update or delete on contest.title for each row execute function access.append_only('contest.title');
grant select, insert on contest.title to jenjang_app;
grant select on contest.title to jenjang_rank;

-- A decision that departs from the ranking stands beside it, signed by two and reasoned; the ranking does not change (I-9).
-- table contest.departure: agency
create table contest.departure (
  agency_id uuid not null,
  id uuid not null,
  stage_id uuid not null,
  version integer not null,
  entry_id uuid not null,
  place_decided integer,
  reason text not null constraint departure_reason_length check (length(reason) between 1 and 4000),
  asked_by uuid not null,
  approved_by uuid not null,
  decided_at timestamptz(3) not null,
  seq bigint not null,
  constraint departure_key primary key (agency_id, id),
  constraint departure_entry_fk foreign key (agency_id, entry_id) references contest.entry (agency_id, id),
  constraint departure_two_people check (asked_by <> approved_by)
);
select access.guard('contest.departure');
create trigger append_only before update or delete on contest.departure for each row execute function access.append_only('contest.departure');
grant select on contest.departure to jenjang_app, jenjang_rank;

-- table contest.objection: agency
create table contest.objection (
  agency_id uuid not null,
  id uuid not null,
  stage_id uuid not null,
  number integer not null,
  sender text not null constraint objection_sender_length check (length(sender) between 1 and 200),
  kind text not null constraint objection_kind check (kind in ('arithmetic', 'eligibility', 'procedure', 'authorship', 'other')),
  channel text not null constraint objection_channel check (channel in ('letter', 'message', 'in-person')),
  received_on date not null,
  body text not null constraint objection_body_length check (length(body) between 1 and 2000),
  file_id uuid,
  recorded_at timestamptz(3) not null,
  recorded_by uuid not null,
  recorded_name text not null,
  seq bigint not null,
  upheld boolean,
  answer text constraint objection_answer_length check (length(answer) between 1 and 2000),
  answered_at timestamptz(3),
  answered_by uuid,
  answered_name text,
  row_version integer not null default 1,
  constraint objection_key primary key (agency_id, id),
  constraint objection_number_key unique (agency_id, stage_id, number),
  constraint objection_stage_fk foreign key (agency_id, stage_id) references contest.stage (agency_id, id),
  constraint objection_answered check ((answer is null) = (answered_at is null) and (answer is null) = (upheld is null))
);
select access.guard('contest.objection');
grant select, insert, update on contest.objection to jenjang_app;
grant select (agency_id, id, stage_id, number, answered_at) on contest.objection to jenjang_rank;

-- A judge opened the sheets on a device with a fresh second factor; it covers them there for some hours (I-38).
-- table contest.judging_session: agency
create table contest.judging_session (
  agency_id uuid not null,
  seat_id uuid not null,
  session_id uuid not null,
  until timestamptz(3) not null,
  constraint judging_session_key primary key (agency_id, seat_id, session_id),
  constraint judging_session_seat_fk foreign key (agency_id, seat_id) references contest.seat (agency_id, id)
);
select access.guard('contest.judging_session');
grant select, insert, update on contest.judging_session to jenjang_app;
grant select on contest.judging_session to jenjang_rank;

-- What was acknowledged to whom: each can find it in the published evidence (I-24).
-- table contest.receipt: agency
create table contest.receipt (
  agency_id uuid not null,
  contest_id uuid not null,
  person_id uuid not null,
  seq bigint not null,
  kind text not null,
  -- the code of a sheet, or the number of an entry's version
  about text not null constraint receipt_about_length check (length(about) <= 40),
  digest text not null,
  received_at timestamptz(3) not null,
  constraint receipt_key primary key (agency_id, contest_id, person_id, seq),
  constraint receipt_contest_fk foreign key (agency_id, contest_id) references contest.contest (agency_id, id)
);
select access.guard('contest.receipt');
create trigger append_only before update or delete on contest.receipt for each row execute function access.append_only('contest.receipt');
grant select, insert on contest.receipt to jenjang_app, jenjang_rank;
