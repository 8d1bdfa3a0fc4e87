-- A scan that waits may be taken back by its sender; the same file may be sent again then.
alter table agreements.scan
  drop constraint scan_decision_check,
  drop constraint scan_check3,
  drop constraint scan_hash_party_signatory_file_key,
  add constraint scan_decision_check check (decision in ('confirmed', 'declined', 'withdrawn')),
  add constraint scan_decided_by_check check ((decided_by = sent_by) = (decision = 'withdrawn'));
create unique index on agreements.scan (hash, party, signatory, file) where decision is distinct from 'withdrawn';
