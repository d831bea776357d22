-- A decision names the versions that it lets never begin, so that one which was adopted after its page was drawn is not put aside
-- unseen. What was replaced before this was all that had not begun.
alter table matters.decided_draft add column replaces uuid[] not null default '{}';
alter table matters.decided_draft no force row level security;
update matters.decided_draft a
set replaces = (select array_agg(gone.id) from guidelines.guideline_version gone where gone.replaced_by = a.version_id)
where a.replaces_ahead;
alter table matters.decided_draft force row level security;
alter table matters.decided_draft
    drop column replaces_ahead,
    add check (adopted or replaces = '{}');

create or replace function matters.refuse_replacing_without_decision() returns trigger
    language plpgsql security definer set search_path = ''
    as $$
        begin
            if not exists (
                    select from matters.decided_draft a
                    where a.version_id = new.replaced_by and a.adopted and new.id = any (a.replaces)) then
                raise exception 'a version is replaced by a decision that says so' using errcode = '42501';
            end if;
            return new;
        end
    $$;
