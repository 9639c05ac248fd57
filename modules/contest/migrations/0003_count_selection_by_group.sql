-- Whether groups were chosen at different rates (I-16, I-20). The audit role reads no row of anybody: it may only ask this function, which
-- runs with the rights of jenjang_personal and answers counts of groups of ten people or more. Who is counted follows from the contest itself,
-- never from the caller, and facts are those known when judging opened: nobody learns about one person by asking twice.
grant select (agency_id, stage_id, version, entry_id) on contest.title to jenjang_personal;
grant usage on schema contest to jenjang_audit;

create function contest.selection_counts(wanted uuid)
returns table (step text, attribute text, label text, people bigint, chosen bigint)
language sql stable security definer set search_path = '' as $$
  with agency as (
    select nullif(current_setting('app.agency_id', true), '')::uuid as id
  ), stage as (
    select s.agency_id, s.id, s.state, s.judging_at as at, s.published_version as version from contest.stage s join agency on s.agency_id = agency.id
     where s.id = wanted and s.state in ('closed', 'published', 'final')
  ), entrant as (
    select m.employee_id as employee, bool_or(e.state = 'accepted') as accepted, bool_or(t.entry_id is not null) as titled from stage s
      join contest.entry e on e.agency_id = s.agency_id and e.stage_id = s.id and e.state <> 'draft'
      join contest.member m on m.agency_id = e.agency_id and m.entry_id = e.id
      left join contest.title t on t.agency_id = e.agency_id and t.stage_id = e.stage_id and t.version = s.version and t.entry_id = e.id
     where m.part in ('entrant', 'coauthor') and m.member_agency_id = s.agency_id and m.employee_id is not null
     group by m.employee_id
  ), known as (
    select distinct on (a.employee_id) a.employee_id as employee, a.sex, a.religion, a.marital_status, a.ethnicity, a.disability,
           extract(year from age(s.at, a.birth_date))::integer as years
      from stage s join protected.attribute a on a.agency_id = s.agency_id
     where a.recorded_from <= s.at and (a.recorded_to is null or a.recorded_to > s.at)
     order by a.employee_id, a.version desc
  ), trait as (
    select k.employee, v.attribute, coalesce(nullif(btrim(v.value), ''), 'unknown') as label
      from known k cross join lateral (values
        ('sex', k.sex),
        ('age', case when k.years is null then null when k.years <= 35 then '-35' when k.years <= 45 then '36-45' when k.years <= 55 then '46-55' else '56-' end),
        ('religion', k.religion), ('marital_status', k.marital_status), ('ethnicity', k.ethnicity), ('disability', k.disability)) as v (attribute, value)
  ), taken as (
    select 'entered' as step, k.employee, n.employee is not null as chosen from known k left join entrant n on n.employee = k.employee
    union all
    select 'accepted', n.employee, n.accepted from entrant n
    union all
    select 'titled', n.employee, n.titled from entrant n join stage s on s.state in ('published', 'final') where n.accepted
  ), counted as (
    select k.step, t.attribute, t.label, count(*) as people, count(*) filter (where k.chosen) as chosen
      from taken k join trait t on t.employee = k.employee
     group by k.step, t.attribute, t.label
  ), summed as (
    select c.*, sum(c.people) over (partition by c.step, c.attribute order by c.people, c.label) as running from counted c
  ), joined as (
    -- Groups under ten come together as "other"; while these are under ten themselves, the next smallest group joins them.
    select u.step, u.attribute, case when u.people < 10 or u.running - u.people between 1 and 9 then 'other' else u.label end as label, u.people, u.chosen from summed u
  )
  select j.step, j.attribute, j.label, sum(j.people)::bigint, sum(j.chosen)::bigint from joined j
   group by j.step, j.attribute, j.label having sum(j.people) >= 10
   order by 1, 2, 3
$$;
revoke execute on function contest.selection_counts(uuid) from public;
grant execute on function contest.selection_counts(uuid) to jenjang_audit;

-- The function belongs to the login role whose rights it runs with, so that it is held by row security like every other request.
do $$
declare
  joins boolean := not pg_has_role(current_user, 'jenjang_personal', 'member');
begin
  if joins then execute format('grant jenjang_personal to %I', current_user); end if;
  grant create on schema contest to jenjang_personal;
  alter function contest.selection_counts(uuid) owner to jenjang_personal;
  revoke create on schema contest from jenjang_personal;
  if joins then execute format('revoke jenjang_personal from %I', current_user); end if;
end
$$;
