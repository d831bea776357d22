-- A draft keeps what its form began with, field by field, and no longer a number alone.
alter table shell.draft drop constraint draft_version_check;
alter table shell.draft add constraint draft_version_check check (length(version) <= 4000);
