-- Consent to sharing that is withdrawn ends what was opened by it, at once (OSL 10:1 and 12:2). The runtime role
-- cannot read whom a record is opened to, so the function ends all of it for the record.
alter table access.subject_grant drop constraint subject_grant_check;
-- A grant that ended before its first day was over has its last day before the first: it opens nothing.
alter table access.subject_grant add constraint ends_after_it_begins check (valid_to >= valid_from - 1);

create function access.end_cooperation(subject uuid) returns bigint
    language sql security definer set search_path = ''
    as $$
        with ended as (
            update access.subject_grant g
            set valid_to = greatest(access.today(), g.valid_from) - 1
            where g.subject_id = subject and g.kind = 'COOPERATION' and g.valid_to >= access.today()
            returning g.id)
        select count(*) from ended
    $$;
