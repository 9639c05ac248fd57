-- An agency as it calls itself: what its pages and papers show. Changed by two people, in the ledger (I-10).
alter table platform.agency
  add column product_name text not null default 'Jenjang Merit' constraint agency_product_length check (length(product_name) between 2 and 60),
  add column letterhead text not null default '' constraint agency_letterhead_length check (length(letterhead) <= 600),
  add column province text not null default '' constraint agency_province_length check (length(province) <= 100),
  add column arms bytea constraint agency_arms_size check (octet_length(arms) <= 300000),
  add column arms_type text constraint agency_arms_type check (arms_type in ('image/png', 'image/jpeg')),
  add column version integer not null default 1,
  -- the accounts of the first administrators that have not signed in yet: until then nothing else works
  add column awaits uuid[] not null default '{}',
  -- the last naming of administrators from the server's terminal, shown to everybody for a while: {letter, names, at}
  add column naming jsonb;
grant update (name, kind, siasn_id, time_zone, product_name, letterhead, province, arms, arms_type, version, awaits, naming) on platform.agency to jenjang_app;

-- The one-time code of the set-up page, printed in the terminal; good while there is no agency.
-- table platform.setup_code: local
create table platform.setup_code (
  digest text not null primary key,
  made_at timestamptz(3) not null
);
grant select, insert, delete on platform.setup_code to jenjang_app;
