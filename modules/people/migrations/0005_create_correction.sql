-- What somebody says is wrong about themselves, with evidence; it goes to the officer of the unit and is answered. What it says may be protected, so only
-- jenjang_personal reads it whole; the application's role sees that one waits, and whose.
-- table people.correction: agency
create table people.correction (
  agency_id uuid not null constraint correction_agency_fk references platform.agency (id),
  id uuid not null,
  employee_id uuid not null,
  field text not null constraint correction_field check (field in ('name', 'number', 'birth', 'contact', 'place', 'rank', 'education', 'history', 'other')),
  claim text not null constraint correction_claim_length check (length(claim) between 1 and 2000),
  evidence_id uuid not null,
  state text not null constraint correction_state check (state in ('asked', 'accepted', 'refused')),
  asked_by uuid not null,
  asked_at timestamptz(3) not null,
  answer text constraint correction_answer_length check (length(answer) between 1 and 2000),
  answered_by uuid,
  answered_at timestamptz(3),
  row_version integer not null default 1,
  constraint correction_key primary key (agency_id, id),
  constraint correction_answered check ((state = 'asked') = (answer is null) and (answer is null) = (answered_by is null) and (answer is null) = (answered_at is null))
);
create index correction_employee on people.correction (agency_id, employee_id);
select access.guard('people.correction');
grant select (agency_id, id, employee_id, state, asked_at) on people.correction to jenjang_app;
grant select, insert on people.correction to jenjang_personal;
grant update (state, answer, answered_by, answered_at, row_version) on people.correction to jenjang_personal;
