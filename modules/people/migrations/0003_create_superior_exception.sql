-- Who is somebody's superior follows from the tree: the head of the unit, or of the next one above. Where a letter says otherwise from a day on, it stands here,
-- with two times like every fact: nothing is overwritten, an ending closes the row and writes another beside it.
-- table people.superior_exception: agency
create table people.superior_exception (
  agency_id uuid not null,
  id uuid not null,
  version integer not null,
  employee_id uuid not null,
  superior_id uuid not null,
  letter text not null constraint superior_exception_letter_length check (length(letter) between 1 and 200),
  reason text not null constraint superior_exception_reason_length check (length(reason) between 1 and 2000),
  valid_from date not null,
  valid_to date,
  recorded_from timestamptz(3) not null,
  recorded_to timestamptz(3),
  written_by uuid not null,
  closed_by uuid,
  constraint superior_exception_key primary key (agency_id, id, version),
  constraint superior_exception_not_oneself check (employee_id <> superior_id),
  constraint superior_exception_period check (valid_to is null or valid_to > valid_from),
  constraint superior_exception_closing check ((recorded_to is null) = (closed_by is null))
);
create index superior_exception_employee on people.superior_exception (agency_id, employee_id) where recorded_to is null;
select access.guard('people.superior_exception');
create trigger close_once before update on people.superior_exception for each row execute function people.close_once('people.superior_exception');
grant select on people.superior_exception to jenjang_app;
grant select, insert on people.superior_exception to jenjang_personal;
grant update (recorded_to, closed_by) on people.superior_exception to jenjang_personal;
