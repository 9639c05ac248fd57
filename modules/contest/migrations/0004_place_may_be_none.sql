-- A category with fewer entries than its sealed minimum is awarded without rank: a result and no place.
alter table contest.place alter column place drop not null;
