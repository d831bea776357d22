-- Whose reading brought a release of practice about: the ledger says so of these too. Empty for those from before.
alter table evidence.practice_release
    add column asked_by text not null default '' check (length(asked_by) <= 200);
