-- A version that has been adopted and has not begun may be replaced by a later decision. It stays as it was decided on, and
-- says from when it was to hold and which version came instead; the one before it goes on until that one begins.
alter table guidelines.guideline_version
    add column was_to_hold_from date,
    add column replaced_by      uuid references guidelines.guideline_version,
    drop constraint guideline_version_state_check,
    add constraint guideline_version_state_check
        check (state in ('DRAFTED', 'ADOPTED', 'REJECTED', 'NEVER_IN_FORCE')),
    add constraint says_what_came_instead check (
        num_nulls(was_to_hold_from, replaced_by) = case state when 'NEVER_IN_FORCE' then 0 else 2 end);
create index on guidelines.guideline_version (replaced_by);
grant update (was_to_hold_from, replaced_by) on guidelines.guideline_version to rt_runtime;

-- What a body has decided never changes. A successor may put an end to its validity, and move the end that a version which
-- never began had put; and what has not begun may be replaced.
create or replace function guidelines.keep_what_was_decided() returns trigger
    language plpgsql set search_path = ''
    as $$
        begin
            if old.state = 'DRAFTED' and new.state <> 'NEVER_IN_FORCE'
               and (new.validity is null or upper_inf(new.validity)) then
                return new;
            end if;
            if old.state = 'ADOPTED' and new.state = 'ADOPTED'
               and not upper_inf(new.validity) and lower(new.validity) = lower(old.validity)
               and to_jsonb(new) - 'validity' = to_jsonb(old) - 'validity'
               and (upper_inf(old.validity)
                    or upper(old.validity) > access.today() and exists (
                        select from guidelines.guideline_version gone
                        where gone.guideline_key = old.guideline_key
                          and gone.state = 'NEVER_IN_FORCE'
                          and gone.was_to_hold_from = upper(old.validity))) then
                return new;
            end if;
            if old.state = 'ADOPTED' and new.state = 'NEVER_IN_FORCE'
               and lower(old.validity) > access.today() and new.was_to_hold_from = lower(old.validity)
               and to_jsonb(new) - array ['state', 'validity', 'was_to_hold_from', 'replaced_by']
                   = to_jsonb(old) - array ['state', 'validity', 'was_to_hold_from', 'replaced_by'] then
                return new;
            end if;
            raise exception 'a decided version never changes' using errcode = '42501';
        end
    $$;

-- When the transaction ends there is no day without a version between two, and what never began was replaced by a decision
-- that came no earlier than its own and before it was to begin.
drop trigger refuse_end_without_successor on guidelines.guideline_version;
drop function guidelines.refuse_end_without_successor();
create function guidelines.refuse_gap() returns trigger
    language plpgsql set search_path = ''
    as $$
        begin
            if exists (
                    select from guidelines.guideline_version v
                    where v.guideline_key = new.guideline_key and v.state = 'ADOPTED' and not upper_inf(v.validity)
                      and not exists (
                          select from guidelines.guideline_version next
                          where next.guideline_key = v.guideline_key and next.state = 'ADOPTED'
                            and lower(next.validity) = upper(v.validity))) then
                raise exception 'a version ends when another follows on it' using errcode = '42501';
            end if;
            if new.state = 'NEVER_IN_FORCE' and not exists (
                    select from guidelines.guideline_version instead
                    where instead.id = new.replaced_by and instead.guideline_key = new.guideline_key
                      and instead.state = 'ADOPTED'
                      and instead.decided_on >= new.decided_on and instead.decided_on < new.was_to_hold_from) then
                raise exception 'a version is replaced by a later decision' using errcode = '42501';
            end if;
            return null;
        end
    $$;
create constraint trigger refuse_gap after update of state, validity on guidelines.guideline_version
    deferrable initially deferred
    for each row when (old.state = 'ADOPTED')
    execute function guidelines.refuse_gap();
