-- Who opens for whom. The rules that use cases keep are kept here too, so that a page that forgot one opens nothing.

-- Whoever lets somebody in, or keeps somebody out, does it in their own name. Nobody lets themselves in; an emergency
-- is the exception, and has rules of its own.
create function access.refuse_in_another_name() returns trigger
    language plpgsql set search_path = ''
    as $$
        begin
            if (to_jsonb(new) ->> tg_argv[0])::pg_catalog.uuid is distinct from access.actor() then
                raise exception 'nobody acts in the name of somebody else' using errcode = '42501';
            end if;
            return new;
        end
    $$;
create trigger refuse_in_another_name before insert on access.subject_grant
    for each row execute function access.refuse_in_another_name('granted_by');
create trigger refuse_in_another_name before insert on access.clearance
    for each row execute function access.refuse_in_another_name('given_by');
create trigger refuse_in_another_name before insert on access.barrier
    for each row execute function access.refuse_in_another_name('raised_by');
create trigger refuse_in_another_name before insert on access.shield
    for each row execute function access.refuse_in_another_name('raised_by');

alter table access.subject_grant
    add constraint not_to_oneself check (kind = 'BREAK_GLASS' or staff_id <> granted_by);

-- A shield is raised over those who are already cleared; from then on only they let in others.
create function access.refuse_clearance_by_others() returns trigger
    language plpgsql security definer set search_path = ''
    as $$
        begin
            if new.subject_id in (select access.barred_subjects()) then
                raise exception 'nobody lets others in to where they are not themselves' using errcode = '42501';
            end if;
            return new;
        end
    $$;
create trigger refuse_clearance_by_others before insert on access.clearance
    for each row execute function access.refuse_clearance_by_others();
create trigger refuse_clearance_by_others before insert on access.subject_grant
    for each row execute function access.refuse_clearance_by_others();

-- Accounts and appointments are the system administrator's. Where nobody acts, a municipality is being founded.
create function access.refuse_but_administrators() returns trigger
    language plpgsql set search_path = ''
    as $$
        begin
            if access.actor() is null
               or access.actor() = '00000000-0000-0000-0000-000000000001'::pg_catalog.uuid
               or access.acts_as('SYSTEM_ADMINISTRATOR') then
                return new;
            end if;
            raise exception 'accounts and appointments are the system administrator''s' using errcode = '42501';
        end
    $$;
create trigger refuse_but_administrators before insert or update on access.account
    for each row execute function access.refuse_but_administrators();
create trigger refuse_but_administrators before insert or update on access.membership
    for each row execute function access.refuse_but_administrators();
create trigger refuse_but_administrators before insert or update on access.compartment
    for each row execute function access.refuse_but_administrators();

-- An account keeps who it is of: another identifier in it would be another person's way in.
revoke update on access.account, access.compartment from rt_runtime;
grant update (closed_on) on access.account to rt_runtime;

-- A grant that ends on the day that it began opened nothing on its last day, which was the day before.
alter table access.subject_grant drop constraint subject_grant_check;
alter table access.subject_grant add constraint ends_after_it_began check (valid_to >= valid_from - 1);
-- Without a condition on what it reads, an update needs no right to read: it would have moved every end there is.
revoke update on access.subject_grant from rt_runtime;
revoke update (valid_to) on access.subject_grant from rt_runtime;
