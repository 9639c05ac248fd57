create schema ledger;
grant usage on schema ledger to jenjang_app, jenjang_personal, jenjang_rank;

-- table ledger.head: agency
create table ledger.head (
  agency_id uuid not null constraint head_agency_fk references platform.agency (id),
  chain text not null constraint head_chain_length check (length(chain) between 1 and 64),
  seq bigint not null,
  digest text not null,
  recorded timestamptz(3) not null,
  constraint head_key primary key (agency_id, chain)
);
select access.guard('ledger.head');
grant select, insert, update on ledger.head to jenjang_app, jenjang_personal, jenjang_rank;

-- table ledger.entry: agency
create table ledger.entry (
  agency_id uuid not null,
  chain text not null,
  seq bigint not null,
  kind text not null,
  digest text not null,
  bytes bytea not null,
  recorded timestamptz(3) not null,
  constraint entry_key primary key (agency_id, chain, seq),
  constraint entry_head_fk foreign key (agency_id, chain) references ledger.head (agency_id, chain)
);
select access.guard('ledger.entry');
create trigger append_only before update or delete on ledger.entry for each row execute function access.append_only('ledger.entry');
grant select, insert on ledger.entry to jenjang_app, jenjang_personal, jenjang_rank;

-- What the commitments of an entry open to: rules, scores, codes.
-- table ledger.opening: agency
create table ledger.opening (
  agency_id uuid not null,
  chain text not null,
  seq bigint not null,
  part text not null,
  salt bytea not null constraint opening_salt_length check (length(salt) = 32),
  content bytea not null,
  constraint opening_key primary key (agency_id, chain, seq, part),
  constraint opening_entry_fk foreign key (agency_id, chain, seq) references ledger.entry (agency_id, chain, seq)
);
select access.guard('ledger.opening');
grant select, insert on ledger.opening to jenjang_rank, jenjang_app, jenjang_personal;

-- The same for names and texts: the ranking role can write them, never read them.
-- table ledger.opening_personal: agency
create table ledger.opening_personal (
  agency_id uuid not null,
  chain text not null,
  seq bigint not null,
  part text not null,
  salt bytea not null constraint opening_p_salt_length check (length(salt) = 32),
  content bytea not null,
  constraint opening_personal_key primary key (agency_id, chain, seq, part),
  constraint opening_personal_fk foreign key (agency_id, chain, seq) references ledger.entry (agency_id, chain, seq)
);
select access.guard('ledger.opening_personal');
grant select, insert, delete on ledger.opening_personal to jenjang_app;
grant select, insert on ledger.opening_personal to jenjang_personal;
grant insert on ledger.opening_personal to jenjang_rank;

-- An opening is never changed, and goes only by the act `erase` (I-25), which sets app.erasing for its transaction.
create function ledger.only_erase() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' and current_setting('app.erasing', true) = 'on' then return old; end if;
  raise exception 'An opening is removed only by the act erase.' using errcode = 'JJ002';
end
$$;
create trigger only_erase before update or delete on ledger.opening for each row execute function ledger.only_erase();
create trigger only_erase before update or delete on ledger.opening_personal for each row execute function ledger.only_erase();

-- The random code under which a person acts in one chain.
-- table ledger.actor: agency
create table ledger.actor (
  agency_id uuid not null,
  chain text not null,
  person_id uuid not null,
  code text not null,
  constraint actor_key primary key (agency_id, chain, person_id),
  constraint actor_code_key unique (agency_id, chain, code)
);
select access.guard('ledger.actor');
grant select, insert on ledger.actor to jenjang_app, jenjang_personal, jenjang_rank;

-- table ledger.checkpoint: agency
create table ledger.checkpoint (
  agency_id uuid not null,
  number bigint not null,
  note text not null,
  -- the leaves of the tree, one canonical line each, in order: inclusion proofs are made from them
  leaves bytea not null,
  at timestamptz(3) not null,
  constraint checkpoint_key primary key (agency_id, number)
);
select access.guard('ledger.checkpoint');
create trigger append_only before update or delete on ledger.checkpoint for each row execute function access.append_only('ledger.checkpoint');
grant select, insert on ledger.checkpoint to jenjang_app, jenjang_personal, jenjang_rank;

-- The agency's public keys, newest last; the private ones lie in files, never here.
-- table ledger.key: agency
create table ledger.key (
  agency_id uuid not null,
  number integer not null,
  public_key text not null,
  -- the old key's signature over the new one (null for the first)
  introduced_by text,
  at timestamptz(3) not null,
  constraint key_key primary key (agency_id, number)
);
select access.guard('ledger.key');
create trigger append_only before update or delete on ledger.key for each row execute function access.append_only('ledger.key');
grant select, insert on ledger.key to jenjang_app;
grant select on ledger.key to jenjang_rank, jenjang_personal;
