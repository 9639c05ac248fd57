-- The openings of score sheets and results are read by jenjang_rank alone, as their tables are: the daily work has no way to a
-- score, neither through the contest nor through the ledger (I-7). A restrictive policy narrows the agency's own.
create policy no_scores on ledger.opening as restrictive for select to jenjang_app, jenjang_personal, jenjang_audit
  using (part not in ('sheet', 'result'));
