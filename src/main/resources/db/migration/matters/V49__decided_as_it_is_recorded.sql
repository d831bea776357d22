-- What a body decided about drafts, and what it had before it when it proposed, is written by that body as it records the
-- decision: not by another authority, and not afterwards.

alter table matters.formal_decision add unique (id, matter_id, compartment_id);
alter table matters.prepared_draft drop constraint prepared_draft_decision_id_fkey;
alter table matters.prepared_draft
    add constraint of_its_decision foreign key (decision_id, matter_id, compartment_id)
        references matters.formal_decision (id, matter_id, compartment_id);
alter table matters.decided_draft drop constraint decided_draft_decision_id_fkey;
alter table matters.decided_draft
    add constraint of_its_decision foreign key (decision_id, matter_id, compartment_id)
        references matters.formal_decision (id, matter_id, compartment_id);

-- The next paragraph follows on the last of the year.
create index on matters.formal_decision (compartment_id, decided_on);

create function matters.refuse_what_was_not_decided() returns trigger
    language plpgsql set search_path = ''
    as $$
        begin
            if not exists (
                    select from matters.formal_decision d
                    where d.id = new.decision_id and d.xmin = pg_current_xact_id()::xid) then
                raise exception 'what is decided about a draft is written with the decision' using errcode = '42501';
            end if;
            return new;
        end
    $$;
create trigger refuse_what_was_not_decided before insert on matters.prepared_draft
    for each row execute function matters.refuse_what_was_not_decided();
create trigger refuse_what_was_not_decided before insert on matters.decided_draft
    for each row execute function matters.refuse_what_was_not_decided();

-- A draft is adopted by the council's decision on the motion whose demand it answers. The first version of a guideline, which
-- answers no demand, was decided before its matter was in the program.
create function matters.refuse_adoption_without_decision() returns trigger
    language plpgsql security definer set search_path = ''
    as $$
        begin
            if new.demand_id is null and not exists (
                    select from guidelines.guideline_version other
                    where other.guideline_key = new.guideline_key and other.id <> new.id and other.state = 'ADOPTED') then
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
revoke execute on function matters.refuse_adoption_without_decision() from public;
create trigger adopted_by_a_decision before update of state on guidelines.guideline_version
    for each row when (old.state = 'DRAFTED' and new.state = 'ADOPTED')
    execute function matters.refuse_adoption_without_decision();
