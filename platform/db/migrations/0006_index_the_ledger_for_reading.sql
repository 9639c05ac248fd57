-- The ledger as a list that people read: newest first, one kind, or the acts of one person. A canonical entry begins with its actor
-- ({"actor":"0123456789abcdef",...), so the code is cut out where it stands; the whole entry stays the one truth.
create index entry_recorded on ledger.entry (agency_id, recorded desc, chain desc, seq desc);
create index entry_kind on ledger.entry (agency_id, kind, recorded desc);
create index entry_actor on ledger.entry (agency_id, chain, substring(bytes from 11 for 16));
create index actor_person on ledger.actor (agency_id, person_id);
