-- A decision that adopts a draft may say that what has been adopted and has not begun never is to begin. Without that said, no
-- version is replaced.
alter table matters.decided_draft
    add column replaces_ahead boolean not null default false,
    add check (adopted or not replaces_ahead);

create function matters.refuse_replacing_without_decision() returns trigger
    language plpgsql security definer set search_path = ''
    as $$
        begin
            if not exists (
                    select from matters.decided_draft a
                    where a.version_id = new.replaced_by and a.adopted and a.replaces_ahead) then
                raise exception 'a version is replaced by a decision that says so' using errcode = '42501';
            end if;
            return new;
        end
    $$;
revoke execute on function matters.refuse_replacing_without_decision() from public;
create trigger replaced_by_a_decision before update of state on guidelines.guideline_version
    for each row when (old.state = 'ADOPTED' and new.state = 'NEVER_IN_FORCE')
    execute function matters.refuse_replacing_without_decision();

-- A guideline that has had a version is not new, whether that version came to hold or not.
create or replace function matters.refuse_adoption_without_decision() returns trigger
    language plpgsql security definer set search_path = ''
    as $$
        begin
            if new.demand_id is null and not exists (
                    select from guidelines.guideline_version other
                    where other.guideline_key = new.guideline_key and other.id <> new.id
                      and other.state in ('ADOPTED', 'NEVER_IN_FORCE')) then
                return new;
            end if;
            if not exists (
                    select from matters.decided_draft a
                    join matters.formal_decision d on d.id = a.decision_id
                    join matters.matter m on m.id = a.matter_id and m.kind = 'COUNCIL_PROPOSAL'
                    join matters.demand q on q.motion_id = m.motion_id and q.compartment_id = m.compartment_id
                    where a.version_id = new.id and a.adopted and q.id = new.demand_id
                      and a.in_force_from = lower(new.validity) and d.decided_on = new.decided_on) then
                raise exception 'a draft is adopted by a decision about it' using errcode = '42501';
            end if;
            return new;
        end
    $$;
