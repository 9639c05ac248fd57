-- A role held through a post: definitive, Plt, Plh or Pj, with the letter that says so. It begins and ends by its own dates (I-37).
alter table access.granted
  add column assignment text constraint granted_assignment check (assignment in ('definitive', 'plt', 'plh', 'pj')),
  add column post text constraint granted_post_length check (length(post) between 2 and 300),
  add column letter text constraint granted_letter_length check (length(letter) between 3 and 300),
  add column letter_date date,
  add constraint granted_through_post check ((assignment is null) = (post is null) and (assignment is null or (letter is not null and letter_date is not null))),
  add constraint granted_acting_ends check (assignment is null or assignment = 'definitive' or to_at is not null);
