-- Which inputs of the two versions no fact said when they were tried (decision record 0028). What was tried before this
-- asked for nothing else than facts say, or was refused.
alter table evidence.what_if_run add column lacking text[] not null default '{}';
alter table evidence.snapshot add column lacking text[] not null default '{}';
