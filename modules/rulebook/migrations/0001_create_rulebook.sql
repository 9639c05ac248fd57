create schema rulebook authorization current_user;
grant usage on schema rulebook to jenjang_app, jenjang_personal, jenjang_rank, jenjang_audit;

-- Numbers that come from a law stand here and nowhere in the code. An entry is immutable: a change is a new entry that is
-- valid from a later day. No login role may change one; results keep the id of the entry they were computed with.
-- table rulebook.entry: reference
create table rulebook.entry (
  id uuid not null primary key,
  key text not null constraint entry_key_form check (key ~ '^[a-z0-9_.]{1,80}$'),
  value jsonb not null,
  legal_basis text not null constraint entry_basis_length check (length(legal_basis) between 1 and 300),
  article text constraint entry_article_length check (length(article) <= 100),
  valid_from date not null,
  valid_to date,
  -- false: nobody with legal authority has compared it with the State Gazette; the screen says so
  confirmed boolean not null,
  note text not null default '' constraint entry_note_length check (length(note) <= 1000),
  constraint entry_period check (valid_to is null or valid_to > valid_from),
  constraint entry_key_from unique (key, valid_from)
);
grant select on rulebook.entry to jenjang_app, jenjang_personal, jenjang_rank, jenjang_audit;
